public import NewsModel

/// The moment at which a question's answer changed.
public struct QuestionShift: Hashable, Sendable {
    public let time: Timestamp
    public let from: String?
    public let to: String?
    /// Independent origins by answer, before and after.
    public let before: [String: Int]
    public let tally: [String: Int]
    /// The row that tipped it; nil where time alone did (a window that ran out, a `for` that was waited for).
    public let cause: AnswerRow?
    /// An answer was given up because what supported it ran out or went; nobody reported anything.
    public var isLapse: Bool { to == nil }
}
