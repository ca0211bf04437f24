import DeltaDetection
public import NewsModel
import NewsStore
import TextProcessing
public import WatchConfiguration

/// `feedwatch status`: one screen on whether to trust its silence.
public struct StatusReport: Sendable {
    private let configuration: Configuration
    private let life: ServiceLife
    private let notes: [String: ServiceNote]
    private let counts: RecordCounts
    private let configured: [RecordedFeed]
    private let coverage: [(topic: Topic, share: Double)]

    /// What a script needs to know; the raw values are the command's exit codes.
    public enum Verdict: Int32, Sendable {
        case well = 0
        /// The service runs, and something of it needs a look: a topic's feeds, a sink, the record.
        case degraded = 1
        case notRunning = 3
    }

    public static func read(
        _ configuration: Configuration, _ reader: RecordReader, now: Timestamp
    ) async throws(WatchError) -> StatusReport {
        let store = reader.store
        let notes = try await reading { () async throws(StoreError) in try await store.notes() }
        let counts = try await reading { () async throws(StoreError) in try await store.counts() }
        let feeds = try await reading { () async throws(StoreError) in try await store.feeds() }
        return StatusReport(configuration, isHeld: reader.isHeld, notes, counts, feeds, now: now)
    }

    private init(
        _ configuration: Configuration, isHeld: Bool?, _ notes: [String: ServiceNote], _ counts: RecordCounts,
        _ feeds: [RecordedFeed], now: Timestamp
    ) {
        self.configuration = configuration
        self.notes = notes
        self.counts = counts
        life = ServiceLife(isHeld: isHeld, heartbeat: notes[ServiceNotes.heartbeat], now: now)
        let ids = Set(configuration.feeds.map(\.id))
        configured = feeds.filter { ids.contains($0.id) }
        let survey = CoverageSurvey(configuration, recorded: feeds, at: now)
        coverage = configuration.topics.map { ($0, survey.share(of: $0)) }
    }

    public var verdict: Verdict {
        switch life {
        case .stopped, .busy: return .notRunning
        case .stuck: return .degraded
        case .running: break
        }
        let isCovered = coverage.allSatisfy { $0.share >= CoverageState.losesBelow }
        let isDelivered = counts.sinks.allSatisfy {
            $0.parked == 0 && ($0.pending == 0 || $0.standing.lastError == nil)
        }
        return isCovered && isDelivered && troubles.allSatisfy { $0.until != nil } ? .well : .degraded
    }

    private var failing: [RecordedFeed] { configured.filter { $0.state.consecutiveFailures > 0 } }
    private var troubles: [RecordTrouble] { RecordTrouble.all(in: notes[ServiceNotes.troubles]?.value) }
    private var lastSeen: Timestamp? { configured.compactMap(\.state.lastSuccess).max() }

    public func lines(_ style: ReportStyle) -> [String] {
        let started = notes[ServiceNotes.started]?.time
        var lines = [
            life.line(style, started: started, heartbeat: notes[ServiceNotes.heartbeat]?.time),
            "last answer from a feed: \(lastSeen.map(style.timeAndAge) ?? "never")",
            "\(configuration.feeds.count) feeds, \(configured.count) polled, \(failing.count) failing;"
                + " \(counts.stories) stories, \(counts.deltas) deltas, \(counts.alerts) alerts",
        ]
        if let reload = notes[ServiceNotes.reload] {
            lines.append("configuration: \(TerminalText.line(reload.value)) (\(style.relative(reload.time)))")
        }
        lines += troubles.map { "record: " + ($0.until == nil ? style.ink(.bold, $0.line) : $0.line) }
        lines += [""]
        lines += style.table(
            ["TOPIC", "STORIES", "COVERAGE"],
            coverage.map { topic, share in
                [
                    TerminalText.line(topic.id.name), String(counts.matching[topic.id] ?? 0),
                    CoverageFigure.text(share),
                ]
            })
        if !counts.sinks.isEmpty {
            lines += [""]
            lines += style.table(
                ["SINK", "PENDING", "PARKED", "LAST SUCCESS", "LAST ERROR"],
                counts.sinks.map { sink in
                    [
                        TerminalText.line(sink.standing.name), String(sink.pending), String(sink.parked),
                        sink.standing.lastSuccess.map(style.relative) ?? "never",
                        TerminalText.line(sink.standing.lastError ?? ""),
                    ]
                })
        }
        if !failing.isEmpty {
            lines += ["", style.ink(.bold, "failing feeds")]
            lines += failing.prefix(10).map { feed in
                "  \(TerminalText.line(feed.name)): \(TerminalText.line(feed.state.outcome?.message ?? ""))"
            }
            if failing.count > 10 { lines.append("  … \(failing.count - 10) more; see `feedwatch feeds`") }
        }
        return lines
    }

    public var json: String {
        var json = JSONWriter()
        json.beginObject()
        json.field("running", life.isUp)
        json.field("state", life.rawValue)
        json.field("started", notes[ServiceNotes.started]?.time.rfc3339)
        json.field("heartbeat", notes[ServiceNotes.heartbeat]?.time.rfc3339)
        json.field("last_success", lastSeen?.rfc3339)
        json.field("reload", notes[ServiceNotes.reload]?.value)
        json.field("troubles", each: troubles) { json, trouble in
            json.beginObject()
            json.field("work", trouble.work)
            json.field("reason", trouble.reason)
            json.field("times", trouble.times)
            json.field("since", trouble.since.rfc3339)
            json.field("until", trouble.until?.rfc3339)
            json.endObject()
        }
        json.field("feeds", configuration.feeds.count)
        json.field("failing", failing.count)
        json.field("stories", counts.stories)
        json.field("deltas", counts.deltas)
        json.field("alerts", counts.alerts)
        json.field("topics", each: coverage) { json, row in
            json.beginObject()
            json.field("topic", row.topic.id.name)
            json.field("stories", counts.matching[row.topic.id] ?? 0)
            json.key("coverage")
            json.number(row.share)
            json.endObject()
        }
        json.field("sinks", each: counts.sinks) { json, sink in
            json.beginObject()
            json.field("sink", sink.standing.name)
            json.field("pending", sink.pending)
            json.field("parked", sink.parked)
            json.field("last_error", sink.standing.lastError)
            json.endObject()
        }
        json.endObject()
        return json.text
    }
}
