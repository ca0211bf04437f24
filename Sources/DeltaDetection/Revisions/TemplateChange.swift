import NewsModel

/// A change that many stories show at once is the publisher's template (a new footer, a notice), not an edit of any.
enum TemplateChange {
    /// Stories of one poll that must share a change before it is taken for the template's.
    private static let shared = 3

    /// The findings without the changes that they share. A headline change is never the template's.
    ///
    /// - Parameter known: how many stories of the poll were known before. Where most of them have twice or half
    ///   their texts at once, the feed went over from summaries to full texts, or back, or to none.
    static func removed(from findings: [RevisionJudge.Finding], known: Int) -> [RevisionJudge.Finding] {
        guard findings.count >= shared else { return findings }
        let extents = findings.count { $0.isOfExtent }
        let isOtherView = extents >= shared && extents * 4 >= known * 3
        var counts: [Mark: Int] = [:]
        for finding in findings {
            for mark in Set(finding.changes.map(Mark.init)) { counts[mark, default: 0] += 1 }
        }
        return findings.map { finding in
            var finding = finding
            let isOfExtent = finding.isOfExtent
            finding.changes.removeAll { change in
                if isOtherView, isOfExtent, change.field == .text { return true }
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
