import GRDB

/// The record: what was learned of feeds, every story and revision, deltas, alerts and their deliveries.
///
/// One SQLite database in WAL mode with `synchronous=FULL`: what a call has recorded survives a power cut; a group of polls
/// does once `flush` has returned. One writer at a time, on a thread of its own; readers never wait for it. Every time in
/// it is an integer of milliseconds since 1970-01-01T00:00:00Z (`Timestamp`), every digest a 64-bit integer by bit pattern.
public final class NewsStore: Sendable {
    /// `:memory:` where the record is in memory.
    public let path: String
    let database: any DatabaseReader
    private let writer: (any DatabaseWriter)?
    /// nil for a reader and for a record in memory.
    private let log: WriteAheadLog?

    init(path: String, reader: any DatabaseReader) {
        self.path = path
        database = reader
        writer = nil
        log = nil
    }

    init(path: String, writer: any DatabaseWriter, log: WriteAheadLog? = nil) {
        self.path = path
        database = writer
        self.writer = writer
        self.log = log
    }

    /// A consistent view of the record, for as long as `body` runs.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await database.read(body) } catch { throw StoreError(error) }
    }

    /// One transaction: all of `body` or nothing.
    @discardableResult
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await writing().write(body) } catch { throw explained(error) }
    }

    /// One transaction of the recorder, through which everything has to pass. It need not be on disk when this returns:
    /// `flush` puts it there. Until then a power cut may undo it, with all that came after it and nothing before.
    func writeUnflushed<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let writer = try writing()
        // Apart from the caller's task: in one that is cancelled nothing is run any more, nor would the two be set back.
        let task = Task {
            try await writer.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = \(Self.looksUpReferences)")
                var value: Value?
                let written = Result {
                    try db.inTransaction {
                        value = try body(db)
                        return .commit
                    }
                }
                // A writer that keeps the quick settings would lose to a power cut what it says is safe.
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
                try written.get()
                guard let value else { throw StoreError.cancelled }
                return value
            }
        }
        do { return try await task.value } catch { throw explained(error) }
    }

    /// Whether SQLite looks up each row that a poll's rows refer to, six for a new story, which takes an eighth of the time
    /// of writing it. They are rows that the same transaction has read or made, so that only a defect of ours could break a
    /// reference: a build for debugging, and with it every test, looks; `db check` does in any.
    private static var looksUpReferences: String {
        #if DEBUG
            "ON"
        #else
            "OFF"
        #endif
    }

    /// Returns when all that was recorded before the call is on disk.
    public func flush() async throws(StoreError) { try await log?.flush() }

    /// For what cannot be done inside a transaction, such as VACUUM.
    func writeWithoutTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await writing().writeWithoutTransaction(body) } catch { throw StoreError(error) }
    }

    /// SQLite says only "disk I/O error" of a file that may not grow, as it does of a failing disk.
    func explained(_ error: any Error) -> StoreError {
        let error = StoreError(error)
        guard case .inputOutput = error, RecordFile.isAtSizeLimit(path) else { return error }
        return .fileTooLarge
    }

    func writing() throws(StoreError) -> any DatabaseWriter {
        guard let writer else { throw .readOnly }
        return writer
    }

    /// Closes the database; later calls throw. Waits for what is running.
    public func close() throws(StoreError) {
        do {
            try log?.close()
            try database.close()
        } catch { throw StoreError(error) }
    }
}
