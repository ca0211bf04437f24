import Dispatch
import Foundation
import GRDB

extension NewsStore {
    /// Opens the record for the service, making or migrating it as needed.
    ///
    /// Before an existing database is migrated, it is copied to `PATH.before-NAME`, NAME being the migration, which
    /// `migrating` is told first: both can take minutes.
    public static func open(
        path: String, migrating: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(StoreError) -> NewsStore {
        let path = try RecordFile.path(of: path)
        try RecordFile.make(path)
        let log = WriteAheadLog(path: path)
        let pool = try await offPool { () throws(StoreError) in try makePool(path, log) }
        let store = NewsStore(path: path, writer: pool, log: log)
        try await store.bringUpToDate(migrating)
        return store
    }

    /// A record that lives as long as the value: for tests, replays and trials.
    public static func inMemory() throws(StoreError) -> NewsStore {
        do {
            let queue = try DatabaseQueue(configuration: configuration(readOnly: false))
            try Schema.migrator.migrate(queue)
            return NewsStore(path: ":memory:", writer: queue)
        } catch { throw StoreError(error) }
    }

    /// Opens the record for looking at, whether the service runs or not; never makes, migrates or changes it.
    public static func openReadOnly(path: String) async throws(StoreError) -> NewsStore {
        let path = try RecordFile.path(of: path)
        guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path: path) }
        let reader = try await offPool { () throws(StoreError) in try makeReader(path) }
        let store = NewsStore(path: path, reader: reader)
        switch try await store.read(Schema.standing) {
        case .current: return store
        // A service that is starting has made the file and not yet what is in it.
        case .empty: throw .notFound(path: path)
        case .older: throw .olderSchema(path: path)
        case .newer: throw .newerSchema(path: path)
        case .foreign: throw .notARecord(path: path)
        }
    }

    /// - Parameter log: what looks after the writer's log, and lives as long as its connection.
    private static func configuration(readOnly: Bool, _ log: WriteAheadLog? = nil) -> Configuration {
        var configuration = Configuration()
        configuration.label = "feedwatch"
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // The writer holds the pages of a group of polls; a reader of the service, of which there may be several,
            // finds what it has let go of in the system's cache.
            let cache = readOnly || !db.configuration.readonly ? 3000 : 1000
            try db.execute(
                sql: """
                    PRAGMA page_size = 8192; PRAGMA cache_size = -\(cache); PRAGMA temp_store = MEMORY
                    """)
            if !db.configuration.readonly { log?.attach(to: db) }
        }
        return configuration
    }

    private static func makePool(_ path: String, _ log: WriteAheadLog) throws(StoreError) -> DatabasePool {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(readOnly: false, log))
            // GRDB sets NORMAL when it switches to WAL, after the connection's own preparation.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 134217728")
            }
            return pool
        } catch { throw opening(path, error) }
    }

    /// A reader needs the `-shm` file, or to be able to make it. Where neither is so, the service has closed the
    /// database and this user may not write next to it: nobody else does either, and it can be read as it lies.
    private static func makeReader(_ path: String) throws(StoreError) -> any DatabaseReader {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration(readOnly: true))
            _ = try pool.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
            return pool
        } catch {
            guard
                let error = error as? DatabaseError, [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode),
                !FileManager.default.fileExists(atPath: path + "-wal")
            else { throw opening(path, error) }
            do {
                let uri = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
                return try DatabaseQueue(path: uri, configuration: configuration(readOnly: true))
            } catch { throw opening(path, error) }
        }
    }

    private static func opening(_ path: String, _ error: any Error) -> StoreError {
        switch StoreError(error) {
        case .inputOutput(let reason), .refused(let reason): .cannotOpen(path: path, reason: reason)
        case .readOnly: .cannotOpen(path: path, reason: "it cannot be written to")
        case .corrupt(let reason): .corrupt(reason: "\(path): \(reason)")
        case let other: other
        }
    }

    private func bringUpToDate(_ migrating: @Sendable (String) -> Void) async throws(StoreError) {
        switch try await read(Schema.standing) {
        case .current: return
        case .newer: throw .newerSchema(path: path)
        case .foreign: throw .notARecord(path: path)
        case .older(let next):
            migrating(next)
            try await backup(to: "\(path).before-\(next)")
        case .empty: break
        }
        let writer = try writing()
        do {
            try await Self.offPool { () throws(StoreError) in
                do { try Schema.migrator.migrate(writer) } catch { throw StoreError(error) }
            }
        } catch { throw explained(error) }
    }

    /// Runs blocking work on a thread that the cooperative pool does not count on.
    static func offPool<Value: Sendable>(
        _ body: @escaping @Sendable () throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                do throws(StoreError) { continuation.resume(returning: .success(try body())) } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
