public import NewsModel

/// Why a story matches a topic or does not.
public struct Explanation: Hashable, Sendable {
    public let topic: Topic.ID
    public let match: Match?
    /// What the match's sentences say of the answers.
    public let verdicts: [AnswerVerdict]
    /// The whole query, clause by clause; nil where the topic is given by examples alone.
    public let query: ClauseExplanation?
    /// The smallest set of clauses that would all have to hold for the story to match; empty for a match.
    public let failing: [ClauseExplanation]
    /// Likeness to the examples and the threshold, where the topic has any.
    public let similarity: Double?
    public let threshold: Double?

    /// For a terminal: the verdict, the failing clauses, then the whole query indented.
    public var text: String {
        var lines = [
            match == nil ? "\(topic): no match" : "\(topic): match (strength \(Self.figure(match?.strength ?? 0)))"
        ]
        if let similarity, let threshold {
            lines.append("likeness \(Self.figure(similarity)), threshold \(Self.figure(threshold))")
        }
        for clause in failing { lines.append("because \(clause.clause): \(clause.reason)") }
        for evidence in match?.evidence ?? [] {
            lines.append("  \(evidence.field.rawValue): \(evidence.quote)  [\(evidence.clause)]")
        }
        for verdict in verdicts {
            let speaker = verdict.speaker.map { ", says \($0)" } ?? ""
            let counts = verdict.counts ? "" : ", does not count"
            lines.append(
                "  answer \(verdict.evidence.answer), \(verdict.stance.rawValue)\(speaker)\(counts): \(verdict.evidence.sentence)"
            )
            if !verdict.trail.isEmpty { lines.append("    \(verdict.trail.joined(separator: "; "))") }
        }
        if let query { Self.write(query, depth: 0, to: &lines) }
        return lines.joined(separator: "\n")
    }

    private static func write(_ clause: ClauseExplanation, depth: Int, to lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        lines.append("\(indent)\(clause.holds ? "+" : "-") \(clause.clause): \(clause.reason)")
        if !clause.holds, let nearest = clause.evidence.first {
            lines.append("\(indent)    nearest: \(nearest.field.rawValue): \(nearest.quote)")
        }
        for part in clause.parts { write(part, depth: depth + 1, to: &lines) }
    }

    /// Three decimals at most, without Foundation.
    static func figure(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let thousandths = Int64((value * 1000).rounded())
        var text = String(thousandths / 1000)
        var rest = thousandths % 1000
        if rest == 0 { return text }
        text += "."
        for place in [Int64(100), 10, 1] where rest > 0 {
            text += String(rest / place)
            rest %= place
        }
        return text
    }
}
