/// Where alerts are shown beside their sinks.
public enum ConsoleMode: Sendable {
    /// Lines for people on standard output, with what changed below each.
    case people(colour: Bool)
    /// One line an alert on standard output, for a log that somebody else keeps.
    case lines
    /// Entries with fields of their own in systemd's journal.
    case journal
    case none
}
