extension Schema {
    /// What operators said against the program's verdicts. Rows are added and never changed. They name rows of other tables
    /// without holding on to them.
    static let overruleTable = """
        CREATE TABLE overrule (
            id     INTEGER PRIMARY KEY,         -- in order of recording
            time   INTEGER NOT NULL,
            author TEXT NOT NULL,
            kind   TEXT NOT NULL,               -- origin, merge, split, dismiss, restore
            story  INTEGER,                     -- all but merge
            event  INTEGER,                     -- merge: the younger event; split: the one that the story left
            other  INTEGER,                     -- merge: the older event; split: the one that it opened
            answer INTEGER,                     -- dismiss, restore: answer_row.id
            origin TEXT,                        -- origin: what it is
            before TEXT,                        -- origin: what it was
            why    TEXT
        ) STRICT;
        CREATE INDEX overrule_on_story ON overrule(story) WHERE story IS NOT NULL;
        ALTER TABLE answer_row ADD COLUMN dismissed INTEGER; -- overrule.id
        """
}
