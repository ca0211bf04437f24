/// Secrets are never written in a configuration: `credential: NAME` or `file: PATH` say where they are.
struct SecretReader {
    let context: LoadingContext

    /// Reads `credential:` or `file:` of a section; nil where there is neither, or a mistake.
    func read(from section: inout MappingReader, of what: String) -> String? {
        let credential = section.take("credential")
        let file = section.take("file")
        if let credential, file != nil {
            context.findings.error(credential.position, "\(what) takes a credential or a file, not both")
            return nil
        }
        if let credential { return read(credential: credential) }
        if let file { return read(file: file) }
        return nil
    }

    /// Stands for a secret that nobody asked for.
    private static let unread = "(not read)"

    /// For `finish(hints:)`: what to say to who writes a secret down.
    static let hints = Dictionary(
        uniqueKeysWithValues: ["password", "secret", "token", "key", "pass"].map {
            ($0, "secrets are not written here: use \"credential: NAME\" (systemd's LoadCredential=) or \"file: PATH\"")
        })

    private func read(credential node: YAMLNode) -> String? {
        guard let name = node.line("credential", context.findings) else { return nil }
        guard !name.contains("/"), name != ".", name != ".." else {
            context.findings.error(node.position, "a credential is a name, not a path; for a path use \"file:\"")
            return nil
        }
        if context.secrets == .unused { return Self.unread }
        guard let directory = context.directory("CREDENTIALS_DIRECTORY") else {
            let message =
                "no credential \"\(name)\": $CREDENTIALS_DIRECTORY is not set (LoadCredential=\(name):PATH in the unit sets it)"
            guard context.secrets == .required else {
                context.findings.warning(node.position, message)
                return Self.unread
            }
            context.findings.error(node.position, message)
            return nil
        }
        return secret(at: directory + "/" + name, asker: node.position)
    }

    private func read(file node: YAMLNode) -> String? {
        guard let path = node.line("file", context.findings) else { return nil }
        if context.secrets == .unused { return Self.unread }
        let directory = FilePaths.split(node.position.file).directory
        let resolved = FilePaths.resolve(path, against: directory, home: context.environment["HOME"])
        return secret(at: resolved, asker: node.position)
    }

    /// The line end that editors and `echo` leave behind is no part of a secret.
    private func secret(at path: String, asker: Position) -> String? {
        guard var text = context.text(of: path, asker: asker) else { return nil }
        while text.last?.isNewline == true { text.removeLast() }
        guard !text.isEmpty else {
            context.findings.error(asker, "\(path) is empty; it should hold a secret")
            return nil
        }
        return text
    }
}
