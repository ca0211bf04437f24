/// Reads the `poll:` and `pages:` sections.
struct PollReader {
    let context: LoadingContext
    private var findings: Findings { context.findings }

    init(context: LoadingContext) { self.context = context }

    func poll(_ node: YAMLNode) -> PollSettings {
        var settings = PollSettings()
        guard var section = MappingReader(node, "\"poll\"", findings) else { return settings }
        let second = Duration.seconds(1)
        section.take("interval")?.duration("interval", atLeast: second, findings).map { settings.interval = $0 }
        let minimum = section.take("minimum")
        minimum?.duration("minimum", atLeast: second, findings).map { settings.minimum = $0 }
        let maximum = section.take("maximum")
        maximum?.duration("maximum", atLeast: second, findings).map { settings.maximum = $0 }
        section.take("timeout")?.duration("timeout", atLeast: second, findings).map { settings.timeout = $0 }
        section.take("max-size")?.size("max-size", findings).map { settings.maxSize = $0 }
        section.take("per-host")?.integer("per-host", in: 1...64, findings).map { settings.perHost = $0 }
        section.take("host-gap")?.duration("host-gap", findings).map { settings.hostGap = $0 }
        section.take("concurrency")?.integer("concurrency", in: 1...4096, findings).map { settings.concurrency = $0 }
        settings.userAgent = section.take("user-agent")?.line("user-agent", findings)
        settings.proxy = section.take("proxy").flatMap { proxy($0) }
        settings.authorities = section.take("authorities").flatMap { PEMFile(context: context).path($0, "authorities") }
        section.finish()
        if settings.minimum > settings.maximum, let at = maximum ?? minimum {
            findings.error(
                at.position,
                "maximum (\(Quantities.text(settings.maximum))) is below minimum (\(Quantities.text(settings.minimum)))"
            )
        }
        // An interval below the default minimum says by itself that polls may be that frequent.
        if minimum == nil { settings.minimum = min(settings.minimum, settings.interval) }
        if maximum == nil { settings.maximum = max(settings.maximum, settings.interval) }
        return settings
    }

    func pages(_ node: YAMLNode) -> PageSettings {
        var settings = PageSettings()
        guard var section = MappingReader(node, "\"pages\"", findings) else { return settings }
        section.take("timeout")?.duration("timeout", atLeast: .seconds(1), findings).map { settings.timeout = $0 }
        section.take("max-size")?.size("max-size", findings).map { settings.maxSize = $0 }
        section.take("concurrency")?.integer("concurrency", in: 1...1024, findings).map { settings.concurrency = $0 }
        section.take("follow-for")?.duration("follow-for", findings).map { settings.followFor = $0 }
        section.take("probe")?.boolean("probe", findings).map { settings.probe = $0 }
        section.finish()
        return settings
    }

    func proxy(_ node: YAMLNode) -> String? {
        guard let text = node.line("proxy", findings) else { return nil }
        let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]
        if let flaw = WebAddress.flaw(in: text, schemes: schemes) {
            findings.error(node.position, "proxy: the URL \(flaw)")
            return nil
        }
        return text
    }
}
