#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The files of bench_tables read by Python's csv and by openpyxl: peer.py FOLDER"""
import csv
import pathlib
import sys
import time

import openpyxl

folder = pathlib.Path(sys.argv[1])


def measure(what, work):
    best = 1e9
    for _ in range(3):
        begin = time.process_time()
        rows = work()
        best = min(best, time.process_time() - begin)
    print(f"{what:28} {best * 1000:9.1f} ms   {rows} rows")


def read_csv():
    with open(folder / "bench.csv", encoding="utf-8-sig", newline="") as file:
        return len(list(csv.reader(file, delimiter=";")))


def read_xlsx():
    book = openpyxl.load_workbook(folder / "bench.xlsx", read_only=True)
    return len(list(book.active.iter_rows(values_only=True)))


measure("CSV read, csv", read_csv)
measure("XLSX read, openpyxl", read_xlsx)
