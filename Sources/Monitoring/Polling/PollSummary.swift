import NewsModel

/// What one round of polling came to, for people.
public struct PollSummary: Sendable {
    let feeds: Int
    let counts: PollTally.Counts
    let elapsed: Duration

    /// Whether everything that was polled stands in the record.
    public var isRecorded: Bool { counts.unrecorded == 0 }

    public func lines(_ style: ReportStyle) -> [String] {
        let outcomes = counts.outcomes.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
        let seconds = (Double(elapsed.milliseconds) / 10).rounded() / 100
        var lines = [
            "\(counts.polls) of \(feeds) feeds polled in \(seconds) s\(outcomes.isEmpty ? "" : ": \(outcomes)")",
            "\(counts.stories) new stories, \(counts.revisions) revisions, \(counts.deltas) deltas, \(counts.alerts) alerts",
        ]
        if counts.unrecorded > 0 {
            lines.append(style.ink(.red, "\(counts.unrecorded) polls could not be recorded and will be made again"))
        }
        let leftAlone = feeds - counts.polls - counts.unrecorded
        if leftAlone > 0 {
            lines.append("\(leftAlone) feeds were left alone: their hosts asked for no requests for now")
        }
        if counts.outcomes.contains(where: { !PollOutcome($0.key, message: "").isSuccess }) {
            lines.append("`feedwatch feeds -v` says what fails and what to do")
        }
        return lines
    }
}
