import NewsModel

/// A topic with its queries made ready to run.
struct CompiledTopic: Sendable {
    struct Answer: Sendable {
        let name: String
        let queries: [MatchNode]
    }

    let match: MatchNode?
    let answers: [Answer]
    let isByExample: Bool

    init(_ topic: Topic, _ compiler: inout QueryCompiler) {
        match = topic.match.map { compiler.compile($0) }
        var answers: [Answer] = []
        for answer in topic.answers {
            answers.append(Answer(name: answer.name, queries: answer.match.map { compiler.compile($0) }))
        }
        self.answers = answers
        isByExample = !topic.like.isEmpty
    }
}
