#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Pictures of every page, by default in both languages and three sizes:
#   tools/screenshots.sh [--program FILE] [--out FOLDER] [--only PAGE] [--lang "ru en"]
#                        [--sizes "1024x700 1366x768 1920x1080"] [--themes "light"] [--scales "100"]
# writes build/screenshots/PAGE-LANG-SIZE[-THEME][-SCALE].png, and audit.txt: what is cut, covered or too
# small on these pages. A page that cannot be reached is an error.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=$root/build/release/bin/rostok-gui
out=$root/build/screenshots
only= langs="ru en" sizes="1024x700 1366x768 1920x1080" themes=light scales=100
while [ $# -gt 0 ]; do
  case $1 in
    --program) program=$2 ;;
    --out) out=$2 ;;
    --only) only=$2 ;;
    --lang) langs=$2 ;;
    --sizes) sizes=$2 ;;
    --themes) themes=$2 ;;
    --scales) scales=$2 ;;
    *) sed -n '3,7p' "$0" >&2; exit 64 ;;
  esac
  shift 2
done
mkdir -p "$out"; : >"$out/audit.txt"
work=$(mktemp -d)
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap finish EXIT

wait_for() {  # beginning of a line in the list of widgets
  for _ in $(seq 400); do grep -q "^$1" "$work/widgets" 2>/dev/null && return; sleep 0.05; done
  echo "tools/screenshots.sh: no $1 on the page" >&2; cat "$work/widgets" >&2; exit 1
}
click() {
  wait_for "$1 "
  for turn in Next Next Next Prior Prior Prior Prior; do  # scrolled to where it is out of sight
    read -r x y w h < <(awk -v id="$1" '$1 == id { print $2, $3, $4, $5 }' "$work/widgets")
    [ "$w" = 0 ] || break
    xdotool key "$turn"; sleep 0.3
  done
  xdotool mousemove $((x + w / 2)) $((y + h / 2)) click 1
}
# What is pointed at looks different: the mouse goes where nothing is.
shot() {
  [ -z "$only" ] || [ "$only" = "$1" ] || return 0
  xdotool mousemove 2 2; sleep 0.4
  import -window root "$out/$1-$lang-$size$suffix.png"
}
key() { xdotool key "$1"; }
type_move() { xdotool type --delay 20 "$1"; key Return; }
focus() { xdotool search --onlyvisible --classname rostok-gui windowfocus; }

# --- The pages, each function from home and back to home ----------------------------------------

pages_of_playing() {
  click continue; wait_for board; focus; shot game
  click hint; sleep 2; shot game-hint
  click resign; wait_for question-yes; shot resign
  click question-yes; wait_for "end 0-1"; shot game-over
  click home; wait_for play-two
  click play-computer; wait_for begin; shot new-game
  click time-own; click switch-960; wait_for roll; shot new-game-own
  click rival-person; shot new-game-two
  click begin; wait_for board; focus; type_move e2e4; wait_for "ply 1 1"; shot game-two
  click home; click question-yes; wait_for play-two
}

pages_after_a_game() {
  click play-two; click begin; sleep 0.5
  if grep -q '^question-yes' "$work/widgets"; then click question-yes; fi  # there is an unfinished game
  wait_for board; focus
  for move in e2e4 e7e5 d1h5 b8c6 h5f7 e8f7 f1c4 f7e8; do type_move "$move"; done
  wait_for "ply 8 8"; click resign; click question-yes; click report
  wait_for moment-0; shot report
  click print; wait_for paper-0; shot report-print; click dialog-close
  click analyse; wait_for line-0; sleep 2; shot analysis
  click more; wait_for copy-game; shot analysis-more; click dialog-close
  key F2; wait_for note-keep; shot analysis-note; click note-cancel
  click back; wait_for moment-0; click back; wait_for report; click home; wait_for play-two
}

