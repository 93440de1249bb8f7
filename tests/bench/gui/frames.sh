#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What a picture costs while a piece is dragged over the board, how long the start takes, the
# memory, and what the idle window uses. Software rendering on a display of its own.
#   tests/bench/gui/frames.sh [PROGRAM] [SIZE]   (default: the release build, 1920x1080)
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
program=${1:-$root/build/release/bin/rostok-gui}
size=${2:-1920x1080}
work=$(mktemp -d)
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap finish EXIT

Xvfb -displayfd 3 -screen 0 "${size}x24" -noreset -nolisten tcp 3>"$work/number" 2>/dev/null & pids+=($!)
for _ in $(seq 100); do [ -s "$work/number" ] && break; sleep 0.05; done
DISPLAY=:$(cat "$work/number"); export DISPLAY

began=$(date +%s%N)
"$program" --lang ru --size "$size" --data "$work/data" --dump-widgets "$work/widgets" --frame-log "$work/frames" \
  --fen "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1" & pid=$!; pids+=("$pid")
for _ in $(seq 600); do [ -s "$work/frames" ] && grep -q '^board ' "$work/widgets" 2>/dev/null && break; sleep 0.01; done
echo "start to first picture: $(( ($(date +%s%N) - began) / 1000000 )) ms"

read -r x y w < <(awk '$1 == "board" { print $2, $3, $4 }' "$work/widgets")
step=$((w / 8))
lines=$(wc -l <"$work/frames")
xdotool mousemove $((x + step * 6 + step / 2)) $((y + w - step / 2)) mousedown 1
for lap in 1 2 3; do
  for i in $(seq 0 4 $((w - step))); do xdotool mousemove $((x + step / 2 + i)) $((y + step / 2 + (i * lap) % (w - step))); done
done
xdotool mouseup 1
sleep 0.5
tail -n +$((lines + 2)) "$work/frames" | sort -n >"$work/sorted"
awk '{ wall[NR] = $1; cpu += $2 } END { printf "pictures while dragging: %d, median %.1f ms, 95 %% below %.1f ms, longest %.1f ms, processor %.1f ms each\n", NR, wall[int((NR + 1) / 2)], wall[int(NR * 0.95)], wall[NR], cpu / NR }' "$work/sorted"

jiffies() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }
before=$(jiffies); sleep 5; echo "idle for 5 s: $(($(jiffies) - before)) jiffies"
awk '/VmRSS/ { printf "memory: %.0f MB resident\n", $2 / 1024 }' "/proc/$pid/status"
