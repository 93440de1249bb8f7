#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that includes follow the layers of .ci/layers.txt; prints file and line of each breach."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
allowed, reserved = {}, {}
for line in (root / ".ci/layers.txt").read_text().splitlines():
    line = line.split("#")[0].strip()
    if not line:
        continue
    left, right = line.split(":", 1)
    if left.startswith("only "):
        reserved[left[5:]] = right.split()
    else:
        allowed[left] = right.split()

include = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
faults = []
files = [p for top in ("engine", "tournament", "gui") for p in (root / top).rglob("*") if p.suffix in (".h", ".cpp")]
for path in files:
    relative = path.relative_to(root)
    folder = "/".join(relative.parts[:2])
    if folder not in allowed:
        faults.append(f"{relative}: the folder {folder} has no line in .ci/layers.txt")
        continue
    own = relative.parts[1]
    for number, text in enumerate(path.read_text(errors="replace").splitlines(), 1):
        match = include.match(text)
        if not match:
            continue
        header = match.group(1)
        if header.startswith("rostok/"):
            library = header.split("/")[1]
            if library != own and "*" not in allowed[folder] and library not in allowed[folder]:
                faults.append(f"{relative}:{number}: {folder} may not include {header}")
        for prefix, places in reserved.items():
            if header.startswith(prefix) and not any(str(relative).startswith(place + "/") for place in places):
                faults.append(f"{relative}:{number}: only {' '.join(places)} may include {header}")
if faults:
    print("\n".join(faults))
    sys.exit(1)
print(f"layers: {len(files)} files follow .ci/layers.txt")
