import Alerting
public import NewsModel
import NewsStore
public import WatchConfiguration

/// `feedwatch alerts`: the alert record, for people or as JSON Lines.
public struct AlertsReport: Sendable {
    private let reader: RecordReader
    private let filter: AlertFilter
    private let json: Bool
    private let verbose: Bool
    private let configuration: Configuration

    public init(
        _ configuration: Configuration, _ reader: RecordReader, topic: String?, since: String?, kind: String?,
        json: Bool, verbose: Bool, now: Timestamp
    ) throws(WatchError) {
        self.configuration = configuration
        self.reader = reader
        self.json = json
        self.verbose = verbose
        let known = try kind.map { (name) throws(WatchError) in try DeltaKinds.named(name) }
        filter = AlertFilter(
            topic: topic.map { Topic.ID($0) }, since: try TimeArgument.parse(since, option: "since", now: now),
            kind: known)
    }

    /// The alerts that there are, oldest first.
    public func lines(_ style: ReportStyle) async throws(WatchError) -> [String] {
        let found = try await alerts(filter)
        // A topic that is gone may still have alerts; one that never was has none, and is a slip of the pen.
        if found.isEmpty, let topic = filter.topic, configuration.topic(named: topic.name) == nil {
            throw .noTopic(topic.name, in: configuration)
        }
        if found.isEmpty, !json { return ["no alerts"] }
        return Self.Batch(alerts: found, json: json, verbose: verbose).lines(style)
    }

    /// Alerts as they were found together.
    public struct Batch: Sendable {
        let alerts: [Alert]
        let json: Bool
        let verbose: Bool

        /// A record without the line feed that ends it in the log.
        private static func text(_ line: [UInt8]) -> String {
            String(decoding: line.last == UInt8(ascii: "\n") ? line.dropLast() : line[...], as: UTF8.self)
        }

        public func lines(_ style: ReportStyle) -> [String] {
            if json { return alerts.map { Self.text(AlertRecordJSON.line($0)) } }
            return alerts.flatMap { alert -> [String] in
                let when = style.ink(.dim, "\(alert.time.rfc3339) (\(style.relative(alert.time)))")
                let line = "\(when) \(AlertText.line(alert, withTime: false))"
                guard verbose else { return [line] }
                return [line]
                    + AlertText.details(alert).map { detail in
                        let ink: ReportStyle.Ink? =
                            detail.hasPrefix("+ ") ? .green : detail.hasPrefix("- ") ? .red : nil
                        return "    " + (ink.map { style.ink($0, detail) } ?? detail)
                    }
            }
        }
    }

    /// Calls `show` with alerts raised from now on, until the task is cancelled.
    public func follow(_ show: (Batch) -> Void) async throws(WatchError) {
        var filter = filter
        filter.after = try await alerts(AlertFilter(limit: 1)).last?.id
        while !Task.isCancelled {
            let new = try await alerts(filter)
            if let last = new.last {
                show(Batch(alerts: new, json: json, verbose: verbose))
                filter.after = last.id
            }
            do { try await Task.sleep(for: .milliseconds(500)) } catch { return }
        }
    }

    private func alerts(_ filter: AlertFilter) async throws(WatchError) -> [Alert] {
        let store = reader.store
        return try await reading { () async throws(StoreError) in try await store.alerts(filter) }
    }
}
