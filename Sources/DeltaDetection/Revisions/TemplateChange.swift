import NewsModel

/// A change that many stories show at once is the publisher's template (a new footer, a notice), not an edit of any.
enum TemplateChange {
    /// Stories of one poll that must share a change before it is taken for the template's.
    private static let shared = 3

    /// The findings without the changes that they share. A headline change is never the template's.
    static func removed(from findings: [RevisionJudge.Finding]) -> [RevisionJudge.Finding] {
        guard findings.count >= shared else { return findings }
        var counts: [Mark: Int] = [:]
        for finding in findings {
            for mark in Set(finding.changes.map(Mark.init)) { counts[mark, default: 0] += 1 }
        }
        return findings.map { finding in
            var finding = finding
            finding.changes.removeAll { change in
                let count = counts[Mark(change)] ?? 0
                return change.field != .title && count >= shared && count * 2 >= findings.count
            }
            return finding
        }
    }

    private struct Mark: Hashable {
        let op: TextChange.Operation
        let text: String
        let before: String?
        init(_ change: TextChange) {
            (op, text, before) = (change.op, change.text, change.before)
        }
    }
}
