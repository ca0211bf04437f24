/// A file of certificates or keys that a configuration names: found, readable, and of the form that libcurl takes.
struct PEMFile {
    let context: LoadingContext

    /// The file's absolute path; nil, and a mistake, where it cannot be used.
    func path(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = node.line(key, context.findings) else { return nil }
        let directory = FilePaths.split(node.position.file).directory
        let path = FilePaths.resolve(text, against: directory, home: context.environment["HOME"])
        guard let bytes = context.bytes(of: path, asker: node.position) else { return nil }
        guard String(decoding: bytes, as: UTF8.self).contains("-----BEGIN ") else {
            context.findings.error(node.position, "\(key): \(path) is no PEM file; it should hold -----BEGIN lines")
            return nil
        }
        return path
    }
}
