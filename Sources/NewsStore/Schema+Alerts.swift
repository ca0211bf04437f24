extension Schema {
    /// Alerts and the telling of them.
    static let alertTables = """
        -- The outbox: an alert is a row before it is a message.
        CREATE TABLE alert (
            seq      INTEGER PRIMARY KEY AUTOINCREMENT, -- in order of recording, never used again: sinks keep places
            id       TEXT NOT NULL UNIQUE,      -- the delta's
            time     INTEGER NOT NULL,
            recorded INTEGER NOT NULL,
            kind     TEXT NOT NULL,
            severity TEXT NOT NULL,
            topic    TEXT,
            story    INTEGER REFERENCES story(id),
            outlet   TEXT,
            feed     TEXT,
            body     TEXT NOT NULL              -- the other fields as JSON
        ) STRICT;
        CREATE INDEX alert_on_time ON alert(time);
        CREATE INDEX alert_on_topic ON alert(topic, time);
        CREATE INDEX alert_on_story ON alert(story) WHERE story IS NOT NULL;

        -- A row for each sink that an alert is routed to.
        CREATE TABLE delivery (
            sink     TEXT NOT NULL,
            alert    INTEGER NOT NULL REFERENCES alert(seq) ON DELETE CASCADE,
            state    TEXT NOT NULL,             -- pending, delivered, suppressed, parked
            attempts INTEGER NOT NULL DEFAULT 0,
            changed  INTEGER NOT NULL,          -- when the state was last changed
            note     TEXT,                      -- the last error, or why it was suppressed
            PRIMARY KEY (sink, alert)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX delivery_pending ON delivery(sink, alert) WHERE state = 'pending';
        CREATE INDEX delivery_on_alert ON delivery(alert);

        -- A sink's standing. One that gets every alert in order (the log, the journal) needs no row an alert, only a place.
        CREATE TABLE sink (
            name         TEXT PRIMARY KEY,
            place        INTEGER,                      -- the last alert.seq it has got; NULL: it has rows
            failures     INTEGER NOT NULL DEFAULT 0,   -- in a row
            last_error   TEXT,
            last_success INTEGER,
            retry_at     INTEGER
        ) STRICT, WITHOUT ROWID;

        -- Messages about one topic to one sink: when the last went out, and which troubles last.
        CREATE TABLE alert_group (
            sink      TEXT NOT NULL,
            topic     TEXT NOT NULL,            -- '' for alerts of no topic
            last_sent INTEGER NOT NULL,
            troubles  TEXT NOT NULL,            -- alert.seq as a JSON array
            PRIMARY KEY (sink, topic)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE silence (
            id      INTEGER PRIMARY KEY,
            created INTEGER NOT NULL,
            until   INTEGER NOT NULL,
            topic   TEXT,
            kind    TEXT,
            outlet  TEXT,
            query   TEXT,
            comment TEXT
        ) STRICT;
        """

    /// What the service itself remembers over a restart.
    static let serviceTables = """
        CREATE TABLE note (
            name  TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            time  INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
