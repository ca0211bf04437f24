public import NewsModel
import TextProcessing

/// Matches stories against any number of topics; each story is read once.
///
/// A topic is looked at only where the rarest term that it requires was found, so the time per story depends on the
/// story and on the topics that come near to matching it, hardly on the number of topics. A value: built once from a
/// configuration, used from any number of tasks.
public struct TopicMatcher: Sendable {
    public let topics: [Topic]
    let lexicon: Lexicon
    private let ids: [Topic.ID]
    private let compiled: [CompiledTopic]
    /// Beside the query there are examples, or answers: little, so that it stays in the cache while topics are gone through.
    private let hasMore: [Bool]
    /// Topics by the leaf that calls for them.
    private let triggered: TopicLists
    private let required: RequiredLeaves
    private let plain: PlainQueries
    /// Topics that no term is required by.
    private let unconditional: [Int32]
    private let examples: ExampleIndex

    /// `background` says how frequent words are in the stored stream; it chooses among required terms, and weighs the
    /// words of topics by example.
    public init(topics: [Topic], background: BackgroundModel = BackgroundModel()) {
        self.topics = topics
        ids = topics.map(\.id)
        hasMore = topics.map { !$0.like.isEmpty || !$0.answers.isEmpty }
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
        self.triggered = TopicLists(triggered)
        required = RequiredLeaves(compiled.map(\.match))
        plain = PlainQueries(compiled.map(\.match))
        self.unconditional = unconditional
        examples = ExampleIndex(topics, background)
    }

    /// The topics that the story matches, with the evidence, in the order of `topics`.
    public func match(_ content: StoryContent, among selection: TopicSelection = .all) -> [Match] {
        let evaluator = Evaluator(StoryIndex(content, lexicon), content)
        let similar = examples.similar(to: evaluator.story, among: selection)
        var matches: [Match] = []
        for number in candidates(evaluator.story, similar, selection) {
            if let match = match(number, similar.isEmpty ? nil : similar[number], evaluator) { matches.append(match) }
        }
        return matches
    }

    /// Whether the first topic's query holds, without evidence; `metadata` is where fields other than headline and text are.
    func satisfies(headline: [UInt8], text: [UInt8], metadata: StoryContent?) -> Bool {
        guard let query = node(0) else { return false }
        if case .everything = query { return true }
        let story = StoryIndex(lexicon) { field in
            switch field {
            case .title: headline
            case .text: text
            default: metadata.map { Array(StoryIndex.text(of: field, in: $0).utf8) } ?? []
            }
        }
        guard required.stand(0, in: story.hits) else { return false }
        return Evaluator(story, StoryContent(headline: "", text: "", url: "", outlet: "")).satisfies(query)
    }

    /// A topic's index in `topics`.
    public func index(of topic: Topic.ID) -> Int? { topics.firstIndex { $0.id == topic } }

    private func candidates(_ story: StoryIndex, _ similar: [Int: ExampleMatch], _ selection: TopicSelection) -> [Int] {
        var seen = [UInt64](filledWith: 0, count: topics.count / 64 + 1)
        var found: [Int] = []
        found.reserveCapacity(8)
        func see(_ topic: Int) {
            guard seen[topic >> 6] & (1 << UInt64(topic & 63)) == 0 else { return }
            seen[topic >> 6] |= 1 << UInt64(topic & 63)
            if selection.contains(topic) { found.append(topic) }
        }
        for topic in unconditional { see(Int(topic)) }
        for leaf in story.hits.leaves {
            for place in triggered.places(leaf) {
                let topic = triggered[place]
                if required.stand(topic, in: story.hits) { see(topic) }
            }
        }
        for topic in similar.keys { see(topic) }
        found.sort()
        return found
    }

    private func match(_ number: Int, _ similar: ExampleMatch?, _ evaluator: Evaluator) -> Match? {
        let hasMore = hasMore[number]
        if hasMore, compiled[number].isByExample, similar == nil { return nil }
        var collector = EvidenceCollector(evaluator)
        var strength = similar?.similarity ?? 0
        if plain.shape(number) != .tree {
            guard plain.holds(number, in: evaluator.story.hits) else { return nil }
            plain.collect(number, into: &collector)
            strength = collector.strength
        } else if let match = compiled[number].match {
            guard evaluator.satisfies(match) else { return nil }
            collector.collect(match)
            strength = collector.strength
        }
        if let similar {
            for term in similar.terms { collector.add(term.clause, term.field, term.span) }
        }
        return Match(
            topic: ids[number], evidence: collector.evidence,
            answers: hasMore ? AnswerFinder(evaluator: evaluator).find(compiled[number].answers) : [],
            strength: strength)
    }

    /// The query of a topic as it runs, for explanations.
    func node(_ number: Int) -> MatchNode? { compiled[number].match }
}
