import NewsModel
import TextProcessing

/// One kind of work that the record refused for some time, as the record itself remembers it.
struct RecordTrouble: Hashable, Sendable {
    /// Completes "the service could not ...".
    let work: String
    /// Why it failed last.
    var reason: String
    let since: Timestamp
    /// When it succeeded again; nil while it fails.
    var until: Timestamp?
    var times = 1

    init(work: String, reason: String, since: Timestamp) {
        self.work = work
        self.reason = reason
        self.since = since
    }

    /// One line, its fields separated by tabs.
    var text: String {
        let end = until.map { String($0.milliseconds) } ?? "-"
        return [String(since.milliseconds), end, String(times), work, TerminalText.line(reason)]
            .joined(separator: "\t")
    }

    /// nil for a line that another version wrote in another way.
    init?(_ text: Substring) {
        let fields = text.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
        guard fields.count == 5, let since = Int64(fields[0]), let times = Int(fields[2]) else { return nil }
        self.init(work: String(fields[3]), reason: String(fields[4]), since: Timestamp(milliseconds: since))
        until = Int64(fields[1]).map { Timestamp(milliseconds: $0) }
        self.times = times
    }

    static func all(in note: String?) -> [RecordTrouble] {
        (note ?? "").split(separator: "\n").compactMap { RecordTrouble($0) }
    }

    /// For `status`.
    var line: String {
        let span = until.map { "from \(since.rfc3339) to \($0.rfc3339)" } ?? "since \(since.rfc3339)"
        return "could not \(work), \(times) \(times == 1 ? "time" : "times") \(span): \(TerminalText.line(reason))"
    }
}
