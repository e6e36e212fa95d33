#!/bin/bash
# Says once more, where a long log ends, why tests failed: failed.sh target/failsafe-reports.
set -eu
shopt -s nullglob
for report in "$1"/*-{h2,servers,mariadb}.txt; do
  grep -A 6 -E '<<< (FAILURE|ERROR)!$' "$report" | grep -v '^Tests run:' | cut -c1-800 || true
done
