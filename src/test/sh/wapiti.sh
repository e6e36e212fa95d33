#!/bin/bash
# Scans a running demo as one of its accounts: wapiti.sh http://127.0.0.1:8080 peserta [minutes]. Needs Wapiti (Debian package), curl and
# jq; the password is taken from BINAHUMAS_DEMO_PASSWORD. The report goes to target/wapiti, and what is above "low" ends it with 1.
set -eu
[ $# -ge 2 ] || { echo "usage: $0 http://host:port login [minutes]" >&2; exit 2; }
address=${1%/} login=$2 minutes=${3:-10}
cd "$(dirname "$0")/../../.."
out=target/wapiti; mkdir -p "$out"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
csrf=$(curl -fsS -c "$work/jar" "$address/login.xhtml" | grep -o 'name="csrf" value="[^"]*"' | head -1 | cut -d'"' -f4)
status=$(curl -sS -o "$work/answer" -w '%{http_code}' -b "$work/jar" -c "$work/jar" --data-urlencode "csrf=$csrf" -d do=login \
  --data-urlencode "login=$login" --data-urlencode "password=$BINAHUMAS_DEMO_PASSWORD" "$address/login.xhtml")
[ "$status" = 302 ] || { echo "$0: $login could not sign in ($status)" >&2; exit 2; }
cookies=$(awk 'NF >= 7 && ($1 !~ /^#/ || $1 ~ /^#HttpOnly_/) { printf "%s%s=%s", s, $6, $7; s = "; " }' "$work/jar")
# Debian's 3.0.4 writes a pattern for -x that its own Python 3.11 refuses
scan() {
  /usr/bin/python3 -c 'import fnmatch, re, wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern.replace("?", "[?]")))
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()' "$@"
}
# what would end the session or the account that scans is left alone
scan -u "$address/" -s "$address/home" -s "$address/catalogue.xhtml" --scope domain -d 6 --max-links-per-page 60 --max-files-per-dir 120 \
  --max-parameters 12 --skip csrf -H "Cookie: $cookies" -x "$address/logout" -x "$address/account.xhtml" -x "$address/password.xhtml" -x "$address/profile-data.xhtml" \
  -x "$address/language*" -x "$address/assets/*"  -m csp,http_headers,cookieflags,exec,file,sql,xss,permanentxss,redirect,crlf,csrf \
  --max-scan-time $((minutes * 60)) --max-attack-time $((minutes * 20)) -t 20 --flush-session --store-session "$work/session" \
  --no-bugreport -v 1 -f json -o "$out/$login.json" > "$out/$login.log" 2>&1
jq -r '.infos | "\(.target): \(.crawled_pages_nbr // .crawled_pages // "?") pages"' "$out/$login.json"
jq -r '.vulnerabilities, .anomalies | to_entries[] | .key as $k | .value[] | [.level, $k, .method, .path, (.parameter // "-"), .info] | @tsv' \
  "$out/$login.json" | sort -r | tee "$out/$login.txt"
! grep -q '^[2-4]' "$out/$login.txt"
