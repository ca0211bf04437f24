/// Which of a matcher's topics a story is matched against, by index.
public struct TopicSelection: Hashable, Sendable {
    private var words: [UInt64]
    private let everything: Bool

    /// Every topic.
    public static let all = TopicSelection(words: [], everything: true)

    private init(words: [UInt64], everything: Bool) {
        self.words = words
        self.everything = everything
    }

    /// Indices into `TopicMatcher.topics`; negative ones are left out.
    public init(_ indices: some Sequence<Int>) {
        self.init(words: [], everything: false)
        for index in indices where index >= 0 { insert(index) }
    }

    public mutating func insert(_ index: Int) {
        while words.count <= index >> 6 { words.append(0) }
        words[index >> 6] |= 1 << UInt64(index & 63)
    }

    public func contains(_ index: Int) -> Bool {
        everything || index >> 6 < words.count && words[index >> 6] & (1 << UInt64(index & 63)) != 0
    }
}
