import NewsModel
import TextProcessing

/// Finds the sentences that satisfy the queries of a question's answers.
struct AnswerFinder {
    /// Sentences kept for one answer.
    static let most = 16

    let evaluator: Evaluator

    /// Sentences of headline and text; each sentence once for an answer.
    func find(_ answers: [CompiledTopic.Answer]) -> [AnswerEvidence] {
        if answers.isEmpty { return [] }
        let sentences = evaluator.story.stretches(.sentences, in: .document)
        return answers.flatMap { answer in
            sentences.lazy.filter { sentence in answer.queries.contains { evaluator.satisfies($0, sentence) } }
                .prefix(Self.most)
                .compactMap { evidence(answer.name, $0) }
        }
    }

    private func evidence(_ answer: String, _ scope: Scope) -> AnswerEvidence? {
        guard let words = scope.words, let field = Query.Field.allCases.first(where: { scope.fields.contains($0) }),
            let sequence = evaluator.story[field]
        else { return nil }
        let sentence = sequence.sentences[sequence.sentence(ofWord: words.lowerBound)]
        return AnswerEvidence(
            answer: answer, sentence: sequence.text(sentence.span), field: field, span: sentence.span)
    }
}
