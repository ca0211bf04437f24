import NewsModel
import TextProcessing

/// Finds what came nearest to satisfying a clause that does not hold.
struct NearestMiss {
    let evaluator: Evaluator

    // MARK: Terms

    /// A term may stand in another field, or be there in another spelling.
    func explainLeaf(_ node: MatchNode, _ clause: String, _ scope: Scope) -> ClauseExplanation {
        for field in [Query.Field.title, .text] where !scope.fields.contains(field) || scope.words != nil {
            if let hit = anywhere(node, clause, field) {
                let place =
                    scope.words == nil ? "only in the \(field.readable)" : "only elsewhere, in \(sentenceName(hit))"
                return ClauseExplanation(clause, holds: false, "found \(place)", evidence: [evidence(clause, hit)])
            }
        }
        if let hit = differentlyWritten(clause, scope) {
            let words = evaluator.story[hit.field]?.text(hit.span) ?? ""
            return ClauseExplanation(
                clause, holds: false, "written differently: \"\(words)\"", evidence: [evidence(clause, hit)])
        }
        if let (hit, reason) = partly(clause, scope) {
            return ClauseExplanation(clause, holds: false, reason, evidence: [evidence(clause, hit)])
        }
        return ClauseExplanation(clause, holds: false, "not found")
    }

    /// The matcher only looks in the fields that a query names, so a term is looked for again.
    private func anywhere(_ node: MatchNode, _ clause: String, _ field: Query.Field) -> Hit? {
        guard let query = try? QueryParser.parse(clause), let pattern = WordPattern(query) else {
            return evaluator.spans(node, Scope(field, nil)).first
        }
        return hits(of: pattern, Scope(field, nil)).first
    }

    /// `=US` where the story has `us`; `U.S.` likewise.
    private func differentlyWritten(_ clause: String, _ scope: Scope) -> Hit? {
        guard let query = try? QueryParser.parse(clause), let pattern = WordPattern(query) else { return nil }
        return hits(of: pattern.folded, scope).first
    }

    /// A phrase of which the words stand apart, or a word that goes on.
    private func partly(_ clause: String, _ scope: Scope) -> (Hit, String)? {
        guard let query = try? QueryParser.parse(clause), let pattern = WordPattern(query) else { return nil }
        let pieces = pattern.folded.pieces
        if pieces.count == 1 {
            guard !pieces[0].isPrefix, pieces[0].word.count >= 3, let hit = hits(of: pattern.asPrefix, scope).first
            else { return nil }
            return (
                hit,
                "only as part of \"\(evaluator.story[hit.field]?.text(hit.span) ?? "")\"; write \(clause)* for that"
            )
        }
        let found = pieces.map { hits(of: WordPattern([$0]), scope) }
        let missing = zip(pieces, found).filter { $1.isEmpty }.map {
            "\"\(String(decoding: $0.0.word, as: UTF8.self))\""
        }
        guard let hit = found.first(where: { !$0.isEmpty })?.first else { return nil }
        if missing.isEmpty { return (hit, "its words are there, but not in succession") }
        return (hit, "its word \(missing.joined(separator: ", ")) is not there")
    }

    private func hits(of pattern: WordPattern, _ scope: Scope) -> [Hit] {
        var table = HitTable()
        for field in Query.Field.allCases where scope.fields.contains(field) {
            guard let sequence = evaluator.story[field] else { continue }
            for index in scope.words ?? sequence.words.indices where pattern.stands(at: index, in: sequence) {
                table.add(0, field: field, words: index..<index + pattern.pieces.count, in: sequence)
            }
        }
        return table.hits(0, in: scope)
    }

    // MARK: Nearness

    func explainNear(
        _ left: MatchNode, _ right: MatchNode, _ words: Int, _ ordered: Bool, _ clause: String, _ scope: Scope
    ) -> ClauseExplanation {
        let name = "\(ordered ? "ONEAR" : "NEAR")/\(words)"
        let (lefts, rights) = (evaluator.spans(left, scope), evaluator.spans(right, scope))
        let parts = ClauseExplainer(evaluator: evaluator)
        let sides = [parts.explain(left, scope), parts.explain(right, scope)]
        if lefts.isEmpty || rights.isEmpty {
            let missing = sides.filter { !$0.holds }.map(\.clause).joined(separator: " and ")
            return ClauseExplanation(clause, holds: false, "\(missing) not found", parts: sides, kind: .all)
        }
        guard let nearest = nearest(lefts, rights) else {
            return ClauseExplanation(clause, holds: false, "\(name): never both in one field", parts: sides)
        }
        let hit = Proximity.cover(nearest.left, nearest.right)
        let reason =
            if nearest.words > words {
                "\(name) missed by \(nearest.words - words) word\(nearest.words - words == 1 ? "" : "s") in \(sentenceName(hit))"
            } else {
                "\(name): near enough in \(sentenceName(hit)), but in the other order"
            }
        return ClauseExplanation(clause, holds: false, reason, evidence: [evidence(clause, hit)], parts: sides)
    }

