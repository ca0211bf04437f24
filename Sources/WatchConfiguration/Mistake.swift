/// One thing that is wrong in a configuration, where it is, and what would put it right.
public struct Mistake: Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable { case error, warning }

    public let position: Position
    public let severity: Severity
    public let message: String

    public init(_ position: Position, _ severity: Severity = .error, _ message: String) {
        self.position = position
        self.severity = severity
        self.message = message
    }

    /// `file:line:column: error: message`, the form that editors and people know from compilers.
    public var description: String { "\(position): \(severity.rawValue): \(message)" }
}

/// Everything that is wrong with a configuration; it never holds just the first mistake.
public struct ConfigurationErrors: Error, Hashable, Sendable, CustomStringConvertible {
    /// File by file in the order of reading, then by position; warnings are among them. Never empty.
    public let mistakes: [Mistake]

    /// A line a mistake.
    public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
