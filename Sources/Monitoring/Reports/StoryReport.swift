import NewsModel
import NewsStore
import TextProcessing

/// `feedwatch story ID`: header, feeds, event, matches, and the timeline of its revisions and deltas.
public struct StoryReport: Sendable {
    private let reader: RecordReader
    private let id: Story.ID

    public init(_ reader: RecordReader, story: Int64) {
        self.reader = reader
        id = Story.ID(story)
    }

    public func lines(_ style: ReportStyle, json: Bool) async throws(WatchError) -> [String] {
        let (store, id) = (reader.store, id)
        guard let story = try await reading({ () async throws(StoreError) in try await store.story(id) }) else {
            throw .notFound("there is no story \(id); `feedwatch alerts` and `feedwatch search` print stories' numbers")
        }
        let revisions = try await reading { () async throws(StoreError) in try await store.outline(of: id) }
        let deltas = try await reading { () async throws(StoreError) in try await store.deltas(of: id) }
        let feeds = try await reading { () async throws(StoreError) in try await store.feeds(of: id) }
        let events = try await StoryEvents.read(of: story, from: store)
        let overrules = try await reading { () async throws(StoreError) in try await store.overrules(of: id) }
        if json { return [Self.json(story, revisions, deltas, feeds, events, overrules)] }
        return header(story, feeds, style) + events.lines + overrules.map { "overruled: \(OverruleText.line($0))" }
            + matches(story, style) + timeline(revisions, deltas, style)
    }

    private func header(_ story: Story, _ feeds: [Feed.ID], _ style: ReportStyle) -> [String] {
        var lines = [
            style.ink(.bold, TerminalText.line(story.content.headline)),
            "story \(story.id) by \(TerminalText.line(story.content.outlet)), \(story.state.rawValue), revision \(story.revision)",
            TerminalText.line(story.content.url),
            "first seen \(story.firstSeen.rfc3339) (\(style.relative(story.firstSeen))), last seen \(style.relative(story.lastSeen))",
        ]
        if let published = story.published { lines.append("published \(published.rfc3339)") }
        if !story.content.authors.isEmpty {
            lines.append("by " + TerminalText.line(story.content.authors.joined(separator: ", ")))
        }
        return lines + feeds.map { "in feed \(TerminalText.line($0.url))" }
    }

    private func matches(_ story: Story, _ style: ReportStyle) -> [String] {
        story.matches.flatMap { match in
            ["", style.ink(.bold, "matches \(TerminalText.line(match.topic.name))") + Self.place(of: match)]
                + match.evidence.map {
                    "  \(TerminalText.line($0.clause)) in \($0.field.rawValue): … \(TerminalText.line($0.quote)) …"
                }
                + match.answers.map { "  answers \($0.answer): “\(TerminalText.line($0.sentence))”" }
        }
    }

    /// Feeds and the page are matched each by itself, so that a topic may stand here several times.
    private static func place(of match: Match) -> String {
        switch match.source {
        case "": ""
        case "page": " on the page"
        default: " in \(TerminalText.line(match.source))"
        }
    }

    private func timeline(_ revisions: [Revision], _ deltas: [Delta], _ style: ReportStyle) -> [String] {
        var steps: [(time: Timestamp, lines: [String])] = []
        var views: Set<Revision.View> = []
        for revision in revisions {
            let isFirst = views.insert(revision.view).inserted
            let said = deltas.filter { $0.revision == revision.number }
            let how =
                revision.number == 1
                ? "first version"
                : revision.changes.isEmpty
                    ? isFirst ? "first reading of this view" : "read again, with nothing in it that was new"
                    : revision.acknowledged ? "revised, and says so" : "revised silently"
            var lines = ["\(revision.time.rfc3339)  revision \(revision.number) (\(revision.view.rawValue)): \(how)"]
            for delta in said {
                let effect = delta.effect.map { ", \($0.words)" } ?? ""
                let note = delta.note.map { "; \(TerminalText.line($0))" } ?? ""
                lines.append(
                    "  \(delta.topic.map { TerminalText.line($0.name) } ?? ""): \(delta.kind.rawValue)\(effect)\(note)")
            }
            lines += DiffText.lines(revision.changes, style, indent: "  ")
            steps.append((revision.time, lines))
        }
        for delta in deltas where delta.revision == nil {
            let note = delta.note.map { " (\(TerminalText.line($0)))" } ?? ""
            let topic = delta.topic.map { TerminalText.line($0.name) + ": " } ?? ""
            steps.append((delta.time, ["\(delta.time.rfc3339)  \(topic)\(delta.kind.rawValue)\(note)"]))
        }
        // The sort is stable: at one moment, the version stands before what follows from it.
        return ["", style.ink(.bold, "timeline")] + steps.sorted { $0.time < $1.time }.flatMap(\.lines)
    }

    private static func json(
        _ story: Story, _ revisions: [Revision], _ deltas: [Delta], _ feeds: [Feed.ID], _ events: StoryEvents,
        _ overrules: [Overrule]
    ) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.field("story", story.id.number)
        json.field("headline", story.content.headline)
        json.field("outlet", story.content.outlet)
        json.field("url", story.content.url)
        json.field("state", story.state.rawValue)
        json.field("first_seen", story.firstSeen.rfc3339)
        json.field("last_seen", story.lastSeen.rfc3339)
        json.field("event", story.event?.number)
        events.write(to: &json)
        if !overrules.isEmpty { json.field("overrules", each: overrules) { OverruleText.write($1, to: &$0) } }
        json.field("text", story.content.text)
        json.field("feeds", each: feeds) { $0.string($1.url) }
        json.field("matches", each: story.matches) { json, match in
            json.beginObject()
            json.field("topic", match.topic.name)
            json.field("evidence", each: match.evidence) { json, evidence in
                json.beginObject()
                json.field("clause", evidence.clause)
                json.field("field", evidence.field.rawValue)
                json.field("quote", evidence.quote)
                json.endObject()
            }
            json.endObject()
        }
        json.field("revisions", each: revisions) { json, revision in
            json.beginObject()
            json.field("revision", revision.number)
            json.field("view", revision.view.rawValue)
            json.field("time", revision.time.rfc3339)
            json.field("headline", revision.headline)
            json.field("acknowledged", revision.acknowledged)
            json.field("changes", each: revision.changes) { json, change in
                json.beginObject()
                json.field("op", change.op.rawValue)
                json.field("field", change.field.rawValue)
                json.field("text", change.text)
                json.field("before", change.before)
                json.field("context", change.context)
                json.endObject()
            }
            json.endObject()
        }
        json.field("deltas", each: deltas) { json, delta in
            json.beginObject()
            json.field("kind", delta.kind.rawValue)
            json.field("time", delta.time.rfc3339)
            json.field("topic", delta.topic?.name)
            json.field("revision", delta.revision)
            json.field("note", delta.note)
            json.endObject()
        }
        json.endObject()
        return json.text
    }
}
