#!/usr/bin/env python3
"""Our parser, libxml2, feedparser and fastfeedparser over the same folder: compare-parsers.py FOLDER [ROUNDS]

Needs `pip install feedparser fastfeedparser`. Ours is built first; FEED_PARSING_BENCHMARK names one built already.
"""
import os
import subprocess
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


def measure_ours(folder, rounds):
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    program = os.environ.get("FEED_PARSING_BENCHMARK")
    if not program:
        build = ["swift", "build", "-c", "release", "--package-path", root]
        subprocess.run(build + ["--product", "FeedParsingBenchmark"], check=True, stdout=sys.stderr)
        shown = subprocess.run(build + ["--show-bin-path"], check=True, stdout=subprocess.PIPE, text=True)
        program = os.path.join(shown.stdout.strip(), "FeedParsingBenchmark")
    subprocess.run([program, folder, str(rounds)], check=True)


folder, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
documents = [open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))]
measure_ours(folder, rounds)
measure("feedparser", feedparser.parse, documents, rounds)
measure("fastfeedparser", fastfeedparser.parse, documents, rounds)
