import GRDB

/// The versions of the database's layout, and how one becomes the next. A released migration is never edited.
enum Schema {
    /// `PRAGMA application_id`, the letters "fwch": tells our databases from everybody else's (and tells `file`).
    static let applicationID: Int64 = 0x6677_6368

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { db in
            for statements in [feedTables, storyTables, findingTables, alertTables, serviceTables] {
                try db.execute(sql: statements)
            }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        // Retention finds what is old by these; without them every hour went through all there is.
        migrator.registerMigration("v2") { db in
            try db.execute(
                sql: "CREATE INDEX delta_on_time ON delta(time); CREATE INDEX alert_on_recorded ON alert(recorded)")
        }
        migrator.registerMigration("v3", migrate: condenseFeeds)
        // Numbers of events that were told stay findable; withdrawn stories stay in their events and count no more.
        migrator.registerMigration("v4") { db in
            try db.execute(
                sql: """
                    ALTER TABLE event ADD COLUMN merged_into INTEGER REFERENCES event(id);
                    ALTER TABLE event ADD COLUMN merged_at INTEGER;
                    ALTER TABLE event_membership ADD COLUMN withdrawn INTEGER;
                    """)
        }
        migrator.registerMigration("v5") { db in try db.execute(sql: visitTable) }
        // What was negated was denied, what was hedged stays so.
        migrator.registerMigration("stances") { db in
            try db.execute(
                sql: """
                    ALTER TABLE answer_row ADD COLUMN stance TEXT NOT NULL DEFAULT 'asserted';
                    ALTER TABLE answer_row ADD COLUMN since INTEGER;
                    ALTER TABLE answer_row ADD COLUMN withdrawal TEXT;
                    UPDATE answer_row SET stance = 'hedged' WHERE hedged;
                    UPDATE answer_row SET stance = 'denied' WHERE negated;
                    """)
        }
        // Whose words a story is. Those on record count as their outlets' own, as they always did.
        migrator.registerMigration("v6") { db in
            try db.execute(
                sql: """
                    ALTER TABLE story ADD COLUMN credit TEXT NOT NULL DEFAULT 'own'; -- own, elsewhere, page
                    CREATE INDEX story_on_page ON story(outlet) WHERE credit = 'page';
                    """)
        }
        // Without these a start went through every delta there is for the last word on a topic's coverage.
        migrator.registerMigration("v7") { db in try db.execute(sql: rareDeltas) }
        // Pages that were read by an extractor without a number are read anew, and told as they stand to nobody.
        migrator.registerMigration("v8") { db in
            try db.execute(sql: "ALTER TABLE visit ADD COLUMN extractor INTEGER NOT NULL DEFAULT 0")
        }
        // Back ends alternate: a withdrawn story whose page is there again has come back when it stays.
        migrator.registerMigration("v9") { db in
            try db.execute(sql: "ALTER TABLE visit ADD COLUMN back_since INTEGER")
        }
        migrator.registerMigration("overrules") { db in try db.execute(sql: overruleTable) }
        // Why a story is where it is, as it was decided; of those on record nobody knows.
        migrator.registerMigration("v10") { db in
            try db.execute(
                sql: """
                    ALTER TABLE event_membership ADD COLUMN reason TEXT;
                    ALTER TABLE event_membership ADD COLUMN origin_reason TEXT;
                    """)
        }
        // Whoever drops a wording has to know that no row names it; without these SQLite went through all stories and all
        // revisions each time, and the first retention of 300,000 stories would have taken an hour.
        migrator.registerMigration("v11") { db in
            try db.execute(
                sql: """
                    CREATE INDEX story_on_wording ON story(wording) WHERE wording IS NOT NULL;
                    CREATE INDEX revision_on_wording ON revision(wording) WHERE wording IS NOT NULL;
                    """)
        }
        return migrator
    }

    /// How a database stands to this version of the program.
    enum Standing: Hashable, Sendable {
        case empty
        case current
        /// The first migration that it has not seen.
        case older(next: String)
        case newer
        case foreign
    }

    static func standing(_ db: Database) throws -> Standing {
        // The list of migrations is made before the first of them: a start that is killed between leaves it alone and empty.
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        if tables.isEmpty { return .empty }
        if tables == ["grdb_migrations"], try Int.fetchOne(db, sql: "SELECT count(*) FROM grdb_migrations") == 0 {
            return .empty
        }
        guard try Int64.fetchOne(db, sql: "PRAGMA application_id") == applicationID else { return .foreign }
        if try migrator.hasBeenSuperseded(db) { return .newer }
        let done = try Set(migrator.completedMigrations(db))
        guard let next = migrator.migrations.first(where: { !done.contains($0) }) else { return .current }
        return .older(next: next)
    }
}
