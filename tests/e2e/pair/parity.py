#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Calls rostok-pair and another program of the same command line in the same way and compares what
a calling program sees: exit code, output, written files.

  parity.py ROSTOK_PAIR REFERENCE WORK_FOLDER FILE.trf...

Prints one line per kind of call: how often it was made, how often the two differed, one example."""
import os
import random
import shutil
import subprocess
import sys
from collections import defaultdict

CASES = {
    # name: words, {f} the file, {d} an empty folder that starts with a stale file "old.out"
    "-p": ["--dutch", "{f}", "-p"],
    "-r -p": ["-r", "--dutch", "{f}", "-p"],
    "-p OUT (absolute)": ["--dutch", "{f}", "-p", "{d}/sub/a.out"],
    "-p OUT (beside the file)": ["--dutch", "{f}", "-p", "a.out"],
    "-p OUT (relative folder)": ["--dutch", "{f}", "-p", "sub/a.out"],
    "-p OUT (stale content)": ["--dutch", "{f}", "-p", "old.out"],
    "-p OUT (no such folder)": ["--dutch", "{f}", "-p", "{d}/none/a.out"],
    "-p OUT (a folder)": ["--dutch", "{f}", "-p", "{d}/sub"],
    "-p /dev/stdout": ["--dutch", "{f}", "-p", "/dev/stdout"],
    "-p -l": ["--dutch", "{f}", "-p", "-l"],
    "-p -l LIST": ["--dutch", "{f}", "-p", "-l", "my.list"],
    "-p OUT -l": ["--dutch", "{f}", "-p", "a.out", "-l"],
    "-p OUT -l LIST": ["--dutch", "{f}", "-p", "a.out", "-l", "{d}/sub/my.list"],
    "-p -l LIST (no such folder)": ["--dutch", "{f}", "-p", "-l", "{d}/none/my.list"],
    "-c": ["--dutch", "{f}", "-c"],
    "-r -c": ["-r", "--dutch", "{f}", "-c"],
    "-c -l": ["--dutch", "{f}", "-c", "-l"],
    "-c -l LIST": ["--dutch", "{f}", "-c", "-l", "my.list"],
    "-p (relative file name)": ["--dutch", "t.trf", "-p", "a.out"],
}
ONCE = {
    "no argument": [],
    "-r": ["-r"],
    "--dutch alone": ["--dutch"],
    "-p alone": ["-p"],
    "unknown option": ["--dutch", "{f}", "-x"],
    "no verb": ["--dutch", "{f}"],
    "two verbs": ["--dutch", "{f}", "-p", "-c"],
    "too many words": ["--dutch", "{f}", "-p", "a.out", "b.out"],
    "-l without a verb": ["--dutch", "{f}", "-l"],
    "missing file -p": ["--dutch", "{d}/none.trf", "-p"],
    "missing file -c": ["--dutch", "{d}/none.trf", "-c"],
    "a folder as file": ["--dutch", "{d}/sub", "-p"],
    "unreadable folder": ["--dutch", "{d}/none/none.trf", "-p"],
    "empty file": ["--dutch", "{d}/empty.trf", "-p"],
    "empty file -c": ["--dutch", "{d}/empty.trf", "-c"],
    "binary file": ["--dutch", "{d}/binary.trf", "-p"],
    "-g without -o": ["--dutch", "-g"],
    "-g missing config": ["--dutch", "-g", "{d}/none.txt", "-o", "a.trf"],
    "-g bad config": ["--dutch", "-g", "{d}/bad.txt", "-o", "a.trf"],
    "-g bad value": ["--dutch", "-g", "{d}/badvalue.txt", "-o", "a.trf"],
    "-g huge value": ["--dutch", "-g", "{d}/huge.txt", "-o", "a.trf"],
    "-g ratings crossed": ["--dutch", "-g", "{d}/crossed.txt", "-o", "a.trf"],
    "-g no such folder": ["--dutch", "-g", "{d}/good.txt", "-o", "{d}/none/a.trf"],
    "-g huge seed": ["--dutch", "-g", "{d}/good.txt", "-o", "a.trf", "-s", "99999999999999999999999"],
    "-g CONFIG -o": ["--dutch", "-g", "{d}/good.txt", "-o", "a.trf", "-s", "5"],
    "-g CONFIG -o without seed": ["--dutch", "-g", "{d}/good.txt", "-o", "a.trf"],
    "-g CONFIG -o -l": ["--dutch", "-g", "{d}/good.txt", "-o", "a.trf", "-s", "5", "-l"],
    "-g CONFIG -o -l LIST": ["--dutch", "-g", "{d}/good.txt", "-o", "a.trf", "-s", "5", "-l", "my.list"],
    "-g -o -s": ["--dutch", "-g", "-o", "{d}/a.trf", "-s", "5"],
    "MODEL -g -o": ["--dutch", "{f}", "-g", "-o", "a.trf", "-s", "5"],
    "-s before -o": ["--dutch", "-g", "-s", "5", "-o", "{d}/a.trf"],
}
FILES = {"old.out": "1\n1 2\n", "empty.trf": "", "binary.trf": "\0\1\2\n\0", "bad.txt": "Nonsense=1\n",
         "badvalue.txt": "PlayersNumber=abc\n", "huge.txt": "PlayersNumber=99999999999\n",
         "crossed.txt": "LowestRating=2000\nHighestRating=1000\n",
         "good.txt": "PlayersNumber=12\nRoundsNumber=4\n"}


def fresh(folder, trf):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "sub"))
    for name, text in FILES.items():
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
    with open(os.path.join(folder, "t.trf"), "wb") as file:
        file.write(trf)


# Who made it stands in the first line of -r and in the last of a list.
def neutral(text):
    lines = text.split("\n")
    own = lambda line: line.startswith("BBP Pairings (") or line.startswith("rostok-pair ")
    return "\n".join("PROGRAM" if own(line) else line for line in lines)


def call(program, words, trf, folder, generated):
    fresh(folder, trf)
    words = [word.replace("{f}", folder + "/t.trf").replace("{d}", folder) for word in words]
    done = subprocess.run([program] + words, capture_output=True, cwd=folder, stdin=subprocess.DEVNULL)
    files = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                text = neutral(file.read().decode("latin1"))
            short = os.path.relpath(path, folder)
            files[short] = "written" if generated and short not in FILES and short != "t.trf" else text
    return done.returncode, neutral(done.stdout.decode("latin1")), bool(done.stderr), files


def different(ours, theirs):
    for what, a, b in zip(["exit code", "output", "message"], ours, theirs):
        if a != b:
            return f"{what}: {str(a)[:300]!r} for {str(b)[:300]!r}"
    for name in sorted(set(ours[3]) | set(theirs[3])):
        a, b = ours[3].get(name), theirs[3].get(name)
        if a != b:
            return f"file {name}: {str(a)[:2000]!r} for {str(b)[:2000]!r}"
    return None


# One change that a careless hand or a broken copy makes.
def damaged(trf, dice):
    data = bytearray(trf)
    kind = dice.randrange(5)
    at = dice.randrange(len(data))
    if kind == 0:
        data[at] = dice.choice(b" 0129xwb-=UZ")
    elif kind == 1:
        del data[at]
    elif kind == 2:
        data.insert(at, dice.choice(b" 0129xwb-=UZ"))
    elif kind == 3:
        del data[at:]
    else:
        lines = trf.splitlines(True)
        del lines[dice.randrange(len(lines))]
        data = b"".join(lines)
    return bytes(data)


def main():
    ours, theirs, work = (os.path.abspath(word) for word in sys.argv[1:4])
    tournaments = [open(name, "rb").read() for name in sys.argv[4:]]
    made, differ, example = defaultdict(int), defaultdict(int), {}

    def compare(name, words, trf, only_code=False):
        results = [call(program, words, trf, os.path.join(work, "t"), "-g" in words)
                   for program in (ours, theirs)]
        if only_code:
            results = [(code, out if code == 0 else "", None, {}) for code, out, _, _ in results]
        made[name] += 1
        found = different(*results)
        if found:
            differ[name] += 1
            example.setdefault(name, found)
            if only_code:
                with open(os.path.join(work, f"{name}-{made[name]}.trf".replace(" ", "_")), "wb") as file:
                    file.write(trf)

    for name, words in ONCE.items():
        compare(name, words, tournaments[0])
    for trf in tournaments:
        for name, words in CASES.items():
            compare(name, words, trf)
        dice = random.Random(trf)
        for _ in range(10):
            compare("damaged -p", ["--dutch", "{f}", "-p"], damaged(trf, dice), True)
            compare("damaged -c", ["--dutch", "{f}", "-c"], damaged(trf, dice), True)
    for name, count in made.items():
        print(f"{name:32} {count:6} {differ[name]:6}  {example.get(name, '')}")


main()
