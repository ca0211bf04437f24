import GRDB

/// A statement that is run for row after row: looked up once, and bound without checks that its text has passed before.
struct RowStatement {
    private let statement: Statement

    init(_ sql: String, _ db: Database) throws { statement = try db.cachedStatement(sql: sql) }

    /// - Parameter values: one for each `?`, in their order; as a literal, which GRDB takes much faster than any sequence.
    func run(_ values: StatementArguments) throws {
        assert((try? statement.validateArguments(values)) != nil, "another number of values than of places")
        statement.setUncheckedArguments(values)
        try statement.execute()
    }
}
