#!/bin/sh
# Makes data/raw/gshhg-{shore,rivers}.txt.gz. Needed only when the source changes: the results are in the repository.
# Debian, build time only: apt-get install -y --no-install-recommends gmt gmt-gshhg-full   (GSHHG 2.3.7, LGPL-3+)
# Box: west/east/south/north of the region. Five decimals (1 m) are finer than the source; -n keeps gzip free of dates.
set -eu
raw=$(cd "$(dirname "$0")/../../raw" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" # gmt leaves gmt.history where it runs
short='/^>/ { sub(/ Bin # [0-9]+,/, ""); print; next } { printf "%.5f %.5f\n", $1, $2 }'
gmt coast -R98/126/3/28 -Df -W -M | awk "$short" | gzip -9n > "$raw/gshhg-shore.txt.gz"       # "Level 1" land 2 lake 3 island in lake
gmt coast -R98/126/3/28 -Df -Ir -M | awk "$short" | gzip -9n > "$raw/gshhg-rivers.txt.gz"     # permanent rivers (WDBII)
