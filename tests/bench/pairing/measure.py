#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Time and memory of the Dutch pairing, as the tables and the picture of docs/benchmarks.md.

  measure.py ROSTOK_PAIR BENCH_PAIRING WORK_FOLDER [--reference PROGRAM] [--up-to PLAYERS] [--svg FILE]

States before an early and a late round are made by our generator. Whole program runs: the least
of several runs, processor time and time on the clock; memory by /usr/bin/time. The reference has the same command line; it
is asked once for the states of at most PLAYERS players."""
import argparse
import math
import os
import re
import subprocess
import time

SIZES = [20, 100, 500, 1000, 5000, 9999]
ROUNDS = 9
RUNS = 15


def make_state(program, folder, players, played):
    """A tournament of nine rounds of which `played` are played."""
    name = os.path.join(folder, f"n{players}_r{played + 1}.trf")
    config = os.path.join(folder, "config.txt")
    with open(config, "w") as file:
        file.write(f"PlayersNumber={players}\nRoundsNumber={played}\nLateEntryRate=0\n"
                   "ForfeitRate=100\nRetiredRate=200\nHalfPointByeRate=200\nWithdrawalRate=0\n")
    subprocess.run([program, "-g", config, "-o", name, "-s", "1"], check=True)
    with open(name) as file:
        text = re.sub(r"(?m)^142 .*$", f"142 {ROUNDS}", file.read())
    with open(name, "w") as file:
        file.write(text)
    return name


def memory_of(words):
    """Peak megabytes as GNU time sees them: started from here a program would count our own memory."""
    text = subprocess.run(["/usr/bin/time", "-f", "%M", *words], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True).stderr
    return int(text.split()[-1]) / 1024


def run_once(words):
    """Processor seconds, seconds on the clock."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{words} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall


def whole_program(program, state, runs=RUNS):
    results = [run_once([program, "--dutch", state, "-p", "/dev/null"]) for _ in range(runs)]
    return tuple(min(values) for values in zip(*results))


def simulated(bench, players, rounds, late="0"):
    text = subprocess.run([bench, "simulate", str(players), str(rounds), late],
                          check=True, capture_output=True, text=True).stdout
    rows = re.findall(r"round +(\d+) +([\d.]+) ms +peak +(\d+) MB", text)
    times = [float(row[1]) for row in rows]
    return times, int(rows[-1][2])


def ms(seconds):
    return f"{1000 * seconds:.1f} ms" if seconds < 1 else f"{seconds:.1f} s"


def picture(series, path):
    """Curves on two logarithmic axes."""
    width, height, left, right, top, bottom = 760, 460, 84, 200, 24, 56
    low_x, high_x, low_y, high_y = 1, 5, -1, 5  # powers of ten: players, milliseconds

    def at(players, milliseconds):
        x = left + (math.log10(players) - low_x) / (high_x - low_x) * (width - left - right)
        y = height - bottom - (math.log10(milliseconds) - low_y) / (high_y - low_y) * (height - top - bottom)
        return x, y

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="13">',
           "<!-- SPDX-License-Identifier: MIT -->",
           f'<rect width="{width}" height="{height}" fill="#ffffff"/>']
    for power in range(low_x, high_x + 1):
        x, _ = at(10 ** power, 1)
        out.append(f'<path d="M{x:.0f} {top}V{height - bottom}" stroke="#d8dcd6"/>')
        out.append(f'<text x="{x:.0f}" y="{height - bottom + 20}" text-anchor="middle">{10 ** power:,}</text>')
    for power, name in zip(range(low_y, high_y + 1), ["0.1 ms", "1 ms", "10 ms", "0.1 s", "1 s", "10 s", "100 s"]):
        _, y = at(10, 10 ** power)
        out.append(f'<path d="M{left} {y:.0f}H{width - right}" stroke="#d8dcd6"/>')
        out.append(f'<text x="{left - 8}" y="{y + 4:.0f}" text-anchor="end">{name}</text>')
    out.append(f'<text x="{(left + width - right) / 2:.0f}" y="{height - 12}" text-anchor="middle">players, late round, one thread</text>')
    for name, colour, points in series:
        places = [at(n, t) for n, t in points if t > 0]
        out.append('<path fill="none" stroke-width="2.5" stroke="%s" d="M%s"/>' %
                   (colour, " L".join(f"{x:.1f} {y:.1f}" for x, y in places)))
        out += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places]
        x, y = places[-1]
        beside = x >= width - right - 1  # at the edge: to the right; else above the line
        out.append(f'<text x="{x + 10 if beside else x:.0f}" y="{y + 4 if beside else y - 12:.0f}" fill="{colour}" '
                   f'text-anchor="{"start" if beside else "end"}">{name}</text>')
    with open(path, "w") as file:
        file.write("\n".join(out + ["</svg>", ""]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bench")
    parser.add_argument("folder")
    parser.add_argument("--reference")
    parser.add_argument("--up-to", type=int, default=500)
    parser.add_argument("--svg")
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)

    print("| players | round | processor | clock | memory | reference, processor | ratio |")
    print("|---|---|---|---|---|---|---|")
    curve, reference_curve = [], []
    for players in SIZES:
        for played in (2, 8):
            state = make_state(arguments.program, arguments.folder, players, played)
            processor, wall = whole_program(arguments.program, state)
            memory = memory_of([arguments.program, "--dutch", state, "-p", "/dev/null"])
            theirs = ratio = "–"
            if arguments.reference and players <= arguments.up_to:
                seconds = whole_program(arguments.reference, state, 1 if players > 100 else 5)[0]
                theirs, ratio = ms(seconds), f"{seconds / processor:,.0f}"
                if played == 8:
                    reference_curve.append((players, 1000 * seconds))
            if played == 8:
                curve.append((players, 1000 * processor))
            print(f"| {players:,} | {played + 1} | {ms(processor)} | {ms(wall)} | {memory:.1f} MB | {theirs} | {ratio} |", flush=True)

    print("\n| players, rounds | early round | late round | worst round | peak memory |\n|---|---|---|---|---|")
    library = []
    for players, rounds, late in [(20, 9, "0"), (100, 9, "0"), (500, 9, "0"), (1000, 9, "0"), (5000, 9, "0"),
                                  (9999, 9, "0"), (10000, 11, "0"), (100000, 11, "0"), (100000, 9, "0.4")]:
        times, memory = simulated(arguments.bench, players, rounds, late)
        note = ", 40 % enter in round 2" if late != "0" else ""
        print(f"| {players:,}, {rounds}{note} | {times[2]:.2f} ms | {times[-1]:.2f} ms | {max(times):.2f} ms | {memory} MB |", flush=True)
        if late == "0" and players != 10000:
            library.append((players, times[-1]))
    if arguments.svg:
        series = [("rostok-pair, whole run", "#2e7d32", curve), ("library call", "#1565c0", library)]
        if reference_curve:
            series.append(("bbpPairings 6.0.0", "#b3541e", reference_curve))
        picture(series, arguments.svg)


main()
