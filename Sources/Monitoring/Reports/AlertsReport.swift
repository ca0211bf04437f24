import Alerting
public import NewsModel
import NewsStore
public import WatchConfiguration

/// `feedwatch alerts`: the alert record, for people or as JSON Lines.
public struct AlertsReport: Sendable {
    private let reader: RecordReader
    private let filter: AlertFilter
    private let form: Form
    private let configuration: Configuration

    /// Which alerts, as the command line says it; a part that is nil matches every alert.
    public struct Choice: Sendable {
        let topic: String?
        let since: String?
        let until: String?
        let kind: String?
        let outlet: String?
        let limit: Int?

        public init(topic: String?, since: String?, until: String?, kind: String?, outlet: String?, limit: Int?) {
            self.topic = topic
            self.since = since
            self.until = until
            self.kind = kind
            self.outlet = outlet
            self.limit = limit
        }
    }

    /// How alerts are printed: a line each, with diffs and evidence below, as JSON Lines, or as comma-separated values.
    public enum Form: Sendable { case lines, details, json, csv }

    public init(
        _ configuration: Configuration, _ reader: RecordReader, choice: Choice, form: Form, now: Timestamp
    ) throws(WatchError) {
        self.configuration = configuration
        self.reader = reader
        self.form = form
        let known = try choice.kind.map { (name) throws(WatchError) in try DeltaKinds.named(name) }
        filter = AlertFilter(
            topic: choice.topic.map { Topic.ID($0) },
            since: try TimeArgument.parse(choice.since, option: "since", now: now),
            until: try TimeArgument.parse(choice.until, option: "until", now: now), kind: known,
            outlet: choice.outlet, limit: choice.limit)
    }

    /// Calls `show` with the alerts that there are, oldest first, a page at a time: there may be more than fit into memory.
    /// Without any it is called once, with none. The newest so many are one page.
    public func forEachPage(_ show: (Batch) -> Void) async throws(WatchError) {
        var filter = filter
        filter.page = filter.limit == nil ? Self.page : nil
        while true {
            let found = try await alerts(filter)
            if found.isEmpty, filter.after != nil { return }
            // A topic that is gone may still have alerts; one that never was has none, and is a slip of the pen.
            if found.isEmpty, let topic = filter.topic, configuration.topic(named: topic.name) == nil {
                throw .noTopic(topic.name, in: configuration)
            }
            show(Batch(alerts: found, form: form, isFirst: filter.after == nil))
            guard let last = found.last, filter.page == found.count else { return }
            filter.after = last.id
        }
    }

    private static let page = 500

    /// Alerts as they were found together.
    public struct Batch: Sendable {
        let alerts: [Alert]
        let form: Form
        /// Nothing was shown before: it begins with what stands above all alerts.
        let isFirst: Bool

        /// A record without the line feed that ends it in the log.
        private static func text(_ line: [UInt8]) -> String {
            String(decoding: line.last == UInt8(ascii: "\n") ? line.dropLast() : line[...], as: UTF8.self)
        }

        public func lines(_ style: ReportStyle) -> [String] {
            if isFirst, alerts.isEmpty, form == .lines || form == .details { return ["no alerts"] }
            switch form {
            case .json: return alerts.map { Self.text(AlertRecordJSON.line($0)) }
            case .csv: return (isFirst ? [AlertTable.heading] : []) + alerts.map(AlertTable.line)
            case .lines, .details: break
            }
            return alerts.flatMap { alert -> [String] in
                let when = style.ink(.dim, style.timeAndAge(alert.time))
                let story = alert.story.map { " (story \($0))" } ?? ""
                let line = "\(when) \(AlertText.line(alert))\(story)"
                guard form == .details else { return [line] }
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
        filter.limit = nil
        filter.after = try await alerts(AlertFilter(limit: 1)).last?.id
        while !Task.isCancelled {
            let new = try await alerts(filter)
            if let last = new.last {
                show(Batch(alerts: new, form: form, isFirst: false))
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
