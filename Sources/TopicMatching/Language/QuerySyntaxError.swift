/// A query that cannot be read: where, what, and what to write instead.
public struct QuerySyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// UTF-8 offset of the character that the message is about; the length of the text where its end is.
    public let offset: Int
    /// The same place counted in characters, from 1.
    public let column: Int
    public let message: String
    public let hint: String?

    init(_ message: String, at offset: Int, in text: String, hint: String? = nil) {
        let clamped = min(max(0, offset), text.utf8.count)
        self.offset = clamped
        column = String(decoding: text.utf8.prefix(clamped), as: UTF8.self).count + 1
        self.message = message
        self.hint = hint
    }

    public var description: String { "\(column): \(message)" + (hint.map { " (\($0))" } ?? "") }

    /// The query's line with a caret under the place, for a terminal.
    public func caret(under text: String) -> String {
        let line = text.map { $0.isNewline ? " " : $0 }
        return String(line) + "\n" + String(repeating: " ", count: max(0, column - 1)) + "^"
    }
}
