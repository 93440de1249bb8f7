#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# One folder that runs from anywhere, also from a stick, without installing anything:
#   tools/package.sh [FOLDER [BUILD]]     (default: build/package/rostok build/release)
# It takes the release build, its libraries, the fonts and Stockfish of this system. What every desktop
# has and what belongs to its drivers (C library, X11, OpenGL, sound) stays outside. Licences of what was
# taken: FOLDER/share/doc. To give it away: tar -czf rostok.tar.gz -C build/package rostok
# A file named "portable" in the folder keeps all data in FOLDER/data.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/build/package/rostok}
build=${2:-$root/build/release}
[ -x "$build/bin/rostok-gui" ] || { echo "tools/package.sh: build first with tools/setup.sh" >&2; exit 1; }
if [ -e "$folder" ] && [ ! -e "$folder/share/rostok" ]; then
  echo "tools/package.sh: $folder is there and is no folder of ours" >&2; exit 1
fi
work=$folder.new
rm -rf "$work"
cmake --install "$build" --prefix "$work" >/dev/null

outside='^(linux-vdso|ld-linux|libc|libm|libdl|librt|libpthread|libstdc\+\+|libgcc_s|libGL|libGLX|libGLdispatch|libOpenGL|libEGL|libX11|libX11-xcb|libxcb.*|libXext|libXrandr|libXrender|libXau|libXdmcp|libasound|libudev|libdrm.*|libgbm)\.so'
mkdir -p "$work/lib"
libraries=$(ldd "$build"/bin/rostok* | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u | while read -r path; do
  [[ $(basename "$path") =~ $outside ]] || echo "$path"
done)
for path in $libraries; do cp -L "$path" "$work/lib/"; done

stockfish=$(PATH=$PATH:/usr/games command -v stockfish)
cp -L "$stockfish" "$work/bin/stockfish"

mkdir -p "$work/share/rostok/fonts"
cp /usr/share/fonts/truetype/paratype/PTS55F.ttf /usr/share/fonts/truetype/paratype/PTS75F.ttf \
  /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf "$work/share/rostok/fonts"

# Whose work lies in the folder.
owner() {
  local found
  for name in "$1" "$(realpath "$1")" "/usr$1"; do
    found=$(dpkg-query -S "$name" 2>/dev/null | sed 's/:.*//' | head -1) || true
    [ -z "$found" ] || { echo "$found"; return; }
  done
  echo "tools/package.sh: no package owns $1" >&2; exit 1
}
for path in $libraries "$stockfish" /usr/share/fonts/truetype/paratype/PTS55F.ttf /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf; do
  package=$(owner "$path")
  mkdir -p "$work/share/doc/$package"
  cp -L "/usr/share/doc/$package/copyright" "$work/share/doc/$package/"
done

rm -rf "$folder"
mv "$work" "$folder"
du -sh "$folder"
