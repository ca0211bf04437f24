import Foundation
import Logging
import Monitoring
import NewsModel
import NewsStore
import WatchConfiguration

/// A folder with a configuration in it, and a monitor opened on it as often as a test likes.
final class Desk {
    let folder: URL
    private(set) var configuration: Configuration

    init(feeds: [String], topics: String, poll: String = "", alerts: String = "") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "feedwatch-desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = """
            poll: { host-gap: 0s, per-host: 8, timeout: 1s\(poll) }
            feeds:
            \(feeds.map { "  - \($0)\n" }.joined())topics:
            \(topics)
            alerts: { log: alerts.jsonl\(alerts) }
            """
        let file = folder.appending(path: "feedwatch.yaml")
        try Data(text.utf8).write(to: file)
        configuration = try ConfigurationLoader.load(path: file.path, environment: [:])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func rewrite(_ change: (String) -> String) throws -> Configuration {
        let file = folder.appending(path: "feedwatch.yaml")
        try Data(change(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
        configuration = try ConfigurationLoader.load(path: file.path, environment: [:])
        return configuration
    }

    /// One round of polling by a monitor of its own, as after a restart.
    @discardableResult
    func poll(_ selectors: [String] = []) async throws -> PollSummary {
        let monitor = try await open()
        let summary = try await monitor.pollOnce(selectors)
        try await monitor.close()
        return summary
    }

    func open(
        clock: WatchClock = .system, logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) async throws -> Monitor {
        try await Monitor.open(configuration, console: .none, clock: clock, logger: logger)
    }

    func record() async throws -> NewsStore { try await NewsStore.openReadOnly(path: configuration.store) }

    func alerts() async throws -> [Alert] { try await record().alerts() }

    /// The alert log's lines.
    func log() throws -> [String] {
        try String(contentsOfFile: configuration.alerts.log, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
