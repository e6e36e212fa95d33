#!/bin/bash
# Judges the description of the programs' doors by the rules of Spectral and Redocly. Needs Node, and target/openapi.json from OpenApiIT.
set -eu
cd "$(dirname "$0")/../../.."
[ -f target/openapi.json ] || { echo "$0: run 'bash src/test/sh/it.sh OpenApiIT' first" >&2; exit 2; }
mkdir -p target/openapi
cp src/test/openapi/* target/openapi/
cd target/openapi
npm ci --ignore-scripts --no-audit --no-fund
npm run --silent lint
