/// A word, a number or a meaningful sign of a text, with what it is known by when versions are compared.
public struct ReadingToken: Hashable, Sendable {
    /// Hash of the folded form: case, typographic quotes and dashes, soft hyphens and digit grouping make no difference.
    public let key: UInt64
    /// UTF-8 offsets in the text.
    public let span: Range<Int>
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
        case word
        /// Digits with inner points and commas.
        case number
        /// Digits with inner colons: a time of day or a score.
        case clock
        /// `?`, `%`, currency signs, a minus before a number: they change what a text says, as other punctuation does not.
        case sign
        /// One character of a script without spaces.
        case ideograph
    }

    public init(key: UInt64, span: Range<Int>, kind: Kind) {
        self.key = key
        self.span = span
        self.kind = kind
    }

    /// The key that a single word or sign has in a text; 0 for a string that holds no token.
    public static func key(folding word: String) -> UInt64 {
        ReadingTokenizer.tokens(of: Array(word.utf8)).first?.key ?? 0
    }
}
