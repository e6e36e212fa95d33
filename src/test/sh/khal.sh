#!/bin/bash
# Reads what people's calendars are told as a calendar program would (khal): 02.00 UTC is 09.00 in Jakarta, a change is the same event, a
# withdrawal crosses it out, the feed shows it once. khal.sh <file.ics …> shows other files instead, all in one calendar.
# Needs khal (a Debian package, so not part of the suite) and the files that CalendarTextTest writes.
set -eu
command -v khal > /dev/null || { echo "khal is missing: apt-get install khal" >&2; exit 2; }
files=()
for file in "$@"; do files+=("$(readlink -f "$file")"); done
cd "$(dirname "$0")/../../.."
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
empty() {
  rm -rf "$home"/*
  mkdir -p "$home/calendar"
  cat > "$home/config" << CONFIG
[calendars]
[[test]]
path = $home/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = Asia/Jakarta
local_timezone = Asia/Jakarta
[sqlite]
path = $home/khal.db
CONFIG
}
take() { khal -c "$home/config" import --batch -a test "$1"; }
show() { khal -c "$home/config" list --day-format '' --format '{cancelled}{start} {end} {title} | {location}' "$@"; }
expect() {
  shown=$(show 2025-12-16 1d)
  [ "$shown" = "$2" ] || { printf '%s: expected\n%s\nbut khal shows\n%s\n' "$1" "$2" "$shown" >&2; exit 1; }
  echo "$1: $shown"
}
empty
if [ ${#files[@]} -gt 0 ]; then
  for file in "${files[@]}"; do take "$file"; done
  show today 5000d
  exit 0
fi
what='Menulis siaran pers, bagian 1 | Ruang Rapat, Gedung A; lantai 2'
take target/calendar/1-invited.ics
expect invited "2025-12-16 09:00 2025-12-16 10:30 $what"
take target/calendar/1-invited.ics
expect "invited again" "2025-12-16 09:00 2025-12-16 10:30 $what"
take target/calendar/2-changed.ics
expect changed "2025-12-16 10:00 2025-12-16 11:30 $what"
take target/calendar/3-withdrawn.ics
expect withdrawn "CANCELLED 2025-12-16 10:00 2025-12-16 11:30 $what"
empty
take target/calendar/feed.ics
expect feed "2025-12-16 09:00 2025-12-16 10:30 $what"
