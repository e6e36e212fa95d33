#!/bin/bash
# A genuine MySQL for the tests: mysql.sh start DIRECTORY PORT (unpacked server in DIRECTORY/dist), mysql.sh stop DIRECTORY.
set -eu
command=$1
home=$(cd "$2" && pwd)

start() {
  local port=$1
  if ! ldconfig -p | grep -q libaio.so.1 && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    install() { apt-get install -y --no-install-recommends libaio1 libnuma1; }
    install >/dev/null 2>&1 || { apt-get update >/dev/null; install >/dev/null; }
  fi
  rm -rf "$home/server" "$home/data"
  mkdir -p "$home/server"
  tar -xzf "$home/dist/mysql-Linux-amd64.tar.gz" -C "$home/server"
  cat > "$home/init.sql" <<SQL
create database if not exists binahumas character set utf8mb4;
create user if not exists binahumas identified by 'binahumas';
grant all on binahumas.* to binahumas;
SQL
  local mysqld=("$home/server/bin/mysqld" --no-defaults "--user=$(id -un)" "--basedir=$home/server" "--datadir=$home/data")
  "${mysqld[@]}" --initialize-insecure > "$home/init.log" 2>&1
  setsid "${mysqld[@]}" "--port=$port" --bind-address=127.0.0.1 "--socket=$home/s" --mysqlx=OFF "--init-file=$home/init.sql" \
    > "$home/server.log" 2>&1 < /dev/null &
  echo $! > "$home/pid"
  for _ in $(seq 120); do
    grep -q 'ready for connections' "$home/server.log" && return 0
    kill -0 "$(cat "$home/pid")" 2>/dev/null || break
    sleep 0.5
  done
  cat "$home/server.log" >&2
  return 1
}

stop() {
  [ -f "$home/pid" ] || return 0
  kill "$(cat "$home/pid")" 2>/dev/null || true
  rm -f "$home/pid"
}

case $command in
  start) start "$3" ;;
  stop) stop ;;
  *) echo "usage: $0 start DIRECTORY PORT | stop DIRECTORY" >&2; exit 2 ;;
esac
