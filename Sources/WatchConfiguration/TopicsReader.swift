import NewsModel

/// Reads `topics:`: globs of topic files, topics in place, or a mapping of names to topics.
struct TopicsReader {
    let context: LoadingContext
    let queries: QueryReader
    private(set) var readings: [TopicReader.Reading] = []
    private var read: Set<String> = []
    private var findings: Findings { context.findings }
    private var reader: TopicReader { TopicReader(context: context, queries: queries) }

    init(context: LoadingContext, queries: QueryReader) {
        self.context = context
        self.queries = queries
    }

    mutating func read(_ node: YAMLNode) {
        switch node.content {
        case .scalar: readFiles(node)
        case .sequence(let nodes):
            for node in nodes {
                if case .scalar = node.content { readFiles(node) } else { add(reader.read(node)) }
            }
        case .mapping(let pairs):
            for pair in pairs { add(reader.read(pair.value, name: (pair.key, pair.keyPosition))) }
        }
    }

    private mutating func readFiles(_ node: YAMLNode) {
        guard let pattern = node.line("\"topics\"", findings) else { return }
        for path in FileReferences(context: context).paths(pattern, at: node, what: "topic file") {
            readFile(path, asker: node.position)
        }
    }

    /// One topic file: a topic, or a list of topics.
    mutating func readFile(_ path: String, asker: Position? = nil) {
        guard read.insert(path).inserted else { return }
        findings.opened(path)
        let start = Position(file: path, line: 1, column: 1)
        guard let text = context.text(of: path, asker: asker ?? start) else { return }
        let mistakes = findings.mistakes.count
        guard let root = YAMLDocument.read(text, file: path, findings: findings) else {
            if findings.mistakes.count == mistakes { findings.error(start, "this file holds no topic") }
            return
        }
        if case .sequence(let nodes) = root.content {
            for node in nodes { add(reader.read(node)) }
        } else {
            add(reader.read(root))
        }
    }

    private mutating func add(_ reading: TopicReader.Reading?) {
        guard let reading else { return }
        if let earlier = readings.first(where: { $0.topic.id == reading.topic.id }) {
            let place =
                earlier.position.file == reading.position.file ? "line \(earlier.position.line)" : "\(earlier.position)"
            findings.error(
                reading.position, "another topic is called \"\(reading.topic.id.name.shortened)\", at \(place)")
        } else {
            readings.append(reading)
        }
    }
}
