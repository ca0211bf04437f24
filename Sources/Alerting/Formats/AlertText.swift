public import NewsModel
import TextProcessing

/// An alert for people: one line, and the lines below it that say more. Plain text, safe on any terminal.
public enum AlertText {
    /// `2019-05-14T18:30:00Z maduro revised: Hot Air added a sentence … https://…`
    public static func line(_ alert: Alert, withTime: Bool = true) -> String {
        var parts: [String] = []
        if withTime { parts.append(alert.time.rfc3339) }
        if let topic = alert.topic { parts.append(TerminalText.line(topic.name, limit: 200)) }
        parts.append("\(words(for: alert.kind)):")
        parts.append(TerminalText.line(alert.summary))
        if let url = alert.url { parts.append(TerminalText.line(url)) }
        return parts.joined(separator: " ")
    }

    /// What changed, word by word, and the words that made the story match; no line holds a line feed.
    public static func details(_ alert: Alert, limit: Int = 12) -> [String] {
        var lines = alert.changes.flatMap(change)
        if lines.isEmpty {
            // Several clauses often stand in one quotation.
            var seen: Set<String> = []
            lines = alert.evidence.map { "\"\(TerminalText.line($0.quote, limit: 400))\"" }.filter {
                seen.insert($0).inserted
            }
            lines = Array(lines.prefix(3))
        }
        if let answer = alert.answer, !answer.tally.isEmpty {
            let tally = answer.tally.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            lines.append(tally.map { "\(TerminalText.line($0.key)): \($0.value)" }.joined(separator: ", "))
        }
        guard lines.count > limit else { return lines }
        return lines.prefix(limit) + ["(\(lines.count - limit) more)"]
    }

    private static func change(_ change: TextChange) -> [String] {
        let text = TerminalText.line(change.text, limit: 600)
        return switch change.op {
        case .added: ["+ \(text)"]
        case .removed: ["- \(text)"]
        case .replaced: ["- \(TerminalText.line(change.before ?? "", limit: 600))", "+ \(text)"]
        case .moved: ["~ \(text)"]
        }
    }

    /// The kind as a person would write it.
    public static func words(for kind: Delta.Kind) -> String {
        switch kind {
        case .firstStory: "first story"
        case .followUp: "follow-up"
        case .corroborated: "corroborated"
        case .contradicted: "contradicted"
        case .revised: "revised"
        case .enteredTopic: "entered topic"
        case .leftTopic: "left topic"
        case .withdrawn: "withdrawn"
        case .restored: "restored"
        case .answerReported: "answer reported"
        case .answerShifted: "answer shifted"
        case .coverageLost: "coverage lost"
        case .coverageRegained: "coverage regained"
        case .baseline: "baseline"
        case .feedFailing: "feed failing"
        case .feedRecovered: "feed recovered"
        }
    }
}
