import DeltaDetection
public import NewsModel
import NewsStore
import TextProcessing
public import WatchConfiguration

/// `feedwatch question T`: the question, where it stands, who supports what, and the sentences that moved it.
public struct QuestionReport: Sendable {
    private let topic: Topic
    private let moment: Timestamp
    private let configuration: Configuration

    public init(_ configuration: Configuration, topic name: String, at: String?, now: Timestamp) throws(WatchError) {
        guard let topic = configuration.topic(named: name) else { throw .noTopic(name, in: configuration) }
        guard topic.question != nil || !topic.answers.isEmpty else {
            throw .notFound("topic \(name) has no question; give it `question:` and `answers:`")
        }
        self.topic = topic
        self.configuration = configuration
        moment = try TimeArgument.parse(at, option: "at", now: now) ?? now
    }

    public func lines(_ reader: RecordReader, _ style: ReportStyle, json: Bool) async throws(WatchError) -> [String] {
        let topic = topic
        let numbered = try await reading { () async throws(StoreError) in
            try await reader.store.numberedAnswerRows(of: topic.id)
        }.filter { $0.row.opened <= moment }
        let past = numbered.map(\.row)
        let overrules = try await reading { () async throws(StoreError) in try await reader.store.overrules() }
        let dismissals = Dictionary(overrules.map { ($0.id, $0) }) { first, _ in first }
        // A record of another time (a demo's, a restored backup's) has ended before now: its last moment is meant.
        let timeline = QuestionTimeline(rows: past, policy: topic.answerPolicy, until: moment)
        let feeds = try await reading { () async throws(StoreError) in try await reader.store.feeds() }
        let coverage = CoverageFigure.shareIfKnown(
            of: topic, configuration: configuration, recorded: feeds, at: moment)
        if json { return [self.json(timeline, numbered, coverage, dismissals)] }
        return heading(timeline.state, coverage, style) + tally(timeline.state, style)
            + events(timeline.shifts, numbered, dismissals, style)
    }

    private func heading(_ state: QuestionState, _ coverage: Double?, _ style: ReportStyle) -> [String] {
        let says = state.answer.flatMap { name in topic.answers.first { $0.name == name }?.says }
        let since = state.since.map { ", since \($0.rfc3339)" } ?? ""
        return [
            style.ink(.bold, TerminalText.line(topic.question ?? topic.id.name)),
            state.answer.map { "\($0): \(TerminalText.line(says ?? ""))\(since)" } ?? "no answer stands",
            style.ink(.dim, "at \(moment.rfc3339); \(CoverageFigure.text(coverage))"), "",
        ]
    }

    private func tally(_ state: QuestionState, _ style: ReportStyle) -> [String] {
        let width = topic.answers.map(\.name.unicodeScalars.count).max() ?? 0
        return topic.answers.map { answer in
            let count = state.tally[answer.name] ?? 0
            let origins = (state.origins[answer.name] ?? []).map { TerminalText.line($0) }.joined(separator: ", ")
            let name = answer.name + String(repeating: " ", count: width - answer.name.unicodeScalars.count)
            let bar = style.ink(.cyan, String(repeating: "█", count: min(count, 40)))
            return "\(name)  \(bar)\(count == 0 ? "" : " ")\(count)\(origins.isEmpty ? "" : "  " + origins)"
        }
    }

    /// Rows and shifts in one line of time, oldest first.
    private func events(
        _ shifts: [QuestionShift], _ rows: [(number: Int64, row: AnswerRow)], _ dismissals: [Int64: Overrule],
        _ style: ReportStyle
    ) -> [String] {
        var events: [(time: Timestamp, lines: [String])] = rows.flatMap { number, row -> [(Timestamp, [String])] in
            let who = [row.speaker, row.outlet == row.origin ? nil : "via \(row.outlet)"].compactMap { $0 }
                .map { TerminalText.line($0) }.joined(separator: ", ")
            let stance = row.stance == .asserted ? "" : " (\(row.stance.rawValue))"
            let counts = topic.answerPolicy.counts(row) ? "" : ", does not count"
            let dismissal = row.dismissed.flatMap { dismissals[$0] }.map { ["    " + OverruleText.line($0)] } ?? []
            let opened = (
                row.opened,
                [
                    "\(row.opened.rfc3339)  \(row.answer)\(stance): \(TerminalText.line(row.origin))\(who.isEmpty ? "" : " (\(who))"), story \(row.story), row \(number)\(counts)",
                    "    “\(TerminalText.line(row.sentence))”",
                ] + dismissal
            )
            guard let closed = row.closed, closed <= moment else { return [opened] }
            return [
                opened,
                (closed, ["\(closed.rfc3339)  \(row.answer): \(Self.ending(of: row))"]),
            ]
        }
        events += shifts.map { shift in
            let lapse = shift.isLapse ? " (lapsed: nothing supports it any more)" : ""
            let text = "the question: \(shift.from ?? "no answer") → \(shift.to ?? "no answer")\(lapse)"
            return (shift.time, [style.ink(.yellow, "\(shift.time.rfc3339)  \(text)")])
        }
        let ordered = events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        return ordered.isEmpty ? ["", "no sentence has answered it yet"] : [""] + ordered.flatMap(\.element.lines)
    }

    private static func ending(of row: AnswerRow) -> String {
        guard let cause = row.withdrawal else { return "the sentence is gone from story \(row.story)" }
        return "story \(row.story) withdrawn by \(TerminalText.line(row.outlet)) (\(TerminalText.line(cause)))"
    }

    private func json(
        _ timeline: QuestionTimeline, _ rows: [(number: Int64, row: AnswerRow)], _ coverage: Double?,
        _ dismissals: [Int64: Overrule]
    ) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.field("topic", topic.id.name)
        json.field("question", topic.question)
        json.field("at", moment.rfc3339)
        json.field("answer", timeline.state.answer)
        json.field("since", timeline.state.since?.rfc3339)
        if let coverage {
            json.key("coverage")
            json.number(coverage)
        }
        json.field("answers", each: topic.answers) { json, answer in
            json.beginObject()
            json.field("answer", answer.name)
            json.field("says", answer.says)
            json.field("origins", each: timeline.state.origins[answer.name] ?? []) { $0.string($1) }
            json.endObject()
        }
        json.field("shifts", each: timeline.shifts) { json, shift in
            json.beginObject()
            json.field("time", shift.time.rfc3339)
            json.field("from", shift.from)
            json.field("to", shift.to)
            if shift.isLapse { json.field("lapsed", true) }
            json.endObject()
        }
        json.field("evidence", each: rows) { json, numbered in
            let row = numbered.row
            json.beginObject()
            json.field("row", numbered.number)
            json.field("answer", row.answer)
            json.field("sentence", row.sentence)
            json.field("outlet", row.outlet)
            json.field("origin", row.origin)
            json.field("speaker", row.speaker)
            json.field("stance", row.stance.rawValue)
            json.field("hedged", row.hedged)
            json.field("negated", row.negated)
            json.field("counts", topic.answerPolicy.counts(row))
            json.field("story", row.story.number)
            json.field("revision", row.revision)
            json.field("opened", row.opened.rfc3339)
            json.field("closed", row.closed?.rfc3339)
            json.field("since", row.since == row.opened ? nil : row.since.rfc3339)
            json.field("withdrawn", row.withdrawal)
            if let dismissal = row.dismissed.flatMap({ dismissals[$0] }) {
                json.key("dismissed")
                OverruleText.write(dismissal, to: &json)
            }
            json.endObject()
        }
        json.endObject()
        return json.text
    }
}
