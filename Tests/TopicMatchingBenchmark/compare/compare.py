#!/usr/bin/env python3
"""pyahocorasick and Hyperscan over the same stories and terms as `TopicMatchingBenchmark speed FILE TERMS-OUT`.

    pip install pyahocorasick hyperscan
    compare.py FILE.jsonl TERMS-OUT

Both are given text that is lower-cased and stripped of accents already, which feedwatch does itself; neither knows of
words, phrases over white space, or boolean queries, so this is a lower bound of what a caller would have to add.
"""
import json
import re
import sys
import time
import unicodedata

import ahocorasick
import hyperscan


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


raw = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
raw = [row["title"] + "\n" + row["text"] for row in raw]
size = sum(len(text.encode()) for text in raw)
start = time.process_time()
texts = [fold(text) for text in raw]
folding = time.process_time() - start
terms = sorted({line.strip('"*') for line in open(sys.argv[2], encoding="utf-8").read().split("\n")})
print(f"{len(texts)} stories, {size} bytes, {len(terms)} terms; folding in Python {size / folding / 1e6:.1f} MB/s")


def report(name, build, scan):
    start = time.process_time()
    built = build()
    seconds = time.process_time() - start
    best, hits = 1e9, 0
    for _ in range(5):
        start = time.process_time()
        hits = scan(built)
        best = min(best, time.process_time() - start)
    print(f"{name}: build {seconds:.3f} s, {size / best / 1e6:.1f} MB/s, {hits} hits")


def build_automaton():
    automaton = ahocorasick.Automaton()
    for number, term in enumerate(terms):
        automaton.add_word(term, number)
    automaton.make_automaton()
    return automaton


def build_database():
    database = hyperscan.Database()
    database.compile(
        expressions=[re.escape(term).encode() for term in terms], ids=list(range(len(terms))),
        flags=[hyperscan.HS_FLAG_SINGLEMATCH] * len(terms))
    return database


def scan_database(database):
    count = 0

    def found(*_):
        nonlocal count
        count += 1

    for text in encoded:
        database.scan(text, match_event_handler=found)
    return count


encoded = [text.encode() for text in texts]
report("pyahocorasick", build_automaton, lambda automaton: sum(1 for text in texts for _ in automaton.iter(text)))
report("hyperscan", build_database, scan_database)
