#!/bin/bash
# Starts Bina Humas in the foreground: Ctrl-C, or a signal to this process, ends it whole.
#
#   binahumas.sh         an installation with its own data
#   binahumas.sh demo    the same, filled with invented people and courses
#
# BINAHUMAS_PORT (8080), BINAHUMAS_BIND (127.0.0.1), BINAHUMAS_DATA (./data) and BINAHUMAS_JAVA_OPTS (-Xmx512m) move it;
# the database and mail settings are listed in bin/binahumas.env.example.
set -euo pipefail

fail() { echo "binahumas: $*" >&2; exit 2; }

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export BINAHUMAS_PORT=${BINAHUMAS_PORT:-8080}
export BINAHUMAS_BIND=${BINAHUMAS_BIND:-127.0.0.1}
export BINAHUMAS_DATA=${BINAHUMAS_DATA:-$PWD/data}
[[ $BINAHUMAS_PORT =~ ^[0-9]+$ ]] && (( BINAHUMAS_PORT > 0 && BINAHUMAS_PORT < 65536 )) || fail "BINAHUMAS_PORT is not a port: $BINAHUMAS_PORT"
# The management port never leaves this machine and follows the application's.
management=$(( BINAHUMAS_PORT + 1910 < 65536 ? BINAHUMAS_PORT + 1910 : BINAHUMAS_PORT - 1910 ))

case "${1:-}" in
  demo)
    export BINAHUMAS_DEMO=true
    if [ -z "${BINAHUMAS_DEMO_PASSWORD:-}" ]; then
      BINAHUMAS_DEMO_PASSWORD=$(LC_ALL=C tr -dc 'a-hjkmnp-z2-9' < <(head -c 4096 /dev/urandom) | head -c 12 || true)
      export BINAHUMAS_DEMO_PASSWORD
    fi ;;
  "") ;;
  *) fail "unknown argument: $1 (none, or: demo)" ;;
esac

# What the database's address does not say: give up a connection attempt or an answer that does not come, and a lock others hold.
or_else() { [[ $DB_URL == *[?\&]"$1"=* ]] || DB_URL+=$([[ $DB_URL == *\?* ]] && echo '&' || echo '?')$1=$2; }
if [[ ${DB_DRIVER:-h2} != h2 ]]; then
  [ -n "${DB_URL:-}" ] || fail "DB_DRIVER is $DB_DRIVER, but DB_URL is not set"
  or_else connectTimeout 5000
  or_else socketTimeout 30000
  # each question is read and understood once a connection: a registration costs a sixth less
  [[ $DB_DRIVER == mariadb ]] && or_else useServerPrepStmts true
  export DB_URL DB_SESSION_SQL=${DB_SESSION_SQL:-SET SESSION innodb_lock_wait_timeout = 10}
fi

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null || fail "no Java found: put Java 17 on the PATH or set JAVA_HOME"

# What the server writes lies beside the data, so that two instances share one server without meeting.
umask 027
mkdir -p "$BINAHUMAS_DATA"
BINAHUMAS_DATA=$(cd "$BINAHUMAS_DATA" && pwd)
base=$BINAHUMAS_DATA/server
mkdir -p "$base"
exec 9>"$base/lock"
flock -n 9 || fail "another instance is running with the data in $BINAHUMAS_DATA"
[ ! -e "$BINAHUMAS_DATA/restore.incomplete" ] || fail "a restore into $BINAHUMAS_DATA was cut off: run restore.sh again, with --force"
rm -rf "$base/configuration" "$base/deployments" "$base/tmp" "$base/data/content"
mkdir -p "$base/deployments" "$base/log" "$base/tmp"
cp -r "$home/standalone/configuration" "$base/configuration"
sed -i 's/^handler.CONSOLE.formatter=.*/handler.CONSOLE.formatter=PATTERN/' "$base/configuration/logging.properties"
cp "$home/standalone/deployments/ROOT.war" "$base/deployments/ROOT.war"

# Without its application the server would stay and answer 404 to everybody; it ends instead, for whoever started it to see.
(
  while sleep 1 && kill -0 $$ 2>/dev/null; do
    [ ! -e "$base/deployments/ROOT.war.deployed" ] || exit 0
    if [ -e "$base/deployments/ROOT.war.failed" ]; then
      echo "binahumas: the application did not start, see the log above" >&2
      kill $$
      exit 0
    fi
  done
) 9>&- &

# A shell that starts this in the background leaves SIGINT ignored; the server is to end by it all the same.
reset=()
env --default-signal=INT true 2>/dev/null && reset=(env --default-signal=INT)

# Many short tasks on few cores: a thread that wakes up waits its turn instead of pushing aside the one that is answering.
batch=()
command -v chrt >/dev/null && chrt --batch 0 true 2>/dev/null && batch=(chrt --batch 0)

exec "${reset[@]}" "${batch[@]}" "$java" \
  -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:MaxMetaspaceSize=256m -XX:Tier4InvocationThreshold=1500 -XX:Tier4MinInvocationThreshold=200 -XX:Tier4CompileThreshold=4000 \
  ${BINAHUMAS_JAVA_OPTS:--Xms128m -Xmx512m} \
  -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
  --add-exports=java.desktop/sun.awt=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED \
  --add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED --add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED \
  --add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
  --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.lang.reflect=ALL-UNNAMED \
  --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED \
  --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED \
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.management/javax.management=ALL-UNNAMED \
  --add-opens=java.naming/javax.naming=ALL-UNNAMED \
  -Djboss.home.dir="$home" -Djboss.server.base.dir="$base" \
  -Dlogging.configuration="file:$base/configuration/logging.properties" -Dorg.jboss.boot.log.file="$base/log/server.log" \
  -Djboss.bind.address="$BINAHUMAS_BIND" -Djboss.bind.address.management=127.0.0.1 \
  -Djboss.http.port="$BINAHUMAS_PORT" -Djboss.management.http.port="$management" \
  -Djboss.node.name="binahumas-$BINAHUMAS_PORT" -Dorg.wildfly.sigterm.suspend.timeout="${BINAHUMAS_STOP_SECONDS:-10}" \
  -jar "$home/jboss-modules.jar" -mp "$home/modules" org.jboss.as.standalone
