package import NewsModel

/// The moment at which a question's answer changed.
package struct QuestionShift: Hashable, Sendable {
    package let time: Timestamp
    package let from: String?
    package let to: String?
    /// Independent origins by answer, before and after.
    package let before: [String: Int]
    package let tally: [String: Int]
    /// The row that tipped it; nil where time alone did (a window that ran out, a `for` that was waited for).
    package let cause: AnswerRow?
}
