public import NewsModel
import TopicMatching

/// Reads a configuration whole, or reports everything that is wrong with it.
public enum ConfigurationLoader {
    /// - Parameters:
    ///   - path: the main file.
    ///   - environment: systemd's variables are read from here: `STATE_DIRECTORY`, `LOGS_DIRECTORY`,
    ///     `CREDENTIALS_DIRECTORY`; and `HOME`.
    ///   - secrets: what is to be done about passwords and keys.
    /// - Throws: every mistake of every file; the configuration is then not to be used in part.
    public static func load(
        path: String, environment: [String: String], secrets: SecretUse = .required
    ) throws(ConfigurationErrors) -> Configuration {
        let (configuration, mistakes) = read(path: path, environment: environment, secrets: secrets)
        guard let configuration, mistakes.isEmpty else { throw ConfigurationErrors(mistakes: mistakes) }
        return configuration
    }

    /// What can be read of a configuration, with all its mistakes: for who only reads the record, which the service goes
    /// on writing by the configuration that was good. nil where not even the record's place can be told.
    public static func readable(
        path: String, environment: [String: String]
    ) -> (configuration: Configuration?, errors: ConfigurationErrors?) {
        let (configuration, mistakes) = read(path: path, environment: environment, secrets: .unused)
        return (configuration, mistakes.isEmpty ? nil : ConfigurationErrors(mistakes: mistakes))
    }

    /// The mistakes are empty where there is no error among them.
    private static func read(
        path: String, environment: [String: String], secrets: SecretUse
    ) -> (Configuration?, [Mistake]) {
        let context = LoadingContext(environment: environment, secrets: secrets)
        // Who names a file by a relative path reads of it by one.
        let here = path.hasPrefix("/") ? nil : FilePaths.absolute(".")
        func shown(_ position: Position) -> Position { here.map { position.seen(from: $0) } ?? position }
        func shown(_ mistakes: [Mistake]) -> [Mistake] {
            mistakes.map { Mistake(shown($0.position), $0.severity, $0.message) }
        }
        let mistakes = { context.findings.hasErrors ? shown(context.findings.sorted) : [] }
        guard var configuration = MainReader(context: context, path: FilePaths.absolute(path)).read() else {
            return (nil, mistakes())
        }
        configuration.warnings = shown(configuration.warnings)
        configuration.topicTests = configuration.topicTests.map { $0.moved(to: shown($0.position)) }
        return (configuration, mistakes())
    }

    /// The topics of one topic file by itself, with a configuration's term sets: for trying a change before it is made.
    public static func topics(
        file path: String, termSets: [String: [String]], environment: [String: String]
    ) throws(ConfigurationErrors) -> [Topic] {
        let context = LoadingContext(environment: environment, secrets: .unused)
        let queries = QueryReader(termSets: TermSets(termSets), findings: context.findings)
        var reader = TopicsReader(context: context, queries: queries)
        reader.readFile(FilePaths.absolute(path))
        guard !context.findings.hasErrors else { throw ConfigurationErrors(mistakes: context.findings.sorted) }
        return reader.readings.map(\.topic)
    }
}
