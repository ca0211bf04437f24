/// How a term stands in a story, beside its weight.
struct TermMarks: OptionSet, Sendable {
    let rawValue: UInt8
    static let headline = TermMarks(rawValue: 1)
    /// In the headline or among the first words of the text, where a report says who, where and how many.
    static let lead = TermMarks(rawValue: 2)
    /// Digits.
    static let number = TermMarks(rawValue: 4)
    /// The story writes it as names are written: with a capital where a common word has none.
    static let name = TermMarks(rawValue: 8)
    /// The story writes it as a common word.
    static let plain = TermMarks(rawValue: 16)
}
