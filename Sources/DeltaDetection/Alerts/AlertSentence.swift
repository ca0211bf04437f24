import NewsModel
import TextProcessing

/// A delta in one plain sentence for a person: who did what, in which words.
struct AlertSentence {
    private static let quoteLimit = 280
    private static let furtherOrigin = "is a further origin that reports on it"

    private let delta: Delta
    private let topic: Topic?
    /// Who did it, as people call them.
    private let source: String
    private let names: FeedNames

    init(_ delta: Delta, topic: Topic?, source: String, names: FeedNames) {
        self.delta = delta
        self.topic = topic
        self.source = source
        self.names = names
    }

    var text: String {
        let headline = Self.quoted(delta.headline ?? delta.url ?? "a story")
        let topic = delta.topic?.name ?? "a topic"
        let because = delta.note.map { ": \($0)" } ?? ""
        return switch delta.kind {
        case .firstStory: "\(source) is first to report on \(topic): \(headline)"
        case .followUp:
            "\(source) \(EventAgreement.isUnclear(delta) ? Self.furtherOrigin : "follows up"): \(headline)\(tally)"
        case .corroborated:
            "\(source) \(EventAgreement.isUnclear(delta) ? Self.furtherOrigin : "corroborates"): \(headline)\(tally)"
        case .contradicted: "\(source) contradicts: \(headline)\(because)\(tally)"
        case .revised: "\(revision)\(delta.note.map { " (\($0))" } ?? "")"
        case .enteredTopic: "\(revision), and now matches \(topic)"
        case .leftTopic: "\(revision), and no longer matches \(topic)"
        case .withdrawn: "\(source) withdrew \(headline)\(because)"
        case .restored: "\(source) put \(headline) back\(because)"
        case .answerReported:
            "\(source) reports for the first time \(answer(delta.answer?.to) ?? "an answer")\(sentence)"
        case .answerShifted: shift
        case .coverageLost: "\(topic) is not really being watched\(because)"
        case .coverageRegained: "\(topic) is being watched again\(because)"
        case .baseline: "\(topic): \(delta.note ?? "stories already match"); you will be told what changes from now on"
        case .feedFailing: "\(source) cannot be read\(because)"
        case .feedRecovered: "\(source) can be read again\(because)"
        }
    }

    /// The most telling change, and how many more there are.
    private var revision: String {
        guard let change = Self.mostTelling(delta.changes) else {
            return "\(source) changed \(Self.quoted(delta.headline ?? "a story"))"
        }
        let who = source + (delta.acknowledged == false ? " silently" : "")
        let (text, before) = (Self.quoted(change.text), Self.quoted(change.before ?? ""))
        let sentence = change.context.map { ": \(Self.quoted($0))" } ?? ""
        let done =
            switch (change.op, change.field) {
            case (_, .title): "\(who) changed its headline from \(before) to \(text)"
            case (_, .author): "\(who) changed the byline from \(before) to \(text)"
            case (.added, _):
                "\(who) added to its story: \(text)" + (sentence.isEmpty ? "" : " in \(sentence.dropFirst(2))")
            case (.removed, _): "\(who) removed from its story: \(text)"
            case (.replaced, _):
                sentence.isEmpty
                    ? "\(who) changed its story: \(before) became \(text)"
                    : "\(who) changed \(before) to \(text) in its story\(sentence)"
            case (.moved, _): "\(who) moved in its story: \(text)"
            }
        let more = delta.changes.count - 1
        return done + (more > 0 ? " (and \(more) more \(more == 1 ? "change" : "changes"))" : "")
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

    /// An outlet's answer, or the whole question's.
    private var shift: String {
        let who =
            delta.answer?.outlet.map { names.name(of: $0) } ?? topic?.question
            ?? "The question \(delta.topic?.name ?? "")"
        let verb = delta.answer?.outlet == nil && topic?.question != nil ? "The answer went" : "went"
        let (from, to) = (answer(delta.answer?.from) ?? "no answer yet", answer(delta.answer?.to) ?? "no answer")
        return "\(who) \(verb) from \(from) to \(to)\(delta.note.map { " (\($0))" } ?? "")\(sentence)"
    }

    /// By its name, with what it says.
    private func answer(_ name: String?) -> String? {
        name.map { name in
            let says = topic?.answers.first { $0.name == name }?.says ?? ""
            return Self.quoted(name) + (says.isEmpty || says == name ? "" : " (\(says))")
        }
    }

    /// The sentence that says so.
    private var sentence: String { delta.evidence.first.map { ": \(Self.quoted($0.quote))" } ?? "" }

    private var tally: String {
        guard let event = delta.event else { return "" }
        let stories = event.stories == 1 ? "1 story" : "\(event.stories) stories"
        let origins = event.origins.count == 1 ? "1 origin" : "\(event.origins.count) origins"
        return
            " (\(stories), \(origins): \(event.origins.prefix(5).map { names.name(of: $0) }.joined(separator: ", ")))"
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
