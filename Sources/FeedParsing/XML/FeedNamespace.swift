/// What matters of a declared namespace, in the number by which the document's reader knows it.
struct FeedNamespace {
    /// nil where nobody knows it.
    let vocabulary: Vocabulary?
    let isEarlyAtom: Bool

    init(_ name: borrowing Span<UInt8>) {
        vocabulary = Vocabulary.named(name)
        isEarlyAtom = FeedRoot.isEarlyAtom(name)
    }

    init(number: Int) {
        vocabulary = Vocabulary(rawValue: UInt64(number >> 1))
        isEarlyAtom = number & 1 == 1
    }

    var number: Int { Int(vocabulary?.rawValue ?? 63) << 1 | (isEarlyAtom ? 1 : 0) }

    /// A default namespace that nobody knows is somebody's idea of RSS.
    func vocabulary(hasPrefix: Bool) -> Vocabulary { vocabulary ?? (hasPrefix ? .unknown : .rss) }
}
