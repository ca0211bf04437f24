import NewsModel

/// Reads the `alerts:` section.
struct AlertReader {
    let context: LoadingContext
    private var findings: Findings { context.findings }

    init(context: LoadingContext) { self.context = context }

    /// `log` is the default record.
    func read(_ node: YAMLNode, log: String) -> AlertSettings {
        var settings = AlertSettings(log: log)
        guard var section = MappingReader(node, "\"alerts\"", findings) else { return settings }
        if let logNode = section.take("log"), let path = logNode.line("log", findings) {
            settings.log = OutputPaths(context: context).resolve(path, at: logNode, variable: "LOGS_DIRECTORY")
        }
        section.take("group-wait")?.duration("group-wait", findings).map { settings.groupWait = $0 }
        section.take("group-interval")?.duration("group-interval", findings).map { settings.groupInterval = $0 }
        section.take("repeat")?.duration("repeat", findings).map { settings.repeatInterval = $0 }
        settings.sinks = section.take("sinks").map { sinks($0) } ?? []
        settings.mute = section.take("mute").map { mute($0) } ?? []
        section.finish()
        return settings
    }

    private func sinks(_ node: YAMLNode) -> [SinkSettings] {
        guard case .mapping(let pairs) = node.content else {
            findings.error(node.position, "\"sinks\" must be a mapping of names to sinks, not \(node.kind)")
            return []
        }
        return pairs.compactMap { pair in
            if pair.key == "log" {
                findings.error(
                    pair.keyPosition, "\"log\" is the record that gets every alert; give the sink another name")
                return nil
            }
            return SinkReader(context: context).read(pair.value, name: pair.key)
        }
    }

    private func mute(_ node: YAMLNode) -> [MuteHours] {
        node.list("\"mute\"", findings).compactMap { MuteReader(context: context).read($0) }
    }
}
