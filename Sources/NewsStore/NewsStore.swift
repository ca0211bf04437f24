import GRDB

/// The record: what was learned of feeds, every story and revision, deltas, alerts and their deliveries.
///
/// One SQLite database in WAL mode with `synchronous=FULL`: what a call has recorded survives a power cut. One writer at a
/// time, on a thread of its own; readers never wait for it. Every time in it is an integer of milliseconds since
/// 1970-01-01T00:00:00Z (`Timestamp`), every digest a 64-bit integer by bit pattern.
public final class NewsStore: Sendable {
    /// `:memory:` where the record is in memory.
    public let path: String
    let database: any DatabaseReader
    private let writer: (any DatabaseWriter)?

    init(path: String, reader: any DatabaseReader) {
        self.path = path
        database = reader
        writer = nil
    }

    init(path: String, writer: any DatabaseWriter) {
        self.path = path
        database = writer
        self.writer = writer
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
        do { return try await writing().write(body) } catch { throw StoreError(error) }
    }

    /// For what cannot be done inside a transaction, such as VACUUM.
    func writeWithoutTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await writing().writeWithoutTransaction(body) } catch { throw StoreError(error) }
    }

    func writing() throws(StoreError) -> any DatabaseWriter {
        guard let writer else { throw .readOnly }
        return writer
    }

    /// Closes the database; later calls throw. Waits for what is running.
    public func close() throws(StoreError) {
        do { try database.close() } catch { throw StoreError(error) }
    }
}
