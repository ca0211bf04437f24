/// A regular expression that cannot be used.
struct RegularExpressionError: Error, Hashable, Sendable {
    /// UTF-8 offset in the pattern.
    let offset: Int
    let message: String
    let hint: String?

    init(_ message: String, at offset: Int, hint: String? = nil) {
        self.offset = offset
        self.message = message
        self.hint = hint
    }
}
