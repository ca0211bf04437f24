/// A place in a configuration file; line and column count from 1, columns in Unicode scalars, as YAML's own tools do.
public struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }

    public static func < (a: Self, b: Self) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }

    /// The same place, its file named as people see it from a directory; files elsewhere keep their absolute names.
    func seen(from directory: String) -> Self {
        guard file.hasPrefix(directory + "/") else { return self }
        return Self(file: String(file.dropFirst(directory.utf8.count + 1)), line: line, column: column)
    }
}
