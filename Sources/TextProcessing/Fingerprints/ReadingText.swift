import NewsModel

/// A text as versions are compared: its tokens in sentences, and which sentences are no part of what is reported.
package struct ReadingText: Sendable {
    package struct Sentence: Hashable, Sendable {
        /// Into `tokens`.
        package let tokens: Range<Int>
        /// 0-based; paragraphs are separated by line feeds.
        package let paragraph: Int
        /// UTF-8 offsets, from its first byte to its last, closing marks included.
        package let span: Range<Int>
        /// Furniture: a timestamp, a counter, an advertisement, a share line and the like.
        package var isFurniture: Bool
        /// Of its tokens' keys.
        package let key: UInt64
    }

    package let bytes: [UInt8]
    package let tokens: [ReadingToken]
    package private(set) var sentences: [Sentence]

    /// `recognisesFurniture` is off for headlines, where every word counts.
    package init(_ text: String, recognisesFurniture: Bool = true) {
        bytes = Array(text.utf8)
        tokens = ReadingTokenizer.tokens(of: bytes)
        sentences = SentenceBorders(bytes: bytes, tokens: tokens).sentences()
        guard recognisesFurniture else { return }
        let verdicts = Furniture.verdicts(on: self)
        for index in sentences.indices { sentences[index].isFurniture = verdicts[index] }
    }

    /// Equal for texts that read the same.
    package var digest: UInt64 {
        var hash = StableHash()
        for sentence in sentences where !sentence.isFurniture {
            for token in tokens[sentence.tokens] { hash.combine(Int64(bitPattern: token.key)) }
        }
        return hash.value
    }

    /// Keys of the tokens that a reader reads, in order.
    package var readKeys: [UInt64] {
        sentences.reduce(into: []) { keys, sentence in
            if !sentence.isFurniture { keys.append(contentsOf: tokens[sentence.tokens].lazy.map(\.key)) }
        }
    }

    /// The text of a range of bytes; ill-formed ends are repaired.
    package func text(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }
}
