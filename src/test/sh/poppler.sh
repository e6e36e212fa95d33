#!/bin/bash
# Sees to it that pdfsig and pdftoppm are there for the tests of certificates; installs Debian's poppler-utils where they are not.
set -eu
found() { command -v pdfsig >/dev/null && command -v pdftoppm >/dev/null; }
if ! found && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  install() { apt-get install -y --no-install-recommends poppler-utils; }
  install >/dev/null 2>&1 || { apt-get update >/dev/null; install >/dev/null; }
fi
found && exit 0
echo "poppler: pdfsig or pdftoppm not found; install poppler-utils" >&2
exit 1
