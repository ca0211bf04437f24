extension Schema {
    /// What was learned of feeds, and what they list.
    static let feedTables = """
        CREATE TABLE feed (
            id       INTEGER PRIMARY KEY,
            url      TEXT NOT NULL UNIQUE,      -- as configured: what a feed is known by
            name     TEXT NOT NULL,
            identity TEXT NOT NULL,             -- declared, link
            state    TEXT NOT NULL,             -- PollState as JSON, validators included
            notes    TEXT NOT NULL DEFAULT '[]' -- what the operator should know of it: JSON array of strings
        ) STRICT;

        -- Topics that a feed has been read for: any other topic starts with a baseline.
        CREATE TABLE baseline (
            feed  INTEGER NOT NULL REFERENCES feed(id),
            topic TEXT NOT NULL,
            time  INTEGER NOT NULL,
            PRIMARY KEY (feed, topic)
        ) STRICT, WITHOUT ROWID;

        -- Every key that a feed has ever used, kept for ever: what is still listed after years is no news.
        CREATE TABLE sighting (
            feed      INTEGER NOT NULL REFERENCES feed(id),
            key       TEXT NOT NULL,
            story     INTEGER NOT NULL REFERENCES story(id),
            published INTEGER,
            PRIMARY KEY (feed, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sighting_on_story ON sighting(story);

        -- The feed's window as last parsed, and what has just gone missing from it.
        CREATE TABLE listing (
            feed          INTEGER NOT NULL REFERENCES feed(id),
            ordinal       INTEGER NOT NULL,     -- in the order of the plan
            key           TEXT NOT NULL,
            position      INTEGER NOT NULL,     -- 0-based place in the document
            missing_since INTEGER,
            digest        INTEGER NOT NULL,     -- of the version that the feed showed last
            PRIMARY KEY (feed, ordinal),
            FOREIGN KEY (feed, key) REFERENCES sighting(feed, key)
        ) STRICT, WITHOUT ROWID;
        """
}
