/// Resolves paths and globs where they are written, and reports those that find nothing.
struct FileReferences {
    let context: LoadingContext

    /// Absolute paths: the one named, or all that a pattern finds; a mistake where that is none.
    func paths(_ reference: String, at node: YAMLNode, what: String) -> [String] {
        let path = resolve(reference, at: node)
        guard FilePaths.isPattern(path) else { return [path] }
        let found = FilePaths.expand(path)
        if found.isEmpty { context.findings.error(node.position, "no \(what) matches \(path)") }
        return found
    }

    /// Relative to the file that holds the node.
    func resolve(_ path: String, at node: YAMLNode) -> String {
        FilePaths.resolve(
            path, against: FilePaths.split(node.position.file).directory, home: context.environment["HOME"])
    }
}
