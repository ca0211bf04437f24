extension Schema {
    /// What was worked out: events, the ledgers of questions, deltas.
    static let findingTables = """
        CREATE TABLE event (
            id INTEGER PRIMARY KEY              -- in order of opening, never used again, merged or not
        ) STRICT;

        CREATE TABLE event_membership (
            story   INTEGER NOT NULL REFERENCES story(id),
            topic   TEXT NOT NULL,
            event   INTEGER NOT NULL REFERENCES event(id),
            origin  TEXT NOT NULL,
            copy_of INTEGER REFERENCES story(id),
            time    INTEGER NOT NULL,
            PRIMARY KEY (story, topic)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX event_membership_on_event ON event_membership(event);
        CREATE INDEX event_membership_on_time ON event_membership(time);

        -- A question's ledger: rows are closed, never deleted.
        CREATE TABLE answer_row (
            id              INTEGER PRIMARY KEY,
            topic           TEXT NOT NULL,
            answer          TEXT NOT NULL,
            story           INTEGER NOT NULL REFERENCES story(id),
            revision        INTEGER NOT NULL,
            outlet          TEXT NOT NULL,
            origin          TEXT NOT NULL,
            sentence        TEXT NOT NULL,
            sentence_digest INTEGER NOT NULL,
            speaker         TEXT,
            hedged          INTEGER NOT NULL,
            negated         INTEGER NOT NULL,
            opened          INTEGER NOT NULL,
            closed          INTEGER,
            UNIQUE (topic, story, answer, sentence_digest, opened)
        ) STRICT;

        CREATE TABLE delta (
            seq      INTEGER PRIMARY KEY,       -- in order of recording
            id       TEXT NOT NULL UNIQUE,
            kind     TEXT NOT NULL,
            time     INTEGER NOT NULL,
            topic    TEXT,
            story    INTEGER REFERENCES story(id),
            revision INTEGER,
            feed     TEXT,
            body     TEXT NOT NULL              -- the other fields as JSON
        ) STRICT;
        CREATE INDEX delta_on_story ON delta(story) WHERE story IS NOT NULL;
        CREATE INDEX delta_on_topic ON delta(topic, time) WHERE topic IS NOT NULL;
        """
    /// Deltas that are few among very many: a topic's coverage, and what feeds brought at first. The note says up to which
    /// delta the baselines were told by the version that told one a feed.
    static let rareDeltas = """
        CREATE INDEX delta_on_coverage ON delta(topic, seq) WHERE kind IN ('coverageLost', 'coverageRegained');
        CREATE INDEX delta_on_baseline ON delta(topic, feed, seq) WHERE kind = 'baseline';
        INSERT OR REPLACE INTO note (name, value, time)
            SELECT 'baselines', CAST(coalesce(max(seq), 0) AS TEXT), 0 FROM delta;
        """
}
