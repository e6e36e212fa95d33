#!/bin/bash
# Backs up everything that makes this installation: database, files, keys. People may go on working.
#
#   backup.sh /var/backups             writes /var/backups/binahumas-<date>-<time>.tar
#   backup.sh /var/backups/today.tar   writes this file, which must not be there yet
#
# Run it as the user of the server and with its environment (BINAHUMAS_DATA, BINAHUMAS_PORT, DB_*). MariaDB and MySQL need their
# dump program and client on the PATH, or named in BINAHUMAS_DB_DUMP and BINAHUMAS_DB_CLIENT. The archive holds the keys and
# personal data: keep it where only administrators can read it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/backup-common.sh"

[ $# -eq 1 ] || fail "usage: backup.sh <directory or new file>"
[ -d "$BINAHUMAS_DATA" ] || fail "no data directory: $BINAHUMAS_DATA"
BINAHUMAS_DATA=$(cd "$BINAHUMAS_DATA" && pwd)
archive=$1
[ ! -d "$archive" ] || archive=$archive/binahumas-$(date +%Y%m%d-%H%M%S).tar
[ ! -e "$archive" ] || fail "there already is a file $archive"
[ -d "$(dirname "$archive")" ] || fail "no such directory: $(dirname "$archive")"
archive=$(cd "$(dirname "$archive")" && pwd)/$(basename "$archive")

mkdir -p "$BINAHUMAS_DATA/backup"
exec 8>"$BINAHUMAS_DATA/backup/lock"
flock -n 8 || fail "another backup is running"

work=$archive.work
snapshot=
clean_up() { rm -rf "$work" "$archive.part" "$BINAHUMAS_DATA/backup/hold" ${snapshot:+"$snapshot"}; }
trap clean_up EXIT
trap 'exit 1' INT TERM
mkdir "$work"
# the nightly sweep of files nobody knows waits until this is gone
touch "$BINAHUMAS_DATA/backup/hold"

# The running server makes the snapshot; the key proves that this is the owner of the data.
ask_for_snapshot() {
  local key answer host=${BINAHUMAS_BIND:-127.0.0.1}
  [ "$host" != 0.0.0.0 ] || host=127.0.0.1
  key=$(od -An -vtx1 "$BINAHUMAS_DATA/keys/backup.key" | tr -d ' \n') || fail "cannot read $BINAHUMAS_DATA/keys/backup.key"
  exec 7<>"/dev/tcp/$host/$BINAHUMAS_PORT" || fail "the server does not answer on $host:$BINAHUMAS_PORT"
  printf 'POST /internal/snapshot HTTP/1.0\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Length: 0\r\n\r\n' "$host" "$key" >&7
  answer=$(tr -d '\r' <&7)
  exec 7>&-
  [[ $answer == HTTP/1.?\ 200\ * ]] || fail "the server made no snapshot: ${answer%%$'\n'*}"
  answer=${answer##*$'\n'}
  [[ $answer =~ ^snapshot\ (snapshot-[0-9]+\.mv\.db)$ ]] || fail "the server answered: $answer"
  snapshot=$BINAHUMAS_DATA/backup/${BASH_REMATCH[1]}
}

copy_h2() {
  mkdir -p "$BINAHUMAS_DATA/server"
  exec 9>"$BINAHUMAS_DATA/server/lock"
  if flock -n 9; then
    # nobody runs it, and nobody can start it while the lock is ours
    cp "$BINAHUMAS_DATA/db/binahumas.mv.db" "$work/$member"
    exec 9>&-
  else
    exec 9>&-
    ask_for_snapshot
    mv "$snapshot" "$work/$member"
  fi
  database_version=$(basename "$(find "$home/modules" -name 'h2-*.jar' | head -n 1)" .jar)
}

dump_database() {
  dump=$(program "${BINAHUMAS_DB_DUMP:-}" mariadb-dump mysqldump)
  client=$(program "${BINAHUMAS_DB_CLIENT:-}" mariadb mysql)
  login=$work/login.cnf
  write_login "$login"
  "$dump" --defaults-file="$login" --single-transaction --quick --skip-lock-tables --hex-blob --no-tablespaces \
    --default-character-set=utf8mb4 ${BINAHUMAS_DB_DUMP_OPTIONS:-} "$db_name" | gzip -1 >"$work/$member"
  gzip -dc "$work/$member" | tail -n 1 | grep -q '^-- Dump completed' || fail "the dump is not complete"
  database_version=$(sql "$db_name" "select version()")
  rm "$login"
}

# The database first, then the files it may name: they never change, so that later ones do no harm.
if [ "$driver" = h2 ]; then copy_h2; else dump_database; fi
[ -s "$work/$member" ] || fail "the copy of the database is empty"

cd "$BINAHUMAS_DATA"
find keys -type f -name '*.key' -print0 2>/dev/null | LC_ALL=C sort -z >"$work/list" || true
find files -type f -regextype posix-extended -regex 'files/[0-9a-f]{2}/[0-9a-f]{64}' -print0 2>/dev/null | LC_ALL=C sort -z >>"$work/list" || true
count=$(tr -dc '\0' <"$work/list" | wc -c)

cat >"$work/MANIFEST" <<END
format=1
made=$(date -u +%Y-%m-%dT%H:%M:%SZ)
driver=$driver
database=$database_version
database-member=$member
application-sha256=$(sha256sum <"$home/standalone/deployments/ROOT.war" | cut -d ' ' -f 1)
keys-and-files=$count
END
(cd "$work" && sha256sum MANIFEST "$member") >"$work/SHA256SUMS"
xargs -0 -r -a "$work/list" sha256sum -- >>"$work/SHA256SUMS"

tar --create --file="$archive.part" --format=pax --owner=0 --group=0 --numeric-owner --no-recursion \
  -C "$work" MANIFEST SHA256SUMS "$member" -C "$BINAHUMAS_DATA" --null --verbatim-files-from --files-from="$work/list"
sync "$archive.part"

# What can be read back is what there was.
written=$(tar --extract --to-stdout --file="$archive.part" | sha256sum)
meant=$({ cat "$work/MANIFEST" "$work/SHA256SUMS" "$work/$member"; xargs -0 -r -a "$work/list" cat --; } | sha256sum)
[ "$written" = "$meant" ] || fail "the archive does not hold what was to be saved"
mv "$archive.part" "$archive"
sync "$(dirname "$archive")"

# A file is named by its hash: another hash means that it was damaged before. It is saved as it is, and said.
damaged=$(awk '$2 ~ /^files\// { n = split($2, part, "/"); if (part[n] != $1) print $2 }' "$work/SHA256SUMS")
echo "$archive: $count keys and files, database $database_version, $(stat -c %s "$archive") bytes"
[ -z "$damaged" ] || fail "the backup is made, but these files were damaged before it, bring them back from an older one: $damaged"
