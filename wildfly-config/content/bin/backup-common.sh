# What backup.sh and restore.sh share: where the installation is, and how its database is reached. Sourced, not run.

fail() { echo "$(basename "$0"): $*" >&2; exit 1; }

umask 077
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BINAHUMAS_DATA=${BINAHUMAS_DATA:-$PWD/data}
BINAHUMAS_PORT=${BINAHUMAS_PORT:-8080}
driver=${DB_DRIVER:-h2}

case $driver in
  h2)
    [ -z "${DB_URL:-}" ] || fail "with H2 only the database in BINAHUMAS_DATA can be backed up, not DB_URL"
    member=database.mv.db ;;
  mariadb | mysql)
    [[ ${DB_URL:-} =~ ^jdbc:(mariadb|mysql)://([^/:?]+)(:([0-9]+))?/([A-Za-z0-9_-]+)(\?.*)?$ ]] || fail "cannot read DB_URL: ${DB_URL:-not set}"
    db_host=${BASH_REMATCH[2]}
    db_port=${BASH_REMATCH[4]:-3306}
    db_name=${BASH_REMATCH[5]}
    db_create=$([[ ${BASH_REMATCH[6]} == *createDatabaseIfNotExist=true* ]] && echo yes || true)
    member=database.sql.gz ;;
  *) fail "unknown DB_DRIVER: $driver" ;;
esac

# The first of these programs that there is; the first may be the administrator's choice.
program() {
  local name
  for name in "$@"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      command -v "$name"
      return
    fi
  done
  fail "none of these programs was found: $*"
}

# Login for the database's own tools, in a file: a password on a command line is seen by everybody on the machine.
write_login() {
  local password=${DB_PASSWORD:-}
  password=${password//\\/\\\\}
  password=${password//\"/\\\"}
  {
    echo "[client]"
    echo "protocol=tcp"
    echo "host=$db_host"
    echo "port=$db_port"
    echo "user=${DB_USER:-}"
    echo "password=\"$password\""
    # the driver asks for no TLS by default, and on this machine there is nobody in between
    case $db_host in 127.* | localhost) echo "loose-skip-ssl-verify-server-cert" ;; esac
  } >"$1"
}

# Runs SQL in the database, or without one when its name is given as empty.
sql() { "$client" --defaults-file="$login" --batch --skip-column-names ${1:+"$1"} -e "$2"; }
