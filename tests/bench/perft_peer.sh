#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Perft of Rostok and of Stockfish (`go perft`) in one run, one after the other, round by round.
# Processor time (user and system) of the whole program counts, so that other work on the machine
# matters little; Stockfish's time is less that of a run that does nothing.
#   tests/bench/perft_peer.sh [ROUNDS] [BUILD FOLDER]
set -euo pipefail
export LC_ALL=C
rounds=${1:-5}
build=${2:-build/release}
bench=$build/bench/bench_chess
command -v stockfish >/dev/null || PATH=$PATH:/usr/games
TIMEFORMAT='%U %S'

# Seconds of processor time of a command whose output is thrown away.
seconds() { { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'; }
peer() { printf '%b' "$1" | stockfish; }
best() { sort -g | head -n 1; }

measure() { # NAME FEN DEPTH
  local ours_pext=() ours_popcnt=() ours_plain=() theirs=() idle=()
  for ((i = 0; i < rounds; i++)); do
    theirs+=("$(seconds peer "position fen $2\ngo perft $3\nquit\n")")
    ours_pext+=("$(seconds "$bench" perft "$2" "$3" 1 pext)")
    idle+=("$(seconds peer 'quit\n')")
    ours_popcnt+=("$(seconds "$bench" perft "$2" "$3" 1 popcnt)")
    ours_plain+=("$(seconds "$bench" perft "$2" "$3" 1 plain)")
  done
  local them nothing
  them=$(printf '%s\n' "${theirs[@]}" | best)
  nothing=$(printf '%s\n' "${idle[@]}" | best)
  them=$(awk -v a="$them" -v b="$nothing" 'BEGIN { printf "%.3f", a - b }')
  printf '%-18s Stockfish %s s\n' "$1" "$them"
  for kind in pext popcnt plain; do
    local -n times=ours_$kind
    local us
    us=$(printf '%s\n' "${times[@]}" | best)
    awk -v k="$kind" -v us="$us" -v them="$them" \
      'BEGIN { printf "  Rostok %-7s %.3f s   ratio %.2f\n", k, us, them / us }'
  done
}

measure 'start position, 6' 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1' 6
measure 'Kiwipete, 5' 'r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1' 5