    private func nearest(_ lefts: [Hit], _ rights: [Hit]) -> (left: Hit, right: Hit, words: Int)? {
        var best: (left: Hit, right: Hit, words: Int)?
        for left in lefts.prefix(2000) {
            for right in rights.prefix(2000) where left.field == right.field {
                let (first, second) = left.first <= right.first ? (left, right) : (right, left)
                guard second.first >= first.end else { continue }
                let story = evaluator.story
                let words =
                    story.position(Int(second.first), in: first.field)
                    - story.position(Int(first.end) - 1, in: first.field) - 1
                if words < best?.words ?? .max { best = (left, right, words) }
            }
        }
        return best
    }

    // MARK: Sentences and paragraphs

    func explainStretch(
        _ inner: MatchNode, _ clause: String, _ kind: StretchKind, _ name: String, _ scope: Scope,
        _ explain: (MatchNode, Scope) -> ClauseExplanation
    ) -> ClauseExplanation {
        var best: (scope: Scope, explanation: ClauseExplanation, missing: Int)?
        for stretch in evaluator.story.stretches(kind, in: scope).prefix(2000) {
            let explanation = explain(inner, stretch)
            let missing = FailingClauses.smallest(explanation).count
            // Of two that lack as much, the one that holds more is nearer.
            let score = missing * 1000 - explanation.held
            if score < best?.missing ?? .max { best = (stretch, explanation, score) }
        }
        guard let best, let words = best.scope.words, best.explanation.held > 0 else {
            return ClauseExplanation(clause, holds: false, "none of it in any \(name)")
        }
        let failing = FailingClauses.smallest(best.explanation).map { "\($0.clause) \($0.reason)" }
        let place = stretchName(words.lowerBound, best.scope, kind, name)
        return ClauseExplanation(
            clause, holds: false, "nearest is \(place): \(failing.joined(separator: "; "))",
            evidence: wholeStretch(clause, best.scope, kind),
            parts: [best.explanation])
    }

    private func stretchName(_ word: Int, _ scope: Scope, _ kind: StretchKind, _ name: String) -> String {
        guard let field = Query.Field.allCases.first(where: { scope.fields.contains($0) }),
            let sequence = evaluator.story[field]
        else {
            return name
        }
        let number = kind == .sentences ? sequence.sentence(ofWord: word) : sequence.paragraph(ofWord: word)
        return field == .text ? "\(name) \(number + 1)" : "the \(field.readable)"
    }

    private func wholeStretch(_ clause: String, _ scope: Scope, _ kind: StretchKind) -> [Evidence] {
        guard let words = scope.words, let field = Query.Field.allCases.first(where: { scope.fields.contains($0) }),
            let sequence = evaluator.story[field]
        else { return [] }
        let span =
            kind == .sentences
            ? sequence.sentences[sequence.sentence(ofWord: words.lowerBound)].span
            : sequence.paragraphs[sequence.paragraph(ofWord: words.lowerBound)].span
        return [
            Evidence(
                clause: clause, field: field, span: span, quote: Quotation.around(span, in: sequence.source, margin: 0))
        ]
    }

    private func sentenceName(_ hit: Hit) -> String {
        stretchName(Int(hit.first), Scope(hit.field, nil), .sentences, "sentence")
    }

    private func evidence(_ clause: String, _ hit: Hit) -> Evidence {
        let source = evaluator.story[hit.field]?.source ?? []
        return Evidence(clause: clause, field: hit.field, span: hit.span, quote: Quotation.around(hit.span, in: source))
    }
}

extension ClauseExplanation {
    /// Clauses without parts that hold.
    var held: Int { parts.isEmpty ? (holds ? 1 : 0) : parts.reduce(0) { $0 + $1.held } }
}
