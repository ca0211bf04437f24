/// Where the sentences of a text are.
public enum SentenceBoundaries {
    /// UTF-8 spans of the sentences, closing punctuation included, white space around them left out.
    ///
    /// A line feed always ends a sentence. Full stops after titles, initials, acronyms and abbreviations do not, unless
    /// the next word is one that usually begins a sentence. Sentences without a word are part of the one before.
    public static func sentences(in text: String) -> [Range<Int>] {
        WordTokenizer.words(of: text).sentences.map(\.span)
    }

    public static func paragraphs(in text: String) -> [Range<Int>] {
        WordTokenizer.words(of: text).paragraphs.map(\.span)
    }
}
