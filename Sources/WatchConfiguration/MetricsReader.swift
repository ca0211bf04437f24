/// Reads `metrics:`, `{ listen: 127.0.0.1:9464 }` or `{ listen: unix:/run/feedwatch/metrics.sock }`.
struct MetricsReader {
    let context: LoadingContext

    func read(_ node: YAMLNode) -> ListenAddress? {
        guard var section = MappingReader(node, "\"metrics\"", context.findings) else { return nil }
        let listen = section.require("listen", "\"metrics\"")
        section.finish()
        guard let listen, let text = listen.line("listen", context.findings) else { return nil }
        if text.hasPrefix("unix:") {
            let path = FileReferences(context: context).resolve(String(text.dropFirst(5)), at: listen)
            guard path.utf8.count < 108 else {
                context.findings.error(listen.position, "a unix socket's path has at most 107 bytes")
                return nil
            }
            return .unix(path: path)
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            context.findings.error(
                listen.position, "listen must be ADDRESS:PORT or unix:PATH, not \"\(text.shortened)\"")
            return nil
        }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        guard let address = Self.loopback(host) else {
            context.findings.error(
                listen.position,
                "listen must be on this machine (127.0.0.1, [::1] or localhost); a proxy can offer it to others")
            return nil
        }
        return .loopback(host: address, port: Int(port))
    }

    private static func loopback(_ host: String) -> String? {
        if host == "localhost" { return "127.0.0.1" }
        if host == "::1" { return host }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil } ? host : nil
    }
}
