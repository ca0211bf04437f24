import Foundation
import NewsStore
package import WatchConfiguration

/// `feedwatch db ...`: is the record sound, and may we have a copy.
package struct RecordCare: Sendable {
    private let path: String

    package init(_ configuration: Configuration) { path = configuration.store }

    /// Throws with every finding where something is wrong.
    package func check() async throws(WatchError) -> [String] {
        let path = path
        let findings = try await reading { () async throws(StoreError) in
            try await NewsStore.openReadOnly(path: path).check()
        }
        guard findings.isEmpty else { throw .badInput(findings.map(\.description).joined(separator: "\n")) }
        return ["\(path): sound"]
    }

    package func compact() async throws(WatchError) -> [String] {
        let path = path
        try await reading { () async throws(StoreError) in
            let store = try await NewsStore.open(path: path)
            try await store.compact()
            try store.close()
        }
        return ["\(path) compacted"]
    }

    package func backup(to file: String) async throws(WatchError) -> [String] {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw .badInput("\(file) exists; give another name, or remove it first")
        }
        let path = path
        // A copy that was cut short must never pass for a backup, so it gets its name when it is whole.
        let partial = file + ".partial"
        do {
            try await reading { () async throws(StoreError) in
                try await NewsStore.openReadOnly(path: path).backup(to: partial)
            }
            try FileManager.default.moveItem(atPath: partial, toPath: file)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error as? WatchError ?? .unavailable("\(file): \(error.localizedDescription)")
        }
        return ["\(path) copied to \(file)"]
    }
}
