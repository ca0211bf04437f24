import Foundation
public import NewsModel
import NewsStore
public import WatchConfiguration

/// `feedwatch db ...`: is the record sound, and may we have a copy.
public struct RecordCare: Sendable {
    private let configuration: Configuration
    private var path: String { configuration.store }

    public init(_ configuration: Configuration) { self.configuration = configuration }

    /// Throws with every finding where something is wrong.
    public func check() async throws(WatchError) -> [String] {
        let findings = try await reading { () async throws(StoreError) in try await lookForFaults() }
        guard findings.isEmpty else { throw .badInput(findings.map(\.description).joined(separator: "\n")) }
        return ["\(path): sound"]
    }

    private func lookForFaults() async throws(StoreError) -> [IntegrityFinding] {
        let store = try await NewsStore.openReadOnly(path: path)
        let findings = try await store.check()
        // A file that is not whole is not worth reading again for what it says.
        guard findings.isEmpty else { return findings }
        return try await LedgerCheck(configuration: configuration, store: store).findings()
    }

    /// Moves a damaged database away, so that the next start begins a new one. A sound one stays where it is, and so does
    /// one that a service works on.
    public func setAside(at time: Timestamp) async throws(WatchError) -> [String] {
        let path = path
        let lock = try await reading { () async throws(StoreError) in try ServiceLock(for: path, makes: false) }
        defer { withExtendedLifetime(lock) {} }
        let isDamaged: Bool
        do { isDamaged = try await !lookForFaults().isEmpty } catch .corrupt { isDamaged = true } catch {
            throw WatchError(error)
        }
        guard isDamaged else { throw .badInput("\(path) is sound, and stays where it is") }
        let target = try await reading { () async throws(StoreError) in try NewsStore.setAside(path: path, at: time) }
        return [
            "\(path) moved to \(target)",
            "the next start begins a new record; what feeds list then is its baseline, and no alert",
        ]
    }

    public func compact() async throws(WatchError) -> [String] {
        let path = path
        try await reading { () async throws(StoreError) in
            // Opening for writing would make one.
            try await NewsStore.openReadOnly(path: path).close()
            let store = try await NewsStore.open(path: path)
            try await store.compact()
            try store.close()
        }
        return ["\(path) compacted"]
    }

    public func backup(to file: String) async throws(WatchError) -> [String] {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw .badInput("\(file) exists; give another name, or remove it first")
        }
        let folder = (file as NSString).deletingLastPathComponent
        guard folder.isEmpty || FileManager.default.fileExists(atPath: folder) else {
            throw .badInput("\(file): there is no folder \(folder); make it first")
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
