#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Pictures of every page in both languages and three sizes: build/screenshots/PAGE-LANG-SIZE.png
#   tools/screenshots.sh [PROGRAM]   (default: build/release/bin/rostok-gui)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:-$root/build/release/bin/rostok-gui}
out=$root/build/screenshots
mkdir -p "$out"
work=$(mktemp -d)
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap finish EXIT

wait_for() {  # text in the list of widgets
  for _ in $(seq 200); do grep -q "^$1" "$work/widgets" 2>/dev/null && return; sleep 0.05; done
  echo "no $1" >&2; exit 1
}
click() {
  wait_for "$1 "
  read -r x y w h < <(awk -v id="$1" '$1 == id { print $2, $3, $4, $5 }' "$work/widgets")
  xdotool mousemove $((x + w / 2)) $((y + h / 2)) click 1
}
shot() { sleep 0.3; import -window root "$out/$1-$lang-$size.png"; }

for size in 1024x700 1366x768 1920x1080; do
  rm -f "$work/number"
  Xvfb -displayfd 3 -screen 0 "${size}x24" -noreset -nolisten tcp 3>"$work/number" 2>/dev/null & pids+=($!)
  for _ in $(seq 100); do [ -s "$work/number" ] && break; sleep 0.05; done
  DISPLAY=:$(cat "$work/number"); export DISPLAY
  for lang in ru en; do
    rm -rf "$work/widgets" "$work/data"
    "$program" --lang "$lang" --size "$size" --data "$work/data" --dump-widgets "$work/widgets" & pid=$!; pids+=("$pid")
    wait_for play-two; shot start
    click settings; wait_for theme-light; shot settings
    click back; click play-computer; wait_for begin; shot new-game
    click rival-person; click begin; wait_for board; shot game
    xdotool search --onlyvisible --classname rostok-gui windowfocus
    xdotool type --delay 20 e2e4; xdotool key Return; wait_for "ply 1 1"
    click resign; wait_for question-yes; shot resign
    click question-yes; wait_for "end 1-0"; shot game-over
    kill "$pid"; wait "$pid" 2>/dev/null || true
  done
done
ls "$out" | wc -l
