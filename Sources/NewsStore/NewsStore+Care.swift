import Foundation
import GRDB
public import NewsModel

extension NewsStore {
    /// A consistent copy of the database while others read and write it. An existing file is replaced.
    public func backup(to path: String) async throws(StoreError) {
        let source = database
        try RecordFile.make(path)
        try await Self.offPool { () throws(StoreError) in
            do {
                let target = try DatabaseQueue(path: path)
                try source.backup(to: target)
                try target.close()
            } catch { throw StoreError(error) }
        }
    }

    /// Gives the room that dropped rows left back to the file system, and brings the planner's figures up to date.
    ///
    /// Rewrites the whole file: it needs as much room again, and nothing is recorded meanwhile.
    public func compact() async throws(StoreError) {
        try await writeWithoutTransaction { db in
            // The new file is made beside the old one, and not in memory.
            try db.execute(sql: "PRAGMA temp_store = FILE; VACUUM")
            try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// Moves a damaged database out of the way, so that the service can begin a new one; returns its new path.
    ///
    /// Only for an operator who said so: the record begins anew, and what feeds list now becomes its baseline.
    public static func setAside(path: String, at time: Timestamp) throws(StoreError) -> String {
        let files = FileManager.default
        let path = try RecordFile.path(of: path)
        guard files.fileExists(atPath: path) else { throw .notFound(path: path) }
        let target = "\(path).damaged-\(time.seconds)"
        do {
            // The log belongs to the file: left behind, it would be applied to the new one.
            for suffix in ["-wal", "-shm", ""] where files.fileExists(atPath: path + suffix) {
                try files.moveItem(atPath: path + suffix, toPath: target + suffix)
            }
        } catch { throw .cannotOpen(path: path, reason: "it cannot be moved to \(target)") }
        return target
    }
}
