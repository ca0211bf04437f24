package import NewsModel

/// Whether one clause of a query holds for a story, and why.
package struct ClauseExplanation: Hashable, Sendable {
    /// As the query language prints it.
    package let clause: String
    package let holds: Bool
    /// One plain sentence: "found 2 times", "NEAR/8 missed by 3 words in sentence 4".
    package let reason: String
    /// Where it was found, or, for a miss, what came nearest.
    package let evidence: [Evidence]
    package let parts: [ClauseExplanation]
    let clauseKind: ClauseKind

    init(
        _ clause: String, holds: Bool, _ reason: String, evidence: [Evidence] = [], parts: [ClauseExplanation] = [],
        kind: ClauseKind = .whole
    ) {
        clauseKind = kind
        self.clause = clause
        self.holds = holds
        self.reason = reason
        self.evidence = evidence
        self.parts = parts
    }
}
