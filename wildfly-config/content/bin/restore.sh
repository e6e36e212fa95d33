#!/bin/bash
# Brings an installation back from an archive of backup.sh. The server must be stopped and its place empty.
#
#   restore.sh /var/backups/today.tar            into an empty BINAHUMAS_DATA (and an empty database)
#   restore.sh /var/backups/today.tar --force    what is there is put aside (files, keys, H2) or dropped (MariaDB, MySQL)
#
# Run it as the user of the server and with its environment (BINAHUMAS_DATA, DB_*). Nothing is touched before the whole archive
# has been read and every hash in it fits.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/backup-common.sh"

[ $# -eq 1 ] || { [ $# -eq 2 ] && [ "$2" = --force ]; } || fail "usage: restore.sh <archive> [--force]"
archive=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
force=${2:-}
[ -f "$archive" ] || fail "no such archive: $archive"

mkdir -p "$BINAHUMAS_DATA/server"
BINAHUMAS_DATA=$(cd "$BINAHUMAS_DATA" && pwd)
exec 9>"$BINAHUMAS_DATA/server/lock"
flock -n 9 || fail "the server is running, stop it first"
work=$BINAHUMAS_DATA/restore.work
rm -rf "$work"
mkdir "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# --- read and judge the archive
tar --list --file="$archive" >"$work.names" || fail "the archive is damaged"
mv "$work.names" "$work/.names"
if grep -qvE '^(MANIFEST|SHA256SUMS|database\.(mv\.db|sql\.gz)|keys/[A-Za-z0-9._-]+\.key|files/[0-9a-f]{2}/[0-9a-f]{64})$' "$work/.names"; then
  fail "the archive is not one of backup.sh"
fi
tar --extract --file="$archive" --no-same-owner -C "$work" || fail "the archive is damaged"
cd "$work"
[ -f MANIFEST ] && [ -f SHA256SUMS ] || fail "the archive is not complete"
sha256sum --check --strict --quiet SHA256SUMS || fail "the archive is damaged"
[ "$(grep -vx SHA256SUMS .names | LC_ALL=C sort)" = "$(sed -E 's/^[0-9a-f]{64} [ *]//' SHA256SUMS | LC_ALL=C sort)" ] || fail "the archive is not complete"
grep -qx 'format=1' MANIFEST || fail "the archive is of a newer version of backup.sh"
grep -qx "driver=$driver" MANIFEST || fail "the archive is of another database: $(grep '^driver=' MANIFEST), DB_DRIVER is $driver"
[ -s "$member" ] || fail "the archive has no database"

# --- look at the place
if [ "$driver" != h2 ]; then
  client=$(program "${BINAHUMAS_DB_CLIENT:-}" mariadb mysql)
  login=$work/.login
  write_login "$login"
  [ -z "$db_create" ] || sql "" "create database if not exists \`$db_name\`"
  tables=$(sql "" "select table_name from information_schema.tables where table_schema = '$db_name'")
  [ -z "$tables" ] || [ -n "$force" ] || fail "the database $db_name is not empty; --force drops its tables"
fi
present=()
for part in db files keys; do
  [ -z "$(ls -A "$BINAHUMAS_DATA/$part" 2>/dev/null)" ] || present+=("$part")
done
[ ${#present[@]} -eq 0 ] || [ -n "$force" ] || fail "$BINAHUMAS_DATA is not empty (${present[*]}); --force puts that aside"

# --- from here on the place is neither the old nor the new one until the end; the server does not start in between
touch "$BINAHUMAS_DATA/restore.incomplete"
if [ ${#present[@]} -gt 0 ]; then
  aside=$BINAHUMAS_DATA/before-restore-$(date +%Y%m%d-%H%M%S)
  mkdir "$aside"
  for part in "${present[@]}"; do mv "$BINAHUMAS_DATA/$part" "$aside/$part"; done
  echo "what was there is in $aside"
fi
if [ "$driver" = h2 ]; then
  mkdir -p "$BINAHUMAS_DATA/db"
  mv "$member" "$BINAHUMAS_DATA/db/binahumas.mv.db"
else
  if [ -n "$tables" ]; then
    { echo "set foreign_key_checks = 0;"; sed 's/.*/drop table `&`;/' <<<"$tables"; } | "$client" --defaults-file="$login" "$db_name"
  fi
  gzip -dc "$member" | "$client" --defaults-file="$login" --default-character-set=utf8mb4 "$db_name" || fail "the database could not be loaded"
fi
for part in files keys; do
  rmdir "$BINAHUMAS_DATA/$part" 2>/dev/null || true
  [ ! -d "$part" ] || mv "$part" "$BINAHUMAS_DATA/$part"
done
sync -f "$BINAHUMAS_DATA"
rm "$BINAHUMAS_DATA/restore.incomplete"
echo "restored into $BINAHUMAS_DATA: the backup of $(sed -n 's/^made=//p' MANIFEST), $(sed -n 's/^keys-and-files=//p' MANIFEST) keys and files"
