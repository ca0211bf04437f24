import NewsModel
import TextProcessing

/// Explains a query clause by clause.
struct ClauseExplainer {
    let evaluator: Evaluator

    func explain(_ node: MatchNode, _ scope: Scope) -> ClauseExplanation {
        let holds = evaluator.satisfies(node, scope)
        switch node {
        case .leaf(_, let clause), .nothing(let clause): return leaf(node, clause, holds, scope)
        case .everything: return ClauseExplanation("\"*\"", holds: true, "matches every story")
        case .all(let parts):
            let parts = parts.map { explain($0, scope) }
            return ClauseExplanation(
                "all of \(parts.count)", holds: holds, "\(parts.count { $0.holds }) of \(parts.count) hold",
                parts: parts, kind: .all)
        case .any(let parts):
            let parts = parts.map { explain($0, scope) }
            let count = parts.count { $0.holds }
            return ClauseExplanation(
                "any of \(parts.count)", holds: holds,
                holds ? "\(count) of \(parts.count) found" : "none of \(parts.count) found",
                parts: parts, kind: .any(missing: 1))
        case .quorum(let needed, let parts):
            let parts = parts.map { explain($0, scope) }
            let count = parts.count { $0.holds }
            return ClauseExplanation(
                "\(needed) of \(parts.count)", holds: holds, "\(count) of the \(needed) needed found", parts: parts,
                kind: .any(missing: max(1, needed - count)))
        case .not(let inner, let clause):
            let evidence = holds ? [] : collected(inner, scope)
            let found = evidence.first.map { ": \"\($0.clause)\" is in the \($0.field.readable)" } ?? ""
            return ClauseExplanation(
                clause, holds: holds, holds ? "is not there, as asked" : "excluded" + found, evidence: evidence)
        case .near(let left, let right, let words, let ordered, let clause):
            if holds { return found(node, clause, scope) }
            let nearest = NearestMiss(evaluator: evaluator)
            return nearest.explainNear(left, right, words, ordered, clause, scope)
        case .sentence(let inner, let clause):
            return stretch(node, inner, clause, .sentences, holds, scope)
        case .paragraph(let inner, let clause):
            return stretch(node, inner, clause, .paragraphs, holds, scope)
        case .field(let field, let inner):
            guard let scope = Evaluator.scope(field, in: scope) else {
                return ClauseExplanation("\(field.rawValue):", holds: false, "this is not in the \(field.readable)")
            }
            let part = explain(inner, scope)
            return ClauseExplanation(
                "\(field.rawValue):\(part.clause)", holds: holds, part.reason, evidence: part.evidence,
                parts: part.parts, kind: part.clauseKind)
        }
    }

    private func leaf(_ node: MatchNode, _ clause: String, _ holds: Bool, _ scope: Scope) -> ClauseExplanation {
        if holds { return found(node, clause, scope) }
        return NearestMiss(evaluator: evaluator).explainLeaf(node, clause, scope)
    }

    private func found(_ node: MatchNode, _ clause: String, _ scope: Scope) -> ClauseExplanation {
        let count = evaluator.spans(node, scope).count
        return ClauseExplanation(
            clause, holds: true, count == 1 ? "found once" : "found \(count) times", evidence: collected(node, scope))
    }

    private func collected(_ node: MatchNode, _ scope: Scope) -> [Evidence] {
        var collector = EvidenceCollector(evaluator)
        collector.collect(node, scope)
        return collector.evidence
    }

    private func stretch(
        _ node: MatchNode, _ inner: MatchNode, _ clause: String, _ kind: StretchKind, _ holds: Bool, _ scope: Scope
    ) -> ClauseExplanation {
        let name = kind == .sentences ? "sentence" : "paragraph"
        if holds {
            let count = evaluator.stretches(kind, satisfying: inner, scope).count
            return ClauseExplanation(
                clause, holds: true, "holds in \(count) \(name)\(count == 1 ? "" : "s")",
                evidence: collected(node, scope))
        }
        let nearest = NearestMiss(evaluator: evaluator)
        return nearest.explainStretch(inner, clause, kind, name, scope, explain)
    }
}

extension Query.Field {
    /// As a sentence names it.
    var readable: String {
        switch self {
        case .title: "headline"
        case .lang: "language"
        case .url: "address"
        default: rawValue
        }
    }
}
