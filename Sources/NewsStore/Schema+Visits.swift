extension Schema {
    /// Which article pages are looked at next.
    static let visitTable = """
        CREATE TABLE visit (
            story         INTEGER PRIMARY KEY REFERENCES story(id),
            purpose       TEXT NOT NULL,        -- follow, probe
            due           INTEGER NOT NULL,
            etag          TEXT,                 -- of the page as last received
            last_modified TEXT,
            unclear       INTEGER NOT NULL,     -- looks in a row without a clear answer
            gone          INTEGER NOT NULL      -- looks in a row that said that the story is gone
        ) STRICT;
        """
}
