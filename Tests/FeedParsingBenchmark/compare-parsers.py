#!/usr/bin/env python3
"""feedparser and fastfeedparser over the same folder: compare-parsers.py FOLDER [ROUNDS]

Needs `pip install feedparser fastfeedparser`.
"""
import os
import sys
import time

import fastfeedparser
import feedparser


def measure(name, parse, documents, rounds):
    best, entries, failed = float("inf"), 0, 0
    for _ in range(rounds):
        entries = failed = 0
        start = time.perf_counter()
        for document in documents:
            try:
                entries += len(parse(document).entries)
            except Exception:
                failed += 1
        best = min(best, time.perf_counter() - start)
    size = sum(map(len, documents))
    print(f"{name}: {size / best / 1e6:.1f} MB/s, {entries} entries, {failed} files refused")


folder, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
documents = [open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))]
measure("feedparser", feedparser.parse, documents, rounds)
measure("fastfeedparser", fastfeedparser.parse, documents, rounds)
