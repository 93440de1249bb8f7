#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `rostok pgn check` and `pgn-extract -s -r` on the same file in one run, one after the other,
# round by round; processor time (user and system) counts.
#   tests/bench/pgn_peer.sh FILE.pgn [ROUNDS] [BUILD FOLDER]
set -euo pipefail
export LC_ALL=C
file=$1
rounds=${2:-5}
rostok=${3:-build/release}/bin/rostok
TIMEFORMAT='%U %S'

seconds() { { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'; }
best() { sort -g | head -n 1; }

ours=() theirs=()
for ((i = 0; i < rounds; i++)); do
  ours+=("$(seconds "$rostok" pgn check --quiet "$file")")
  theirs+=("$(seconds pgn-extract -s -r "$file")")
done
us=$(printf '%s\n' "${ours[@]}" | best)
them=$(printf '%s\n' "${theirs[@]}" | best)
awk -v us="$us" -v them="$them" -v bytes="$(stat -c %s "$file")" 'BEGIN {
  printf "rostok pgn check      %.3f s  %.0f MB/s\n", us, bytes / us / 1e6
  printf "pgn-extract -s -r     %.3f s  %.0f MB/s\nratio %.2f\n", them, bytes / them / 1e6, them / us }'
