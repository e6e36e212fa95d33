#!/bin/bash
# Reads an iCalendar file as a calendar program would (khal), and shows its events in a zone: khal.sh <file.ics> [zone].
# Not part of the suite: khal is a Debian package that not every machine has.
set -eu
file=$(readlink -f "$1")
zone=${2:-Asia/Jakarta}
command -v khal > /dev/null || { echo "khal is missing: apt-get install khal" >&2; exit 2; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
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
default_timezone = $zone
local_timezone = $zone
[sqlite]
path = $home/khal.db
CONFIG
khal -c "$home/config" import --batch -a test "$file"
khal -c "$home/config" list --format '{start} {end} {title} | {location} | {uid}' today 5000d
