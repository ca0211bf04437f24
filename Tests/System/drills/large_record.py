#!/usr/bin/env python3
"""Multiplies what is in a record: `large_record.py DATABASE TIMES [OLD]`.

Every story is there TIMES times, each with texts, matches, an event, deltas, alerts and answers of its own, a millisecond
after the one before; the first OLD of a hundred are a year older, so that retention has something to drop.
"""
import json
import sqlite3
import sys

AGE = 365 * 86_400_000


def multiply(path, times, old=10):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -200000")
    most = {table: database.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
            for table in ("story", "wording", "event")}
    story, wording, event = (f"{{0}} + k * {most[table]}" for table in ("story", "wording", "event"))
    moment = f"{{0}} + k - {AGE} * (k <= {times * old // 100})"
    named = "{0} || '#' || k"
    # What is another in each copy, by column; everything else is the same. Rows are numbered anew where that is None.
    shifts = {
        "event": {"id": event, "merged_into": event},
        "wording": {"id": wording},
        "story": {"id": story, "identity": named, "first_seen": moment, "last_seen": moment, "event": event,
                  "wording": wording, "url": named, "canonical_link": named, "headline_hash": "{0} + k"},
        "revision": {"story": story, "wording": wording, "time": moment},
        "match": {"story": story},
        "sighting": {"key": named, "story": story},
        "event_membership": {"story": story, "event": event, "copy_of": story, "time": moment},
        "answer_row": {"id": None, "story": story, "opened": moment, "closed": moment},
        "delta": {"seq": None, "id": named, "time": moment, "story": story},
        "alert": {"seq": None, "id": named, "time": moment, "recorded": moment, "story": story},
    }
    database.execute("BEGIN")
    for table, changed in shifts.items():
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        kept = [column for column in columns if changed.get(column, "") is not None]
        values = [changed.get(column, "{0}").format(f"base.{column}") for column in kept]
        condition = "WHERE base.kind <> 'baseline'" if table in ("delta", "alert") else ""
        database.execute(f"CREATE TEMP TABLE base AS SELECT * FROM {table}")
        database.execute(
            f"WITH RECURSIVE copies(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copies WHERE k < {times - 1}) "
            f"INSERT INTO {table} ({', '.join(kept)}) SELECT {', '.join(values)} FROM copies, base {condition}")
        database.execute("DROP TABLE base")
    # The log has got what was there before; the rest would be told anew, which is no part of what is looked at.
    database.execute("UPDATE sink SET place = (SELECT max(seq) FROM alert) WHERE place IS NOT NULL")
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    counts = {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("story", "delta", "alert")}
    database.close()
    return counts


if __name__ == "__main__":
    print(json.dumps(multiply(sys.argv[1], int(sys.argv[2]), *map(int, sys.argv[3:]))))
