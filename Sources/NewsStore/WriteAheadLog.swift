import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// The log of a database in WAL mode (https://www.sqlite.org/wal.html), looked after beside the writer: what was written to
/// it is put on disk, and what it has grown to is copied into the database, while the writer goes on.
///
/// A checkpoint of a full log takes as long as some fifty polls, and on a slow disk far longer. Here another connection
/// makes it and has the database put on disk, and again for what was written meanwhile, until little is left; that the
/// writer copies, after which SQLite begins the log anew.
final class WriteAheadLog: Sendable {
    private enum Care {
        case none
        /// The other connection copies.
        case copying
        /// It has; what the writer added meanwhile is left.
        case copied
    }

    private struct State {
        var care = Care.none
        /// In the log after the last commit, in pages.
        var pages = 0
        /// Opened when the log is flushed for the first time, for SQLite makes the file when it first needs it.
        var file: FileHandle?
        var checkpointer: DatabaseQueue?
    }

    private let path: String
    /// In pages.
    private let limit: Int
    private let state = Mutex(State())
    private let flushing = DispatchQueue(label: "feedwatch.log.flush")
    private let copying = DispatchQueue(label: "feedwatch.log.checkpoint")

    /// Of copying before the writer takes the rest, however much it is.
    private static let rounds = 5

    /// - Parameters:
    ///   - path: the database's.
    ///   - limit: pages after which the log is copied: 128 MiB, as much of the file as is kept afterwards.
    init(path: String, limit: Int = 16_000) {
        self.path = path
        self.limit = limit
    }

    // MARK: Flushing

    /// Returns when everything that was committed before the call is on disk.
    func flush() async throws(StoreError) {
        let result: Result<Void, StoreError> = await withCheckedContinuation { done in
            flushing.async { done.resume(returning: self.flushed()) }
        }
        try result.get()
    }

    private func flushed() -> Result<Void, StoreError> {
        do {
            let file = try state.withLock { state in
                if let file = state.file { return file }
                let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path + "-wal"))
                state.file = file
                return file
            }
            while fdatasync(file.fileDescriptor) != 0 {
                let code = errno
                if code == EINTR { continue }
                return .failure(code == ENOSPC || code == EDQUOT ? .diskFull : .inputOutput(reason: Self.reason(code)))
            }
            return .success(())
        } catch { return .failure(.inputOutput(reason: "the log of the database cannot be opened")) }
    }

    private static func reason(_ code: Int32) -> String {
        "the log of the database cannot be put on disk: \(NSError(domain: NSPOSIXErrorDomain, code: Int(code)).localizedDescription)"
    }

    // MARK: Checkpoints

    /// Makes the log this one's business instead of SQLite's: it is told of every commit of this connection, the writer's.
    func attach(to db: Database) {
        // The connection's own configuration holds this object.
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        _ = unsafe sqlite3_wal_hook(
            db.sqliteConnection,
            { context, connection, _, pages in
                guard let context = unsafe context else { return SQLITE_OK }
                let log = unsafe Unmanaged<WriteAheadLog>.fromOpaque(context).takeUnretainedValue()
                if log.hasRest(pages: Int(pages)) {
                    // A reader that looks at an old state may stand in the way: then it is tried again later.
                    _ = unsafe sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                }
                return SQLITE_OK
            }, context)
    }

    /// After each commit; says whether the writer is to copy the rest now.
    private func hasRest(pages: Int) -> Bool {
        state.withLock { state in
            state.pages = pages
            switch state.care {
            case .none where pages >= limit:
                state.care = .copying
                copying.async { self.copy() }
                return false
            case .copied:
                state.care = .none
                return true
            case .none, .copying: return false
            }
        }
    }

    private func copy() {
        do {
            let checkpointer = try state.withLock { $0.checkpointer } ?? DatabaseQueue(path: path)
            state.withLock { $0.checkpointer = checkpointer }
            var copied = 0
            for _ in 1...Self.rounds {
                let before = copied
                copied = try checkpointer.writeWithoutTransaction { db in
                    let copied = try db.checkpoint(.passive).checkpointedFrameCount
                    try Self.sync(db)
                    return copied
                }
                let rest = state.withLock { $0.pages } - copied
                // Where a reader stands in the way, nothing more can be copied.
                if copied == before || rest < limit / 16 { break }
            }
            state.withLock { $0.care = .copied }
        } catch {
            // The log grows on; the writer's next commit tries again, and says what is wrong with the disk.
            state.withLock { $0.care = .none }
        }
    }

    /// Puts the database's file on disk. SQLite leaves that to who copies the last page, which is to be the writer.
    private static func sync(_ db: Database) throws {
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        let code = unsafe withUnsafeMutablePointer(to: &pointer) { pointer in
            unsafe sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_FILE_POINTER, pointer)
        }
        guard code == SQLITE_OK, let file = unsafe pointer, let sync = unsafe file.pointee.pMethods?.pointee.xSync
        else {
            throw DatabaseError(resultCode: .SQLITE_INTERNAL)
        }
        // By SQLite's own descriptor: one of ours, when closed, would take all its locks with it.
        let result = unsafe sync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY)
        if result != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
    }

    /// Waits for what is being flushed and copied, and lets go of the files. To be called before the writer is closed.
    func close() throws {
        try flushing.sync {
            try copying.sync {
                let (file, checkpointer) = state.withLock { state in
                    defer { (state.file, state.checkpointer) = (nil, nil) }
                    return (state.file, state.checkpointer)
                }
                try file?.close()
                try checkpointer?.close()
            }
        }
    }
}
