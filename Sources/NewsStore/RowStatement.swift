import GRDB

/// A statement that is run for row after row: looked up once, and bound without checks that its text has passed before.
struct RowStatement {
    private let statement: Statement

    init(_ sql: String, _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        // So that GRDB leaves alone what `RowBinder` binds behind its back.
        statement.setUncheckedArguments(StatementArguments())
    }

    /// - Parameter bind: gives each `?` its value, in their order.
    func run(_ bind: (inout RowBinder) throws -> Void) throws {
        var binder = RowBinder(statement)
        try bind(&binder)
        assert(binder.isComplete, "another number of values than of places")
        try statement.execute()
    }
}
