import Foundation
import NewsModel
import SentenceStance

/// `StanceEvaluation [-v] FILE.jsonl...`: how far the stances that are read agree with those that people gave.
///
/// A row has `sentence`, `words` (the claim's) and `gold`, and may have `lang`, `embedding`, `verb`, `round` and `speaker`.
/// "Counted" is what moves a tally: asserted. `gold` may say `open`, which is neither asserted nor denied.
@main
struct StanceEvaluation {
    struct Row: Decodable {
        let sentence: String
        let words: [String]
        let gold: String
        let lang: String?
        let embedding: String?
        let verb: String?
        let round: String?
        let speaker: String?
    }

    static func main() throws {
        let isVerbose = CommandLine.arguments.contains("-v")
        for path in CommandLine.arguments.dropFirst() where path != "-v" {
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
            let start = ContinuousClock.now
            let judged = rows.map { JudgedRow($0) }
            let took = ContinuousClock.now - start
            print("\(path): \(rows.count) rows, \(took / max(1, rows.count)) a sentence")
            table("all", judged)
            for (name, key) in [
                ("embedding", \Row.embedding), ("verb", \Row.verb), ("round", \Row.round), ("lang", \Row.lang),
            ] {
                let groups = Dictionary(grouping: judged) { $0.row[keyPath: key] ?? "" }
                if groups.count < 2 { continue }
                for (value, group) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
                where name != "verb" || group.count > 8 {
                    table("\(name) \(value)", group)
                }
            }
            let classes = Dictionary(grouping: judged.filter { $0.row.verb != nil }) {
                verbClass(of: $0.row.verb ?? "")
            }
            for (name, group) in classes.sorted(by: { $0.key < $1.key }) { table("class \(name)", group) }
            if isVerbose { for row in judged where !row.agrees { print(row.text) } }
        }
    }

    /// What a verb does with its clause.
    private static func verbClass(of verb: String) -> String {
        switch verb {
        case "know", "realize", "notice", "see", "understand", "find", "forget", "remember", "learn", "hear", "admit",
            "regret", "discover":
            "factive"
        case "think", "believe", "feel", "guess", "suppose", "imagine", "suspect", "assume", "expect", "seem",
            "hypothesize", "foresee":
            "belief"
        case "say", "tell", "suggest", "insist", "announce", "signal", "mean": "speech"
        default: "other"
        }
    }

    private static func table(_ name: String, _ rows: [JudgedRow]) {
        let counted = rows.count { $0.counts }
        let right = rows.count { $0.counts && $0.shouldCount }
        let wanted = rows.count { $0.shouldCount }
        let accuracy = rows.count { $0.counts == $0.shouldCount }
        let exact = rows.count { $0.isExact }
        func share(_ part: Int, _ whole: Int) -> String {
            whole == 0 ? "  -  " : String(format: "%.3f", Double(part) / Double(whole))
        }
        print(
            "  \(name.padding(toLength: 24, withPad: " ", startingAt: 0)) n \(rows.count)  accuracy \(share(accuracy, rows.count))"
                + "  precision \(share(right, counted))  recall \(share(right, wanted))  exact \(share(exact, rows.count))"
                + "  never \(share(rows.count - wanted, rows.count))")
    }
}
