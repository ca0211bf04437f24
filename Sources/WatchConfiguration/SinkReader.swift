import NewsModel

/// Reads one sink: exactly one of `webhook`, `smtp`, `command`, `atom`, `journal`, `console`, and its options.
struct SinkReader {
    let context: LoadingContext
    private var findings: Findings { context.findings }

    init(context: LoadingContext) { self.context = context }

    private static let channels = ["webhook", "smtp", "command", "atom", "journal", "console"]

    func read(_ node: YAMLNode, name: String) -> SinkSettings? {
        guard case .mapping(let pairs) = node.content, var section = MappingReader(node, "a sink", findings) else {
            findings.error(node.position, "a sink must be a mapping such as { webhook: URL }, not \(node.kind)")
            return nil
        }
        let named = pairs.filter { Self.channels.contains($0.key) }
        guard let first = named.first, named.count == 1 else {
            let found = named.map(\.key).joined(separator: ", ")
            let unknown = pairs.lazy.compactMap { Suggestion.nearest(to: $0.key, among: Self.channels) }.first
            let hint = unknown.map { "; did you mean \"\($0)\"?" } ?? ""
            findings.error(
                node.position,
                "sink \"\(name.shortened)\" must be one of \(Self.channels.joined(separator: ", "))"
                    + (named.isEmpty ? hint : ", not \(found) at once"))
            return nil
        }
        let channel = channel(first.key, &section)
        var sink = SinkSettings(name: name, channel: channel ?? .console)
        section.take("severity")?.choice("severity", Topic.Severity.self, findings).map { sink.minimumSeverity = $0 }
        sink.groupWait = section.take("group-wait")?.duration("group-wait", findings)
        sink.groupInterval = section.take("group-interval")?.duration("group-interval", findings)
        sink.repeatInterval = section.take("repeat")?.duration("repeat", findings)
        sink.digest = section.take("digest").flatMap { DigestReader(findings: findings).read($0) }
        section.finish(hints: SecretReader.hints)
        return channel == nil ? nil : sink
    }

    private func channel(_ kind: String, _ section: inout MappingReader) -> SinkSettings.Channel? {
        switch kind {
        case "webhook": webhook(&section)
        case "smtp": mail(&section)
        case "command": command(&section)
        case "atom": atom(&section)
        case "journal": flag(&section, kind, .journal)
        default: flag(&section, kind, .console)
        }
    }

    private func webhook(_ section: inout MappingReader) -> SinkSettings.Channel? {
        let url = address(&section, "webhook", schemes: ["https", "http"])
        let secret = SecretReader(context: context).read(from: &section, of: "a webhook")
        let headers = section.take("headers").map { RequestReader(context: context).headers($0) } ?? []
        let timeout = timeout(&section) ?? .seconds(15)
        return url.map { .webhook(.init(url: $0, secret: secret, headers: headers, timeout: timeout)) }
    }

    private func mail(_ section: inout MappingReader) -> SinkSettings.Channel? {
        let server = address(&section, "smtp", schemes: ["smtps", "smtp"])
        let from = section.require("from", "a mail sink").flatMap { mailbox($0) }
        let toNode = section.require("to", "a mail sink")
        let to = toNode.map { $0.list("\"to\"", findings).compactMap { mailbox($0) } } ?? []
        let user = section.take("user")?.line("user", findings)
        let password = SecretReader(context: context).read(from: &section, of: "a mail sink")
        let local = server.map { ["//localhost", "//127.", "//[::1]"].contains(where: $0.contains) } ?? false
        let requireTLS = section.take("tls")?.boolean("tls", findings) ?? !local
        let timeout = timeout(&section) ?? .seconds(60)
        if let toNode, case .sequence(let nodes) = toNode.content, nodes.isEmpty {
            findings.error(toNode.position, "a mail sink needs somebody in \"to\"")
        }
        guard let server, let from, !to.isEmpty else { return nil }
        return .mail(
            .init(
                server: server, from: from, to: to, user: user ?? (password == nil ? nil : from), password: password,
                requireTLS: requireTLS, timeout: timeout))
    }

    /// Arguments as a list; a single word is a program without any.
    private func command(_ section: inout MappingReader) -> SinkSettings.Channel? {
        let node = section.take("command")
        let timeout = timeout(&section) ?? .seconds(30)
        let environment = section.take("environment").map { variables($0) } ?? []
        guard let node else {
            findings.error(section.position, "\"command\" needs a program")
            return nil
        }
        var arguments = node.list("\"command\"", findings).compactMap { $0.line("an argument", findings) }
        guard let program = arguments.first else {
            findings.error(node.position, "\"command\" needs a program")
            return nil
        }
        if case .scalar = node.content, program.contains(" ") {
            findings.error(node.position, "no shell reads this; write the command as a list: [program, argument, ...]")
            return nil
        }
        if program.contains("/") { arguments[0] = FileReferences(context: context).resolve(program, at: node) }
        return .command(.init(arguments: arguments, environment: environment, timeout: timeout))
    }

    /// Names only: a value written here would be a secret in a file that many may read.
    private func variables(_ node: YAMLNode) -> [String] {
        node.list("\"environment\"", findings).compactMap { node in
            guard let name = node.line("a variable", findings) else { return nil }
            guard !name.isEmpty, !name.contains(where: { "= ".contains($0) }) else {
                findings.error(node.position, "\"\(name.shortened)\" is no name of a variable such as API_TOKEN")
                return nil
            }
            return name
        }
    }

    private func atom(_ section: inout MappingReader) -> SinkSettings.Channel? {
        guard let node = section.take("atom"), let path = node.line("atom", findings) else {
            findings.error(section.position, "\"atom\" needs a directory")
            return nil
        }
        let limit = section.take("limit")?.integer("limit", in: 1...10_000, findings) ?? 100
        let directory = OutputPaths(context: context).resolve(path, at: node, variable: "STATE_DIRECTORY")
        return .atom(.init(directory: directory, limit: limit))
    }

    /// `journal: true`, or the key alone; `false` switches the sink off without taking it out of the topics.
    private func flag(_ section: inout MappingReader, _ key: String, _ channel: SinkSettings.Channel) -> SinkSettings
        .Channel?
    {
        guard let node = section.takeEvenNull(key), !node.isNull else { return channel }
        guard let on = node.boolean(key, findings) else { return nil }
        if !on { findings.error(node.position, "a sink that is off is no sink; take it out") }
        return on ? channel : nil
    }

    private func address(_ section: inout MappingReader, _ key: String, schemes: [String]) -> String? {
        guard let node = section.require(key, "this sink"), let text = node.line(key, findings) else { return nil }
        if let flaw = WebAddress.flaw(in: text, schemes: schemes) {
            findings.error(node.position, "\(key): the URL \(flaw)")
            return nil
        }
        if WebAddress.separatingUser(from: text) != nil {
            findings.error(
                node.position, "\(key): no login in the URL; use \"user:\" with \"credential:\" or \"file:\"")
            return nil
        }
        return text
    }

    private func mailbox(_ node: YAMLNode) -> String? {
        guard let text = node.line("an address", findings) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: { " <>,;\"".contains($0) })
        else {
            findings.error(node.position, "\"\(text.shortened)\" is no mail address such as desk@example.org")
            return nil
        }
        return text
    }

    private func timeout(_ section: inout MappingReader) -> Duration? {
        section.take("timeout")?.duration("timeout", atLeast: .seconds(1), findings)
    }
}
