#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets up what is missing, then opens Rostok: the window where there is a display, else the demo tournament.
# Arguments are passed on to the program that is started.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
"$here/setup.sh"
bin="$here/../build/release/bin"
if [ -n "${DISPLAY:-}" ] && [ -x "$bin/rostok-gui" ]; then
  exec "$bin/rostok-gui" "$@"
fi
exec "$bin/rostok" demo "$@"
