import GRDB

/// A statement that is run for row after row or key after key: looked up once, bound and run without the checks that it has
/// passed before.
struct RowStatement {
    private let db: Database
    private let statement: Statement
    private let texts: RowTexts

    init(_ sql: String, _ db: Database) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
        texts = RowTexts(statement)
        // So that GRDB leaves alone what `RowBinder` binds behind its back.
        statement.setUncheckedArguments(StatementArguments())
    }

    /// For a statement that gives no rows.
    /// - Parameter bind: gives each `?` its value, in their order.
    func run(_ bind: (inout RowBinder) throws -> Void) throws {
        let binder = try bound(bind)
        while try binder.step(db) {}
    }

    /// The integers in the first column of the rows that a query gives.
    func numbers(_ bind: (inout RowBinder) throws -> Void) throws -> [Int64] {
        let binder = try bound(bind)
        defer { binder.reset() }
        var numbers: [Int64] = []
        while try binder.step(db) { numbers.append(binder.number) }
        return numbers
    }

    private func bound(_ bind: (inout RowBinder) throws -> Void) throws -> RowBinder {
        var binder = RowBinder(statement, texts)
        try bind(&binder)
        assert(binder.isComplete, "another number of values than of places")
        return binder
    }
}
