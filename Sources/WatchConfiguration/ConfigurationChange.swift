import NewsModel

/// What differs between two configurations, for the line that a reload logs.
public struct ConfigurationChange: Hashable, Sendable, CustomStringConvertible {
    /// Names of what came, went, and stayed under its name with other settings.
    public struct Names: Hashable, Sendable {
        public var added: [String] = []
        public var removed: [String] = []
        public var changed: [String] = []
        public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
    }

    public let feeds: Names
    public let topics: Names
    public let sinks: Names
    public let terms: Names
    /// Sections with other settings: `poll`, `retain`, `alerts`, ...
    public let sections: [String]

    public init(from old: Configuration, to new: Configuration) {
        feeds = Self.names(old.feeds, new.feeds, by: \.url)
        topics = Self.names(old.topics, new.topics, by: \.id.name)
        sinks = Self.names(old.alerts.sinks, new.alerts.sinks, by: \.name)
        terms = Self.names(old.termSets.map(Terms.init), new.termSets.map(Terms.init), by: \.name)
        var sections: [String] = []
        if old.poll != new.poll { sections.append("poll") }
        if old.pages != new.pages { sections.append("pages") }
        if old.retain != new.retain { sections.append("retain") }
        var (before, after) = (old.alerts, new.alerts)
        (before.sinks, after.sinks) = ([], [])
        if before != after { sections.append("alerts") }
        if old.metrics != new.metrics { sections.append("metrics") }
        if old.store != new.store { sections.append("store") }
        self.sections = sections
    }

    public var isEmpty: Bool { feeds.isEmpty && topics.isEmpty && sinks.isEmpty && terms.isEmpty && sections.isEmpty }

    /// Settings that a running service cannot take over: the database and the metrics' address stay until a restart.
    public var needsRestart: [String] { sections.filter { $0 == "store" || $0 == "metrics" } }

    /// One line: `feeds +2 -1; topics changed: maduro; poll`, or `nothing changed`.
    public var description: String {
        let parts =
            [("feeds", feeds), ("topics", topics), ("sinks", sinks), ("terms", terms)].compactMap(Self.text) + sections
        return parts.isEmpty ? "nothing changed" : parts.joined(separator: "; ")
    }

    private struct Terms: Hashable {
        let name: String
        let terms: [String]
        init(_ entry: (key: String, value: [String])) { (name, terms) = (entry.key, entry.value) }
    }

    private static func names<Element: Hashable>(
        _ old: [Element], _ new: [Element], by name: (Element) -> String
    ) -> Names {
        let before = Dictionary(old.map { (name($0), $0) }) { first, _ in first }
        let after = Dictionary(new.map { (name($0), $0) }) { first, _ in first }
        return Names(
            added: after.keys.filter { before[$0] == nil }.sorted(),
            removed: before.keys.filter { after[$0] == nil }.sorted(),
            changed: after.keys.filter { before[$0] != nil && before[$0] != after[$0] }.sorted())
    }

    /// Few are named, many are counted.
    private static func text(_ what: String, _ names: Names) -> String? {
        guard !names.isEmpty else { return nil }
        let parts = [("added", names.added), ("removed", names.removed), ("changed", names.changed)]
        let told = parts.filter { !$0.1.isEmpty }.map { verb, names in
            names.count > 5 ? "\(names.count) \(verb)" : "\(verb) \(names.joined(separator: ", "))"
        }
        return "\(what) \(told.joined(separator: ", "))"
    }
}
