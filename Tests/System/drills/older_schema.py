#!/usr/bin/env python3
"""Makes of a database what the first version of the program would have left: `older_schema.py DATABASE`.

The second schema added two indexes; the third put each feed's window into one row and shares lists of topics;
the fourth records merges of events and withdrawals in them.
"""
import sqlite3
import sys

UNDO = """
    PRAGMA foreign_keys = OFF;
    DROP INDEX delta_on_time;
    DROP INDEX alert_on_recorded;
    CREATE TABLE baseline (
        feed INTEGER NOT NULL REFERENCES feed(id), topic TEXT NOT NULL, time INTEGER NOT NULL,
        PRIMARY KEY (feed, topic)) STRICT, WITHOUT ROWID;
    INSERT INTO baseline SELECT feed.id, topic.value, 0
        FROM feed JOIN topic_set ON topic_set.id = feed.topic_set, json_each(topic_set.topics) AS topic;
    ALTER TABLE listing RENAME TO window;
    ALTER TABLE sighting ADD COLUMN published INTEGER;
    CREATE TABLE listing (
        feed INTEGER NOT NULL REFERENCES feed(id), ordinal INTEGER NOT NULL, key TEXT NOT NULL,
        position INTEGER NOT NULL, missing_since INTEGER, digest INTEGER NOT NULL, PRIMARY KEY (feed, ordinal),
        FOREIGN KEY (feed, key) REFERENCES sighting(feed, key)) STRICT, WITHOUT ROWID;
    INSERT INTO listing SELECT window.feed, line.key, json_extract(line.value, '$[0]'), json_extract(line.value, '$[2]'),
        json_extract(line.value, '$[4]'), json_extract(line.value, '$[5]') FROM window, json_each(window.entries) AS line;
    UPDATE sighting SET published = (SELECT json_extract(line.value, '$[3]') FROM window, json_each(window.entries) AS line
        WHERE window.feed = sighting.feed AND json_extract(line.value, '$[0]') = sighting.key);
    DROP TABLE window;
    UPDATE feed SET topic_set = NULL;
    ALTER TABLE feed DROP COLUMN topic_set;
    DROP TABLE topic_set;
    ALTER TABLE event DROP COLUMN merged_into;
    ALTER TABLE event DROP COLUMN merged_at;
    ALTER TABLE event_membership DROP COLUMN withdrawn;
    DELETE FROM grdb_migrations WHERE identifier IN ('v2', 'v3', 'v4');
"""


def make_older(path):
    database = sqlite3.connect(path)
    database.executescript(UNDO)
    database.close()


if __name__ == "__main__":
    make_older(sys.argv[1])
