#!/bin/bash
# Writes the path of a Chromium for the browser tests to the file $1; installs Debian's where there is none.
set -eu
found() { echo "$1" > "$out"; echo "browser: $1"; exit 0; }
out=$1
mkdir -p "$(dirname "$out")"
for candidate in "${CHROME_PATH:-}" chromium chromium-browser google-chrome; do
  [ -n "$candidate" ] && path=$(command -v "$candidate") && found "$path"
done
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  install() { apt-get install -y --no-install-recommends chromium fonts-dejavu-core; }
  install >/dev/null 2>&1 || { apt-get update >/dev/null; install >/dev/null; }
  path=$(command -v chromium) && found "$path"
fi
echo "browser: none found; install Chromium or set CHROME_PATH" >&2
exit 1
