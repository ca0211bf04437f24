/// One thing that is wrong in a configuration, where it is, and what would put it right.
package struct Mistake: Hashable, Sendable, CustomStringConvertible {
    package enum Severity: String, Sendable { case error, warning }

    package let position: Position
    package let severity: Severity
    package let message: String

    package init(_ position: Position, _ severity: Severity = .error, _ message: String) {
        self.position = position
        self.severity = severity
        self.message = message
    }

    /// `file:line:column: error: message`, the form that editors and people know from compilers.
    package var description: String { "\(position): \(severity.rawValue): \(message)" }
}

/// Everything that is wrong with a configuration; it never holds just the first mistake.
package struct ConfigurationErrors: Error, Hashable, Sendable, CustomStringConvertible {
    /// File by file in the order of reading, then by position; warnings are among them. Never empty.
    package let mistakes: [Mistake]

    /// A line a mistake.
    package var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
