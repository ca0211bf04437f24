import NewsModel

/// A text as versions are compared: its tokens in sentences, and which sentences are no part of what is reported.
public struct ReadingText: Sendable {
    public struct Sentence: Hashable, Sendable {
        /// Into `tokens`.
        public let tokens: Range<Int>
        /// 0-based; paragraphs are separated by line feeds.
        public let paragraph: Int
        /// UTF-8 offsets, from its first byte to its last, closing marks included.
        public let span: Range<Int>
        public var role: Role
        /// Of its tokens' keys; not the same in another version of the program.
        public let key: UInt64

        /// Not a part of the report: of either kind.
        public var isFurniture: Bool { role != .report }
    }

    public enum Role: Hashable, Sendable {
        case report
        /// Words around the report that the outlet writes for each story: a caption, a byline, a link to another story.
        /// They come and go without the report changing, but a word changed in one of them is an edit.
        case aside
        /// Words that are the same for all stories: a timestamp, a counter, an advertisement, a share line. No edit of
        /// the story shows in them.
        case furniture
    }

    public let bytes: [UInt8]
    public let tokens: [ReadingToken]
    public private(set) var sentences: [Sentence]
    /// Of all tokens, furniture among them.
    private let wholeDigest: StableHash

    /// `recognisesFurniture` is off for headlines, where every word counts.
    public init(_ text: String, recognisesFurniture: Bool = true) {
        bytes = Array(text.utf8)
        (tokens, wholeDigest) = ReadingTokenizer.read(bytes)
        sentences = SentenceBorders(bytes: bytes, tokens: tokens).sentences()
        guard recognisesFurniture else { return }
        let roles = Furniture.roles(in: self)
        for index in sentences.indices { sentences[index].role = roles[index] }
    }

    /// Equal for texts that read the same, their asides included.
    public var digest: UInt64 {
        guard sentences.contains(where: { $0.role == .furniture }) else { return wholeDigest.value }
        var hash = StableHash()
        for sentence in sentences where sentence.role != .furniture {
            for token in tokens[sentence.tokens] { hash.combine(Int64(bitPattern: token.key)) }
        }
        return hash.value
    }

    /// Keys of the tokens that a reader reads, in order.
    public var readKeys: [UInt64] {
        sentences.reduce(into: []) { keys, sentence in
            if !sentence.isFurniture { keys.append(contentsOf: tokens[sentence.tokens].lazy.map(\.key)) }
        }
    }

    /// The text of a range of bytes; ill-formed ends are repaired.
    public func text(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }
}