pages_of_settings() {
  click settings; wait_for theme-light; shot settings
  click tab-playing; wait_for coordinates-off; shot settings-playing
  click back; wait_for play-two
}

pages_of_library() {
  click library; wait_for path; shot library-files
  click path; xdotool type "$root/tests/data/pgn/broken.pgn"; key Return
  wait_for "games-read 84"; wait_for "searching no"; shot library
  click search-here; wait_for position-off; click games-1; wait_for "chosen 1"; shot library-position
  key Escape; click editor; wait_for piece-wK; shot editor
  click fen; for _ in $(seq 21); do key BackSpace; done; xdotool type --delay 20 "8 w - -"; wait_for "remark"; shot editor-illegal
  click back; wait_for path; click back; wait_for play-two
}

# From home to a place of one's own and back to the start page.
pages_of_students() {
  click new-student; wait_for create; shot new-student
  xdotool type --delay 20 anna; wait_for "first-name-text anna"; key Return
  xdotool type --delay 20 brown; click avatar-fish; click create; wait_for "home 1"; shot home
  click student; wait_for avatar-sun; shot student-card
  click back; click growth; wait_for play; shot growth
  click back; click leave; wait_for student-1; shot start
  click guest; wait_for "home 0"
}

pages_of_training() {
  click training; wait_for mate-1; shot training
  click mate-2; wait_for "puzzle asking"; key F2; shot puzzle
  click back; click coordinates; wait_for start; shot coordinates
  click start; wait_for "coordinates running"; shot coordinates-run
  click stop; click back; click knight; wait_for board; shot knight
  click back; click endgames; wait_for "ending asking"; shot ending
  click back; click mistakes; wait_for "mistakes no-tasks"; shot mistakes-empty
  click back; wait_for mate-1; click back; wait_for play-two
}

# -------------------------------------------------------------------------------------------------

# A game against the computer in its ninth move, for the page of a game.
unfinished_game() {
  cat <<'GAME'
{"format":1,"rival":"computer","start_fen":"","moves":["e2e4","e7e5","g1f3","b8c6","f1c4","g8f6","d2d3","f8c5","c2c3","d7d6","e1g1","e8g8",
"c1g5","h7h6","g5h4","c6a5"],"level":5,"human":"white","control":{"mode":"increment","base_ms":600000,"extra_ms":0},
"white_left_ms":537500,"black_left_ms":581000}
GAME
}

run() {  # language, size, theme, scale
  lang=$1 size=$2 suffix=
  [ "$themes" = light ] || suffix+=-$3
  [ "$scales" = 100 ] || suffix+=-$4
  rm -rf "$work/widgets" "$work/data"; mkdir -p "$work/data"
  printf '{"theme": "%s", "scale_percent": %s, "language": "%s"}\n' "$3" "$4" "$1" >"$work/data/settings.json"
  unfinished_game >"$work/data/unfinished.json"
  "$program" --lang "$lang" --size "$size" --data "$work/data" --dump-widgets "$work/widgets" --audit "$work/audit" & pid=$!; pids+=("$pid")
  wait_for play-two; shot home-guest
  pages_of_settings
  pages_of_playing
  pages_of_library
  pages_of_training
  pages_of_students
  pages_after_a_game
  kill "$pid"; wait "$pid" 2>/dev/null || true
  sed "s/^/$lang $size $3 $4: /" "$work/audit" >>"$out/audit.txt"
}

for size in $sizes; do
  rm -f "$work/number"
  Xvfb -displayfd 3 -screen 0 "${size}x24" -noreset -nolisten tcp 3>"$work/number" 2>/dev/null & pids+=($!)
  for _ in $(seq 100); do [ -s "$work/number" ] && break; sleep 0.05; done
  DISPLAY=:$(cat "$work/number"); export DISPLAY
  for lang in $langs; do for theme in $themes; do for scale in $scales; do run "$lang" "$size" "$theme" "$scale"; done; done; done
done
find "$out" -name '*.png' | wc -l
