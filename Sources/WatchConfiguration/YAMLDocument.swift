import Yams

/// Reads one YAML document into nodes with positions; what YAML itself forbids is reported here.
enum YAMLDocument {
    /// Aliases multiply: a document may not grow to more nodes than this. A configuration of 10,000 feeds has 100,000.
    static let nodeLimit = 1_000_000

    /// nil where the document is empty or cannot be read at all.
    static func read(_ text: String, file: String, findings: Findings) -> YAMLNode? {
        let duplicates = DuplicateKeys(text)
        do {
            guard let root = try duplicates.compose() else { return nil }
            var reader = TreeReader(file: file, source: SourceText(text), duplicates: duplicates, findings: findings)
            let tree = reader.read(root)
            return reader.overflown ? nil : tree
        } catch {
            report(error, text: text, file: file, findings: findings)
            return nil
        }
    }

    /// What newcomers to YAML stumble over, in their words instead of the scanner's.
    private static func hint(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\t": "a tab cannot indent; use spaces"
        case "@", "`": "no value can begin with \(scalar) unless it is quoted; put it in '...'"
        default: nil
        }
    }

    private static func report(_ error: any Error, text: String, file: String, findings: Findings) {
        func at(_ mark: Mark) -> Position { Position(file: file, line: mark.line, column: mark.column) }
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let source = SourceText(text)
            let index = source.index(line: mark.line, column: mark.column)
            if let hint = hint(index < source.scalars.count ? source.scalars[index] : "\n") {
                return findings.error(at(mark), "YAML: \(hint)")
            }
            if problem.hasPrefix("mapping values are not allowed") {
                return findings.error(
                    at(mark), "YAML: a second \":\" in one value; put a value that holds \": \" in '...'")
            }
            let start = context.flatMap { $0.mark.line < mark.line ? $0 : nil }
            findings.error(
                at(mark), "YAML: \(problem)" + (start.map { " \($0.text) that began at line \($0.mark.line)" } ?? ""))
        case .composer(let context, let problem, let mark, _):
            // The only composing with a context is that of a second document.
            findings.error(
                at(mark), context == nil ? "YAML: \(problem)" : "YAML: another document begins here; a file holds one")
        case .duplicatedKeysInMapping(let keys, let context):
            findings.error(at(context.mark), "YAML: key given twice: \(keys.joined(separator: ", "))")
        case .reader(let problem, let offset, _, _):
            let index = offset.map { text.prefix($0).unicodeScalars.count } ?? 0
            let (line, column) = SourceText(text).lineAndColumn(of: index)
            findings.error(Position(file: file, line: line, column: column), "YAML: \(problem)")
        default:
            findings.error(Position(file: file, line: 1, column: 1), "YAML: cannot be read")
        }
    }
}

/// Turns Yams' tree into ours: aliases followed within a budget, merge keys applied, duplicate keys reported.
private struct TreeReader {
    let file: String
    let source: SourceText
    let duplicates: DuplicateKeys
    let findings: Findings
    var nodes = 0
    var overflown = false

    init(file: String, source: SourceText, duplicates: DuplicateKeys, findings: Findings) {
        self.file = file
        self.source = source
        self.duplicates = duplicates
        self.findings = findings
    }

    mutating func read(_ node: Node) -> YAMLNode? {
        let position = position(node.mark)
        nodes += 1
        guard nodes <= YAMLDocument.nodeLimit else {
            if !overflown {
                findings.error(position, "YAML: aliases make more than \(YAMLDocument.nodeLimit) values of this")
            }
            overflown = true
            return nil
        }
        switch node {
        case .scalar(let scalar): return YAMLNode(content: .scalar(read(scalar)), position: position)
        case .sequence(let sequence):
            var elements: [YAMLNode] = []
            for element in sequence {
                guard !overflown, let element = read(element) else { break }
                elements.append(element)
            }
            return YAMLNode(content: .sequence(elements), position: position)
        case .mapping(let mapping): return YAMLNode(content: .mapping(pairs(of: mapping)), position: position)
        case .alias: return nil
        }
    }

    private mutating func pairs(of mapping: Node.Mapping) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        var first: [String: Position] = [:]
        var merged: [YAMLNode.Pair] = []
        for (key, value) in mapping {
            guard !overflown else { break }
            let position = position(key.mark)
            guard case .scalar(let scalar) = key else {
                findings.error(position, "a key must be a word, not a list or a mapping")
                continue
            }
            let name = duplicates.restored(scalar.string)
            guard let value = read(value) else { continue }
            if name == "<<", scalar.style == .plain {
                merged += merge(value)
            } else if let earlier = first[name] {
                findings.error(position, "\"\(name)\" is given twice; the first is at line \(earlier.line)")
            } else {
                first[name] = position
                pairs.append(YAMLNode.Pair(key: name, keyPosition: position, value: value))
            }
        }
        for pair in merged where first.updateValue(pair.keyPosition, forKey: pair.key) == nil { pairs.append(pair) }
        return pairs
    }

    /// `<<`, YAML's merge key: what the mapping does not say itself.
    private func merge(_ value: YAMLNode) -> [YAMLNode.Pair] {
        switch value.content {
        case .mapping(let pairs): return pairs
        case .sequence(let nodes): return nodes.flatMap(merge)
        case .scalar:
            findings.error(value.position, "\"<<\" takes a mapping or a list of mappings")
            return []
        }
    }

    private func read(_ scalar: Node.Scalar) -> YAMLScalar {
        let style: ScalarSource.Style =
            switch scalar.style {
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal, .folded: .block
            case .any, .plain: .plain
            }
        let start = source.index(line: scalar.mark?.line ?? 1, column: scalar.mark?.column ?? 1)
        return YAMLScalar(
            text: scalar.string, isPlain: style == .plain,
            source: ScalarSource(text: source, start: start, style: style, file: file))
    }

    private func position(_ mark: Mark?) -> Position {
        Position(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}
