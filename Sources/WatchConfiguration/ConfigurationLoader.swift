import NewsModel

/// Reads a configuration whole, or reports everything that is wrong with it.
package enum ConfigurationLoader {
    /// Where the configuration is when nobody says: systemd's directory, else `/etc/feedwatch`.
    package static func defaultPath(environment: [String: String]) -> String {
        let directory = environment["CONFIGURATION_DIRECTORY"]?.split(separator: ":").first.map(String.init)
        return (directory ?? "/etc/feedwatch") + "/feedwatch.yaml"
    }

    /// - Parameters:
    ///   - path: the main file.
    ///   - environment: systemd's variables are read from here: `STATE_DIRECTORY`, `LOGS_DIRECTORY`,
    ///     `CREDENTIALS_DIRECTORY`; and `HOME`.
    /// - Throws: every mistake of every file; the configuration is then not to be used in part.
    package static func load(path: String, environment: [String: String]) throws(ConfigurationErrors) -> Configuration {
        let context = LoadingContext(environment: environment)
        let path = FilePaths.absolute(path)
        let configuration = MainReader(context: context, path: path).read()
        guard let configuration, !context.findings.hasErrors else {
            throw ConfigurationErrors(mistakes: context.findings.sorted)
        }
        return configuration
    }
}
