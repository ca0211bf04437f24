public import NewsModel

/// Whether one clause of a query holds for a story, and why.
public struct ClauseExplanation: Hashable, Sendable {
    /// As the query language prints it.
    public let clause: String
    public let holds: Bool
    /// One plain sentence: "found 2 times", "NEAR/8 missed by 3 words in sentence 4".
    public let reason: String
    /// Where it was found, or, for a miss, what came nearest.
    public let evidence: [Evidence]
    public let parts: [ClauseExplanation]
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
