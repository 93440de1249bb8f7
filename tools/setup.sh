#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing from the distribution and builds the release preset.
# Sourced or run by tools/run.sh and tools/test.sh; quick when nothing is missing.
#   ROSTOK_TARGETS="a b"   build these targets only (default: everything but the tests)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packages=(
  # building
  g++ cmake ninja-build pkg-config gettext
  # engine and tournament
  libboost1.81-dev libboost-system1.81-dev libboost-filesystem1.81-dev libboost-json1.81-dev
  libboost-locale1.81-dev libboost-thread1.81-dev libfmt-dev libexpected-dev libcli11-dev
  libsqlite3-dev libsqlitecpp-dev libsodium-dev stockfish
  # tables, rating lists
  libzip-dev libexpat1-dev libxlsxwriter-dev
  # papers
  libpango1.0-dev libqrencode-dev fonts-paratype fonts-dejavu-core
  # window
  libsfml-dev libimgui-dev libgl-dev libgl1-mesa-dri libfreetype-dev librsvg2-dev libpng-dev
)
if [ "${ROSTOK_WITH_TESTS:-0}" = 1 ]; then
  packages+=(catch2 xvfb xauth xdotool x11-utils x11-xkb-utils imagemagick poppler-utils zbar-tools pgn-extract locales python3-openpyxl)
fi

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
  say "Installing ${#missing[@]} packages of the distribution: ${missing[*]}"
  as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
      echo "These packages are missing and there is neither root nor sudo: ask your administrator for" >&2
      echo "  apt-get install ${missing[*]}" >&2
      exit 1
    }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

if [ "${ROSTOK_WITH_TESTS:-0}" = 1 ]; then tests=ON; else tests=OFF; fi
say "Configuring the release preset"
# One build folder serves both commands: tests, once switched on, stay on.
if [ "$tests" = OFF ] && grep -q '^BUILD_TESTING:BOOL=ON' build/release/CMakeCache.txt 2>/dev/null; then tests=ON; fi
if ! cmake --preset release -DBUILD_TESTING=$tests >build-configure.log 2>&1; then
  cat build-configure.log >&2
  exit 1
fi
rm -f build-configure.log
say "Building (the first time takes some minutes)"
if [ "${ROSTOK_WITH_TESTS:-0}" = 1 ]; then
  cmake --build --preset release
else
  cmake --build --preset release --target rostok_programs
fi
