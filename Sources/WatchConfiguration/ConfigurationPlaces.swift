/// Where the configuration is looked for when no path is given.
public struct ConfigurationPlaces: Sendable {
    /// A path that somebody chose; it is used even if nothing is there, so that the error names it.
    private let chosen: String?
    /// Places to look in, in order.
    public let usual: [String]

    /// - Parameter environment: `FEEDWATCH_CONFIG`, systemd's `CONFIGURATION_DIRECTORY`, `XDG_CONFIG_HOME` and `HOME`.
    public init(environment: [String: String]) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let directory = value("CONFIGURATION_DIRECTORY")?.split(separator: ":").first.map(String.init)
        chosen = value("FEEDWATCH_CONFIG") ?? directory.map { $0 + "/feedwatch.yaml" }
        let own = value("XDG_CONFIG_HOME") ?? value("HOME").map { $0 + "/.config" }
        usual =
            ["feedwatch.yaml"] + (own.map { [$0 + "/feedwatch/feedwatch.yaml"] } ?? [])
            + ["/etc/feedwatch/feedwatch.yaml"]
    }

    /// The file to read; nil where nobody chose one and none of the usual places has one.
    public func find(isThere: (String) -> Bool) -> String? { chosen ?? usual.first(where: isThere) }
}
