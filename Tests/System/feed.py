"""Prints an RSS feed of N stories that say "report", newest first; a second argument rewrites the first story's title."""

import sys

count = int(sys.argv[1])
title = sys.argv[2] if len(sys.argv) > 2 else None
print('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Local</title>')
print("<link>http://127.0.0.1/</link><description>For a test</description>")
places = ["harbour", "station", "museum", "airport", "stadium", "library", "bridge", "market"]
for number in range(count, 0, -1):
    place = places[number % len(places)]
    headline = title if title and number == 1 else f"A report from the {place}, number {number}"
    print(f"<item><guid isPermaLink='false'>story-{number}</guid><title>{headline}</title>")
    print(f"<link>http://127.0.0.1/story/{number}</link>")
    print(f"<description>What happened at the {place} on day {number}, in {number * 7} words of its own.</description></item>")
print("</channel></rss>")
