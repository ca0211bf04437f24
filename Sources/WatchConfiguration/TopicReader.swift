import NewsModel

/// Reads one topic: a mapping in a topic file, or in the main file.
struct TopicReader {
    let context: LoadingContext
    let queries: QueryReader
    private var findings: Findings { context.findings }

    init(context: LoadingContext, queries: QueryReader) {
        self.context = context
        self.queries = queries
    }

    /// A topic with what other sections have to vouch for later.
    struct Reading {
        var topic: Topic
        var position: Position
        var tests: [TopicTest]
        /// Nodes of `feeds:` and `alert.to:`, to be looked up once all feeds and sinks are known.
        var feedNodes: [YAMLNode]
        var sinkNodes: [YAMLNode]
    }

    /// `name` is given where the topic is the value of a key.
    func read(_ node: YAMLNode, name given: (String, Position)? = nil) -> Reading? {
        if let given, given.0.allSatisfy(\.isWhitespace) {
            findings.error(given.1, "a topic needs a name")
            return nil
        }
        if case .scalar = node.content, let given, let match = queries.query(node, "\"match\"") {
            return Reading(
                topic: Topic(id: Topic.ID(given.0), match: match), position: given.1, tests: [], feedNodes: [],
                sinkNodes: [])
        }
        guard var section = MappingReader(node, "a topic", findings) else { return nil }
        let nameNode = given == nil ? section.require("topic", "a topic") : nil
        let name = given?.0 ?? nameNode?.line("a topic's name", findings)
        let id = Topic.ID(name ?? "")

        let matchNode = section.take("match")
        let match = matchNode.flatMap { queries.query($0, "\"match\"") }
        var topic = Topic(id: id, match: match)
        topic.question = section.take("question")?.text("question", findings)
        let likeNode = section.take("like")
        topic.like = likeNode.map { ExampleReader(context: context).read($0) } ?? []
        if matchNode == nil, likeNode == nil { findings.error(section.position, "a topic needs \"match\" or \"like\"") }
        topic.threshold = section.take("threshold")?.number("threshold", in: 0...1, findings)
        let feedNodes = section.take("feeds")?.list("\"feeds\"", findings) ?? []
        topic.feeds = feedNodes.compactMap { $0.line("a feed's name, tag or pattern", findings) }
        section.take("follow")?.boolean("follow", findings).map { topic.follow = $0 }
        topic.answers = section.take("answers").map { answers($0, &topic.answerPolicy.counting) } ?? []
        section.take("window")?.duration("window", atLeast: .seconds(1), findings).map {
            topic.answerPolicy.window = $0
        }
        section.take("for")?.duration("for", findings).map { topic.answerPolicy.leadsFor = $0 }
        section.take("keep-for")?.duration("keep-for", findings).map { topic.answerPolicy.keepFor = $0 }
        var sinkNodes: [YAMLNode] = []
        if let alert = section.take("alert") { (topic.alert, sinkNodes) = policy(alert) }
        let tests = section.take("tests").map { TopicTestReader(findings: findings).read($0, of: topic) } ?? []
        section.finish(hints: ["name": "a topic's name is the value of \"topic\"", "query": "the query is \"match\""])

        guard name != nil, matchNode == nil || match != nil else { return nil }
        return Reading(
            topic: topic, position: given?.1 ?? nameNode?.position ?? section.position, tests: tests,
            feedNodes: feedNodes, sinkNodes: sinkNodes)
    }

    /// Names to `{ says, match, counts }`, or to a query alone.
    private func answers(_ node: YAMLNode, _ counting: inout [String: AnswerCounting]) -> [Topic.Answer] {
        guard case .mapping(let pairs) = node.content else {
            findings.error(node.position, "\"answers\" must be a mapping of names to answers, not \(node.kind)")
            return []
        }
        var answers: [Topic.Answer] = []
        for pair in pairs {
            guard case .mapping = pair.value.content else {
                let match = queries.queries(pair.value, "an answer")
                if !match.isEmpty { answers.append(Topic.Answer(name: pair.key, says: pair.key, match: match)) }
                continue
            }
            guard var section = MappingReader(pair.value, "an answer", findings) else { continue }
            let says = section.take("says")?.text("says", findings)
            let match =
                section.require("match", "answer \"\(pair.key.shortened)\"").map { queries.queries($0, "\"match\"") }
                ?? []
            if let node = section.take("counts") { counting[pair.key] = CountingReader(findings: findings).read(node) }
            section.finish()
            if !match.isEmpty { answers.append(Topic.Answer(name: pair.key, says: says ?? pair.key, match: match)) }
        }
        return answers
    }

    private func policy(_ node: YAMLNode) -> (Topic.AlertPolicy, [YAMLNode]) {
        var policy = Topic.AlertPolicy()
        guard var section = MappingReader(node, "\"alert\"", findings) else { return (policy, []) }
        if let on = section.take("on") {
            policy.on = Set(
                on.list("\"on\"", findings).compactMap { $0.choice("a kind of delta", Delta.Kind.self, findings) })
        }
        let to = section.take("to")?.list("\"to\"", findings) ?? []
        policy.to = to.compactMap { $0.line("a sink's name", findings) }
        section.take("severity")?.choice("severity", Topic.Severity.self, findings).map { policy.severity = $0 }
        policy.digest = section.take("digest").flatMap { DigestReader(findings: findings).read($0) }
        section.finish()
        return (policy, to)
    }
}
