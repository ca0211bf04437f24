extension Schema {
    /// Stories, their wordings and revisions, and the topics they match.
    static let storyTables = """
        -- What a reader reads. Revisions and the story's present text share rows; a row that a revision names is never changed.
        CREATE TABLE wording (
            id       INTEGER PRIMARY KEY,
            headline TEXT NOT NULL,
            authors  TEXT NOT NULL,             -- JSON array of strings
            text     TEXT NOT NULL
        ) STRICT;

        CREATE TABLE story (
            id             INTEGER PRIMARY KEY, -- in order of first sight, never used again
            identity       TEXT NOT NULL,
            state          TEXT NOT NULL,       -- listed, rolledOff, withdrawn, tombstone
            revision       INTEGER NOT NULL,
            first_seen     INTEGER NOT NULL,
            last_seen      INTEGER NOT NULL,
            published      INTEGER,
            updated        INTEGER,
            event          INTEGER REFERENCES event(id),
            wording        INTEGER REFERENCES wording(id),  -- NULL: a tombstone
            outlet         TEXT NOT NULL,
            url            TEXT NOT NULL,
            canonical_link TEXT,
            categories     TEXT NOT NULL,       -- JSON array of strings
            language       TEXT,
            headline_hash  INTEGER NOT NULL     -- of outlet and headline: finds a story under another id
        ) STRICT;
        CREATE INDEX story_on_link ON story(canonical_link) WHERE canonical_link IS NOT NULL;
        CREATE INDEX story_on_headline ON story(headline_hash);

        -- Digests are kept for ever, so that a version once seen is known again; wordings go with retention.
        CREATE TABLE revision (
            story        INTEGER NOT NULL REFERENCES story(id),
            number       INTEGER NOT NULL,
            view         TEXT NOT NULL,         -- feed, page
            feed         INTEGER REFERENCES feed(id),       -- whose view of the story it is; NULL for the page
            digest       INTEGER NOT NULL,
            headline_digest INTEGER NOT NULL,
            text_digest  INTEGER NOT NULL,
            time         INTEGER NOT NULL,
            acknowledged INTEGER NOT NULL,
            wording      INTEGER REFERENCES wording(id),    -- NULL: dropped by retention
            changes      TEXT NOT NULL,         -- [TextChange] as JSON
            PRIMARY KEY (story, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE match (
            story    INTEGER NOT NULL REFERENCES story(id),
            topic    TEXT NOT NULL,
            source   TEXT NOT NULL,             -- the view that matches: a feed's URL, page
            strength REAL NOT NULL,
            evidence TEXT NOT NULL,             -- [Evidence] as JSON
            answers  TEXT NOT NULL,             -- [AnswerEvidence] as JSON
            PRIMARY KEY (story, topic, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX match_on_topic ON match(topic);
        """
}
