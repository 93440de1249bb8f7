#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares rostok-pair with another program of the same command line, in both directions.

  crosscheck.py ROSTOK_PAIR REFERENCE FIRST_SEED COUNT WORK_FOLDER

Every seed gives one tournament of the reference's generator for our checker and one of ours for
the reference's checker. Sizes and options follow from the seed. Files that differ are kept."""
import os
import random
import subprocess
import sys

BATCH = 100


def options(seed, ours):
    dice = random.Random(seed)
    players = dice.choice([dice.randint(5, 12), dice.randint(10, 40), dice.randint(10, 40), dice.randint(30, 70)])
    lines = [f"PlayersNumber={players}",
             f"RoundsNumber={dice.randint(3, min(11, players - 2))}",
             f"DrawPercentage={dice.choice([10, 20, 30, 50, 70])}",
             f"ForfeitRate={dice.choice([5, 10, 20, 50, 200])}",
             f"RetiredRate={dice.choice([8, 20, 50, 100, 1000])}",
             f"HalfPointByeRate={dice.choice([8, 20, 50, 100, 1000])}"]
    low = dice.choice([1000, 1400, 2000])
    lines += [f"LowestRating={low}", f"HighestRating={low + dice.choice([50, 400, 800])}"]
    if dice.random() < 0.1:
        lines += ["PointsForWin=3.0", "PointsForDraw=1.0"]
    if ours:
        lines += [f"LateEntryRate={dice.choice([0, 5, 20])}", f"WithdrawalRate={dice.choice([0, 30, 100])}",
                  f"DoubleForfeitRate={dice.choice([0, 4])}", f"ForbiddenGroups={dice.choice([0, 0, 1, 3])}",
                  f"UnusualResultRate={dice.choice([0, 0, 40])}"]
        if not any(line.startswith("PointsForWin") for line in lines):
            lines.append(f"Acceleration={dice.choice(['none', 'none', 'none', 'explicit'])}")
    return "\n".join(lines) + "\n"


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def main():
    ours, reference, first, count, folder = sys.argv[1:6]
    first, count = int(first), int(count)
    os.makedirs(folder, exist_ok=True)
    total = {"theirs": 0, "theirs_differ": 0, "theirs_rounds": 0, "ours": 0, "ours_differ": 0, "ours_rounds": 0}
    config = os.path.join(folder, "config.txt")
    for start in range(first, first + count, BATCH):
        files = []
        for seed in range(start, min(start + BATCH, first + count)):
            write(config, options(seed, False))
            name = os.path.join(folder, f"r{seed}.trf")
            code, _, errors = run(reference, "--dutch", "-g", config, "-o", name, "-s", str(seed))
            if code == 0:
                files.append(name)
            elif os.path.exists(name):
                os.remove(name)  # no legal pairing: the file of the reference is cut off
            write(config, options(seed, True))
            name = os.path.join(folder, f"o{seed}.trf")
            code, _, errors = run(ours, "-g", config, "-o", name, "-s", str(seed))
            if code not in (0, 1):
                print("GENERATE", seed, errors, flush=True)
                continue
            code, text, errors = run(reference, "--dutch", name, "-c")
            rounds = [line for line in text.splitlines() if ": Round #" in line]
            total["ours"] += 1
            total["ours_rounds"] += len(rounds)
            if code != 0 or "Checker pairings" in text or "No valid pairing" in text:
                total["ours_differ"] += 1
                print("OURS", name, errors.strip(), flush=True)
            else:
                os.remove(name)
        code, text, errors = run(ours, "check", *files)
        lines = text.splitlines()
        total["theirs"] += len(files)
        total["theirs_rounds"] += sum(": Round #" in line for line in lines)
        if code == 0:
            for name in files:
                os.remove(name)
        else:
            for name in files:
                if run(ours, "check", name)[0] == 0:
                    os.remove(name)
                else:
                    total["theirs_differ"] += 1
                    print("THEIRS", name, flush=True)
            print(errors, flush=True)
        print(start + BATCH - first, total, flush=True)


main()
