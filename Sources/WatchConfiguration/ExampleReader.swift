/// Reads `like:`, examples of what a topic is about: texts, or files relative to the one that names them.
struct ExampleReader {
    let context: LoadingContext

    func read(_ node: YAMLNode) -> [String] {
        node.list("\"like\"", context.findings).flatMap { read(one: $0) }
    }

    private func read(one node: YAMLNode) -> [String] {
        if case .mapping = node.content, var section = MappingReader(node, "an example", context.findings) {
            let text = section.take("text")?.text("text", context.findings)
            let file = section.take("file")
            section.finish()
            if text == nil, file == nil {
                context.findings.error(node.position, "an example needs \"text\" or \"file\"")
            }
            return (text.map { [$0] } ?? []) + (file.map { files($0) } ?? [])
        }
        guard let text = node.text("an example", context.findings) else { return [] }
        return Self.looksLikePath(text) ? files(node) : [text]
    }

    private func files(_ node: YAMLNode) -> [String] {
        guard let reference = node.line("a file", context.findings) else { return [] }
        return FileReferences(context: context).paths(reference, at: node, what: "example").compactMap {
            guard let text = context.text(of: $0, asker: node.position) else { return nil }
            if !text.trimmingBlanks.isEmpty { return text }
            context.findings.error(node.position, "\($0) is empty; it should hold an example")
            return nil
        }
    }

    /// One word with a slash or a file's extension is a path; prose is not.
    private static func looksLikePath(_ text: String) -> Bool {
        guard !text.contains(where: \.isWhitespace), !text.contains("://") else { return false }
        return text.contains("/") || [".txt", ".md", ".text", ".html"].contains { text.hasSuffix($0) }
    }
}
