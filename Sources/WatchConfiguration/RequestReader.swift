import NewsModel

/// Reads what a feed's requests carry: `user-agent`, `headers`, `proxy`, certificates, and a login.
struct RequestReader {
    let context: LoadingContext
    private var findings: Findings { context.findings }

    init(context: LoadingContext) { self.context = context }

    /// `login` is the one written into the URL; one given by key wins.
    func read(_ section: inout MappingReader, login: Feed.Authorization?) -> Feed.RequestOptions {
        var options = Feed.RequestOptions(authorization: login)
        options.userAgent = section.take("user-agent")?.line("user-agent", findings)
        options.proxy = section.take("proxy").flatMap { PollReader(context: context).proxy($0) }
        options.headers = section.take("headers").map { headers($0) } ?? []
        let files = PEMFile(context: context)
        options.authorities = section.take("authorities").flatMap { files.path($0, "authorities") }
        let certificate = section.take("certificate")
        options.clientCertificate = certificate.flatMap { files.path($0, "certificate") }
        if let key = section.take("certificate-key") {
            options.clientKey = files.path(key, "certificate-key")
            if certificate == nil {
                findings.error(key.position, "\"certificate-key\" is of no use without \"certificate\"")
            }
        }
        let user = section.take("user")
        let name = user?.line("user", findings)
        let secret = SecretReader(context: context).read(from: &section, of: "a feed")
        if let name {
            options.authorization = .basic(user: name, password: secret ?? "")
        } else if let secret {
            options.authorization = .bearer(token: secret)
        }
        return options
    }

    /// A mapping of names to values, or to where a secret value is.
    func headers(_ node: YAMLNode) -> [Feed.Header] {
        guard case .mapping(let pairs) = node.content else {
            findings.error(node.position, "\"headers\" must be a mapping of names to values, not \(node.kind)")
            return []
        }
        return pairs.compactMap { pair in
            guard !pair.key.isEmpty, pair.key.utf8.allSatisfy(Self.isTokenByte) else {
                findings.error(pair.keyPosition, "\"\(pair.key.shortened)\" is no name of an HTTP header")
                return nil
            }
            if case .mapping = pair.value.content, var section = MappingReader(pair.value, "a header", findings) {
                let secret = SecretReader(context: context).read(from: &section, of: "a header")
                section.finish(hints: SecretReader.hints)
                return secret.map { Feed.Header(name: pair.key, value: $0) }
            }
            guard let value = pair.value.line("a header's value", findings) else { return nil }
            if ["authorization", "cookie", "proxy-authorization"].contains(pair.key.lowercased()) {
                findings.warning(
                    pair.value.position, "this is a secret; use \"{ credential: NAME }\" or \"{ file: PATH }\"")
            }
            return Feed.Header(name: pair.key, value: value)
        }
    }

    /// RFC 9110 section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
