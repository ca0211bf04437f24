package import NewsModel

/// What each outlet says: the answer of its latest standing rows, whatever origin they quote.
package enum OutletAnswers {
    package static func stances(
        rows: [AnswerRow], policy: Topic.AnswerPolicy, at time: Timestamp
    ) -> [String: String] {
        var book = StanceBook()
        for step in LedgerStep.steps(of: rows, window: policy.window, until: time) {
            for row in step.ended { book.end(row, by: row.outlet) }
            for row in step.opened { book.open(row, by: row.outlet) }
        }
        return book.stances
    }
}
