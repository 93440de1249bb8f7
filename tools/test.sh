#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets up what is missing, builds everything with its tests and runs them all.
# Arguments are passed on to ctest (for example: tools/test.sh -L unit).
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
ROSTOK_WITH_TESTS=1 "$here/setup.sh"
cd "$here/.."
# Stockfish and pgn-extract stand in the games folder, which is not on every PATH.
export PATH="$PATH:/usr/games"
exec ctest --preset release -j "$(nproc)" "$@"
