public import NewsModel
import TextProcessing

/// An alert for people: one line, and the lines below it that say more. Plain text, safe on any terminal.
public enum AlertText {
    /// `maduro revised: Hot Air added a sentence … https://…`
    public static func line(_ alert: Alert) -> String {
        var parts: [String] = []
        if let topic = alert.topic { parts.append(TerminalText.line(topic.name, limit: 200)) }
        parts.append("\(words(for: alert.kind)):")
        parts.append(TerminalText.line(alert.summary))
        if let url = alert.url { parts.append(TerminalText.line(url)) }
        return parts.joined(separator: " ")
    }

    /// Alerts that one update of one story brought about stand together.
    static func updates(_ alerts: [Alert]) -> [[Alert]] {
        var updates: [[Alert]] = []
        for alert in alerts {
            if let last = updates.last?.last, let story = alert.story, story == last.story,
                alert.topic == last.topic, alert.revision == last.revision, alert.time == last.time
            {
                updates[updates.count - 1].append(alert)
            } else {
                updates.append([alert])
            }
        }
        return updates
    }

    /// What else an update brought about, and then what it says, for the lines below the first alert's: nothing that
    /// stands there already is said again.
    static func rest(of update: [Alert]) -> [String] {
        guard let first = update.first else { return [] }
        var said = first.summary
        var (facts, lines): ([String], [String]) = ([], [])
        for alert in update.dropFirst() {
            var summary = alert.summary
            if let quote = alert.evidence.first?.quote, said.contains(quote), summary.hasSuffix(": \"\(quote)\"") {
                summary.removeLast(quote.count + 4)
            }
            said += summary
            facts.append("\(words(for: alert.kind)): \(TerminalText.line(summary))")
        }
        for alert in update {
            for line in details(alert, apartFrom: said) where !lines.contains(line) { lines.append(line) }
        }
        return facts + lines
    }

    /// What changed, in its sentences, the words that made the story match, and how many origins give which answer. What
    /// the summary, or `said` in its place, has quoted already is left out; no line holds a line feed.
    public static func details(_ alert: Alert, limit: Int = 12, apartFrom said: String? = nil) -> [String] {
        let said = said ?? alert.summary
        var lines = alert.changes.filter { !isQuoted($0, by: said) }.flatMap(change)
        if alert.changes.isEmpty {
            // Several clauses often stand in one quotation.
            var quoted = said
            for evidence in alert.evidence where lines.count < 3 {
                let words = evidence.quote.split(separator: "…").joined(separator: "…")
                if quoted.contains(words) { continue }
                quoted += "\n" + words
                lines.append("\"\(TerminalText.line(evidence.quote, limit: 400))\"")
            }
        }
        if let answer = alert.answer, !answer.tally.isEmpty { lines.append(tally(answer.tally)) }
        guard lines.count > limit else { return lines }
        return lines.prefix(limit) + ["(\(lines.count - limit) more)"]
    }

    /// "2 origins say no-deal, 1 says deal", the most first.
    private static func tally(_ tally: [String: Int]) -> String {
        let sorted = tally.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.enumerated().map { index, entry in
            let origins = index > 0 ? "" : entry.value == 1 ? " origin" : " origins"
            return "\(entry.value)\(origins) \(entry.value == 1 ? "says" : "say") \(TerminalText.line(entry.key))"
        }.joined(separator: ", ")
    }

    private static func isQuoted(_ change: TextChange, by summary: String) -> Bool {
        change.context == nil && summary.contains("\"\(change.text)\"")
            && change.before.map { summary.contains("\"\($0)\"") } ?? true
    }

    /// The words that differ stand between asterisks where the sentence around them is known.
    private static func change(_ change: TextChange) -> [String] {
        if let place = ChangeInPlace(change) {
            let sentences = place.sentences(old: { "**\($0)**" }, new: { "**\($0)**" })
            return (sentences.before.map { ["- \($0)"] } ?? []) + ["+ \(sentences.after)"]
        }
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
