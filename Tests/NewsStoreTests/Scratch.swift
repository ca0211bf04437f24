import Foundation
import NewsModel

@testable import NewsStore

/// A folder for one test's databases, gone when the test is.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("feedwatch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String = "record.db") -> String { "\(folder)/\(name)" }

    /// What a kill -9 leaves behind: the files as they are while the database is open.
    func copyAsIfKilled(_ path: String, to name: String) throws -> String {
        let target = self.path(name)
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: target + suffix)
        }
        return target
    }
}
