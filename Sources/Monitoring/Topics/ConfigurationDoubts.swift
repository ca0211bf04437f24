import NewsModel
public import WatchConfiguration

/// What is legal in a configuration and probably not meant.
public enum ConfigurationDoubts {
    /// One line for each doubt.
    ///
    /// - Parameter isProgram: whether a command's first word names a program that can be run.
    public static func warnings(of configuration: Configuration, isProgram: (String) -> Bool) -> [String] {
        schedule(configuration) + sinks(configuration, isProgram) + topics(configuration)
    }

    private static func schedule(_ configuration: Configuration) -> [String] {
        let poll = configuration.poll
        let slow = configuration.feeds.filter { ($0.interval ?? poll.interval) < poll.minimum }
        guard let first = slow.first else { return [] }
        let others = slow.count == 1 ? "" : " and \(Counted.text(slow.count - 1, "other feed"))"
        return [
            "warning: \(first.name)\(others) asks for an interval below `poll: minimum:`; the minimum is what counts"
        ]
    }

    private static func sinks(_ configuration: Configuration, _ isProgram: (String) -> Bool) -> [String] {
        let named = Set(configuration.topics.flatMap(\.alert.to))
        return configuration.alerts.sinks.flatMap { sink -> [String] in
            var warnings: [String] = []
            switch sink.channel {
            // They get every alert where no topic names them.
            case .journal, .console: break
            case .command(let command):
                if let program = command.arguments.first, !isProgram(program) {
                    warnings.append("warning: sink \(sink.name): there is no program \(program) that can be run")
                }
                fallthrough
            default:
                if !named.contains(sink.name) {
                    warnings.append(
                        "warning: sink \(sink.name) gets nothing: no topic has it in `alert: { to: [\(sink.name)] }`")
                }
            }
            return warnings
        }
    }

    private static func topics(_ configuration: Configuration) -> [String] {
        guard !configuration.feeds.isEmpty else { return [] }
        return configuration.topics.filter { !configuration.feeds.contains(where: FeedSelection($0).contains) }
            .map { "warning: topic \($0.id): none of the feeds is read for it" }
    }
}
