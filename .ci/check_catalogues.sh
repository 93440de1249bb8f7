#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every Russian catalogue is well-formed and has no empty or fuzzy entry, and every text that the
# sources mark for translation is in one of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v msgfmt >/dev/null || { apt-get update -q && apt-get install -y -q --no-install-recommends gettext; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for catalogue in assets/locale/ru/*.po; do
  msgfmt --check-format -o /dev/null "$catalogue" || status=1
  if [ -n "$(msgattrib --untranslated --no-obsolete "$catalogue" | grep -v '^#' | sed '1,/^$/d')" ]; then
    echo "$catalogue has texts without translation:" && msgattrib --untranslated --no-obsolete "$catalogue" | tail -n +1
    status=1
  fi
  if [ -n "$(msgattrib --only-fuzzy --no-obsolete "$catalogue")" ]; then
    echo "$catalogue has fuzzy entries"
    status=1
  fi
done
msgcat --use-first assets/locale/ru/*.po -o "$work/all.po"
git ls-files 'engine/*.cpp' 'engine/*.h' 'tournament/*.cpp' 'tournament/*.h' 'gui/*.cpp' 'gui/*.h' >"$work/files"
xgettext --from-code=UTF-8 -C -ktr:1 -ktrc:1c,2 -ktrn:1,2 -kN_:1 -kfail:2 -kwarn:3 -kwarn_leaving:2 -o "$work/source.pot" --files-from="$work/files" 2>"$work/log" ||
  { cat "$work/log"; exit 1; }
if [ -f "$work/source.pot" ]; then
  msgmerge -q --no-fuzzy-matching -o "$work/merged.po" "$work/all.po" "$work/source.pot"
  absent=$(msgattrib --untranslated --no-obsolete "$work/merged.po" | grep -E '^(#:|msgid)' | grep -v '^msgid ""$' || true)
  if [ -n "$absent" ]; then
    echo "texts without Russian:" && echo "$absent"
    status=1
  fi
fi
[ "$status" = 0 ] && echo "catalogues: complete"
exit "$status"
