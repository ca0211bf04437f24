import NewsModel
import TextProcessing

/// A delta in one plain sentence for a person.
enum AlertSentence {
    private static let quoteLimit = 280

    static func text(for delta: Delta, source: String) -> String {
        let headline = quoted(delta.headline ?? delta.url ?? "a story")
        let topic = delta.topic?.name ?? "a topic"
        let because = delta.note.map { ": \($0)" } ?? ""
        return switch delta.kind {
        case .firstStory: "\(source) is first to report on \(topic): \(headline)"
        case .followUp: "\(source) follows up: \(headline)\(tally(delta))"
        case .corroborated:
            "\(source) \(delta.note?.hasPrefix(EventAgreement.unclear) == true ? "is a further origin that reports on it" : "corroborates"): \(headline)\(tally(delta))"
        case .contradicted: "\(source) contradicts: \(headline)\(because)\(tally(delta))"
        case .revised: "\(revision(delta, source))\(because)"
        case .enteredTopic: "\(revision(delta, source)), and now matches \(topic)"
        case .leftTopic: "\(revision(delta, source)), and no longer matches \(topic)"
        case .withdrawn: "\(source) withdrew \(headline)\(because)"
        case .restored: "\(source) put \(headline) back\(because)"
        case .answerReported: answer(delta, source, "reports for the first time")
        case .answerShifted: shift(delta, source)
        case .coverageLost: "\(topic) is not really being watched\(because)"
        case .coverageRegained: "\(topic) is being watched again\(because)"
        case .baseline: "\(topic): \(delta.note ?? "stories already match"); you will be told what changes from now on"
        case .feedFailing: "\(source) cannot be read\(because)"
        case .feedRecovered: "\(source) can be read again\(because)"
        }
    }

    /// The most telling change, and how many more there are.
    private static func revision(_ delta: Delta, _ source: String) -> String {
        guard let change = mostTelling(delta.changes) else {
            return "\(source) changed \(quoted(delta.headline ?? "a story"))"
        }
        let silently = delta.acknowledged == false ? "silently " : ""
        let more = delta.changes.count - 1
        let rest = more > 0 ? " (and \(more) more \(more == 1 ? "change" : "changes"))" : ""
        let (text, before) = (quoted(change.text), quoted(change.before ?? ""))
        let sentence =
            switch (change.op, change.field) {
            case (_, .title): "\(source) \(silently)changed its headline from \(before) to \(text)"
            case (_, .author): "\(source) \(silently)changed the byline from \(before) to \(text)"
            case (.added, _): "\(source) \(silently.isEmpty ? "" : silently)added to its story: \(text)"
            case (.removed, _): "\(source) \(silently)removed from its story: \(text)"
            case (.replaced, _): "\(source) \(silently)changed its story: \(before) became \(text)"
            case (.moved, _): "\(source) \(silently)moved in its story: \(text)"
            }
        return sentence + rest
    }

    /// A note of change first, then headlines, then the longest text.
    private static func mostTelling(_ changes: [TextChange]) -> TextChange? {
        changes.first { $0.op != .removed && ChangeNote.opens($0.text) }
            ?? changes.first { $0.field == .title }
            ?? changes.max { weight($0) < weight($1) }
    }

    private static func weight(_ change: TextChange) -> Int {
        change.field == .author || change.op == .moved ? 0 : max(change.text.utf8.count, change.before?.utf8.count ?? 0)
    }

    private static func answer(_ delta: Delta, _ source: String, _ verb: String) -> String {
        let outlet = delta.outlet ?? source
        let sentence = delta.evidence.first.map { ": \(quoted($0.quote))" } ?? ""
        return "\(outlet) \(verb) \(quoted(delta.answer?.to ?? "an answer"))\(sentence)"
    }

    private static func shift(_ delta: Delta, _ source: String) -> String {
        let (from, to) = (quoted(delta.answer?.from ?? "no answer yet"), quoted(delta.answer?.to ?? "no answer"))
        let who = delta.answer?.outlet ?? "The question \(delta.topic?.name ?? "")"
        let sentence = delta.evidence.first.map { ": \(quoted($0.quote))" } ?? ""
        let lapse = delta.note.map { " (\($0))" } ?? ""
        return "\(who) went from \(from) to \(to)\(lapse)\(sentence)"
    }

    private static func tally(_ delta: Delta) -> String {
        guard let event = delta.event else { return "" }
        let stories = event.stories == 1 ? "1 story" : "\(event.stories) stories"
        let origins = event.origins.count == 1 ? "1 origin" : "\(event.origins.count) origins"
        return " (\(stories), \(origins): \(event.origins.prefix(5).joined(separator: ", ")))"
    }

    /// In quotation marks, on one line, cut between words.
    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard bytes.count > quoteLimit else { return "\"" + String(decoding: bytes, as: UTF8.self) + "\"" }
        var head = bytes.prefix(quoteLimit)
        if let space = head.lastIndex(of: 0x20), space > quoteLimit / 2 { head = head[..<space] }
        while let last = head.last, last >= 0x80, String(validating: head, as: UTF8.self) == nil { head.removeLast() }
        return "\"" + String(decoding: head, as: UTF8.self) + "…\""
    }
}
