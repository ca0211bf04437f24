extension KeySet {
    /// Of words separated by spaces or line feeds.
    init(words: String) { self.init(ReadingTokenizer.keys(of: words)) }
}

extension PhraseSet {
    init(phrases: [String]) { self.init(phrases.map { ReadingTokenizer.keys(of: $0) }) }
}

extension ReadingTokenizer {
    static func keys(of text: String) -> [UInt64] { tokens(of: Array(text.utf8)).map(\.key) }
}
