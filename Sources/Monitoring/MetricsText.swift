import NewsModel
import NewsStore
import WatchConfiguration

/// The service's figures in Prometheus' text exposition format 0.0.4; every label is bounded by configuration.
public struct MetricsText: Sendable {
    public let text: String

    public init(_ monitor: Monitor) async {
        let watch = monitor.watch
        let counts = watch.tally.counts
        var lines: [String] = []
        func add(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: Int)]) {
            lines.append("# HELP feedwatch_\(name) \(help)")
            lines.append("# TYPE feedwatch_\(name) \(type)")
            lines += samples.map { "feedwatch_\(name)\($0.labels) \($0.value)" }
        }
        add(
            "polls_total", "counter", "Polls since the start, by outcome.",
            PollOutcome.Kind.allCases.map { ("{outcome=\"\($0.rawValue)\"}", counts.outcomes[$0] ?? 0) })
        add("stories_total", "counter", "Stories first seen since the start.", [("", counts.stories)])
        add("revisions_total", "counter", "Revisions recorded since the start.", [("", counts.revisions)])
        add("deltas_total", "counter", "Deltas recorded since the start.", [("", counts.deltas)])
        add("alerts_total", "counter", "Alerts raised since the start.", [("", counts.alerts)])
        add("unrecorded_polls_total", "counter", "Polls whose transaction failed.", [("", counts.unrecorded)])
        let configuration = watch.current.value.plan.configuration
        add("feeds", "gauge", "Feeds configured.", [("", configuration.feeds.count)])
        let (store, now) = (watch.store, watch.clock.now())
        let read = await watch.troubles.watching(.figures, at: now) { () async throws(StoreError) in
            (feeds: try await store.feeds(), sinks: try await store.counts().sinks)
        }
        add("record_readable", "gauge", "Whether the record could be read just now.", [("", read == nil ? 0 : 1)])
        if let feeds = read?.feeds {
            let configured = Set(configuration.feeds.map(\.id))
            let failing = feeds.count { configured.contains($0.id) && $0.state.consecutiveFailures > 0 }
            add("failing_feeds", "gauge", "Feeds whose last poll failed.", [("", failing)])
            let survey = CoverageSurvey(configuration, recorded: feeds, at: now)
            let figures = configuration.topics.map { topic in
                let share = survey.share(of: topic)
                return ("{topic=\"\(Self.escaped(topic.id.name))\"}", Int((share * 100).rounded()))
            }
            add("topic_coverage_percent", "gauge", "Share of a topic's feeds that is observed.", figures)
        }
        if let sinks = read?.sinks {
            func label(_ sink: RecordCounts.SinkCounts) -> String { "{sink=\"\(Self.escaped(sink.standing.name))\"}" }
            add("sink_pending_alerts", "gauge", "Alerts a sink has not got.", sinks.map { (label($0), $0.pending) })
            add("sink_parked_alerts", "gauge", "Alerts a sink refused.", sinks.map { (label($0), $0.parked) })
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
