package import NewsModel
import TextProcessing

/// Matches stories against any number of topics; each story is read once.
///
/// A topic is looked at only where the rarest term that it requires was found, so the time per story depends on the
/// story and on the topics that come near to matching it, hardly on the number of topics. A value: built once from a
/// configuration, used from any number of tasks.
package struct TopicMatcher: Sendable {
    package let topics: [Topic]
    let lexicon: Lexicon
    private let compiled: [CompiledTopic]
    /// Topics by the leaf that calls for them.
    private let triggered: [[Int32]]
    /// Topics that no term is required by.
    private let unconditional: [Int32]
    private let examples: ExampleIndex

    /// `background` says how frequent words are in the stored stream; it chooses among required terms, and weighs the
    /// words of topics by example.
    package init(topics: [Topic], background: BackgroundModel = BackgroundModel()) {
        self.topics = topics
        var compiler = QueryCompiler()
        compiled = topics.map { CompiledTopic($0, &compiler) }
        let leaves = compiler.leaves
        lexicon = Lexicon(leaves)
        let plan = TriggerPlan { LeafFrequency.estimate(leaves[Int($0)], background) }
        var triggered = [[Int32]](repeating: [], count: leaves.count)
        var unconditional: [Int32] = []
        for (number, topic) in compiled.enumerated() {
            guard let match = topic.match else { continue }
            if let choice = plan.triggers(match) {
                for leaf in Set(choice.leaves) { triggered[Int(leaf)].append(Int32(number)) }
            } else if !topic.isByExample {
                unconditional.append(Int32(number))
            }
        }
        self.triggered = triggered
        self.unconditional = unconditional
        examples = ExampleIndex(topics, background)
    }

    /// The topics that the story matches, with the evidence, in the order of `topics`.
    package func match(_ content: StoryContent, among selection: TopicSelection = .all) -> [Match] {
        let evaluator = Evaluator(story: StoryIndex(content, lexicon))
        let similar = examples.similar(to: evaluator.story, among: selection)
        return candidates(evaluator.story, similar, selection).compactMap { number in
            match(number, similar[number], evaluator, content)
        }
    }

    /// A topic's index in `topics`.
    package func index(of topic: Topic.ID) -> Int? { topics.firstIndex { $0.id == topic } }

    private func candidates(_ story: StoryIndex, _ similar: [Int: ExampleMatch], _ selection: TopicSelection) -> [Int] {
        var seen = [UInt64](repeating: 0, count: topics.count / 64 + 1)
        var found: [Int] = []
        func see(_ topic: Int) {
            guard seen[topic >> 6] & (1 << UInt64(topic & 63)) == 0 else { return }
            seen[topic >> 6] |= 1 << UInt64(topic & 63)
            if selection.contains(topic) { found.append(topic) }
        }
        for topic in unconditional { see(Int(topic)) }
        for leaf in story.hits.leaves { for topic in triggered[Int(leaf)] { see(Int(topic)) } }
        for topic in similar.keys { see(topic) }
        return found.sorted()
    }

    private func match(_ number: Int, _ similar: ExampleMatch?, _ evaluator: Evaluator, _ content: StoryContent)
        -> Match?
    {
        let topic = compiled[number]
        if topic.isByExample, similar == nil { return nil }
        var collector = EvidenceCollector(evaluator, content)
        if let match = topic.match {
            guard evaluator.satisfies(match) else { return nil }
            collector.collect(match)
        }
        let strength = topic.match == nil ? similar?.similarity ?? 0 : collector.strength
        if let similar {
            for term in similar.terms { collector.add(term.clause, term.field, term.span) }
        }
        return Match(
            topic: topics[number].id, evidence: collector.evidence,
            answers: AnswerFinder(evaluator: evaluator).find(topic.answers), strength: strength)
    }

    /// The query of a topic as it runs, for explanations.
    func node(_ number: Int) -> MatchNode? { compiled[number].match }
}
