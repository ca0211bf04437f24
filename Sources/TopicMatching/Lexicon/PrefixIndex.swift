import TextProcessing

/// Finds the wildcards that a word satisfies.
struct PrefixIndex: Sendable {
    /// Stems are told apart by at most this many bytes; longer ones are compared in full afterwards.
    static let longest = 63

    /// By the first four bytes of a word: bit n is set where a stem has n bytes, four or more.
    private let lengths: [UInt64]
    /// The same by the first two bytes, for stems of two and three.
    private let shortLengths: [UInt64]
    private let stems: HashIndex
    private let anchors: AnchorLists
    private let isEmpty: Bool

    init(_ prefixes: [(stem: [UInt8], anchor: Lexicon.Anchor)]) {
        var lengths = [UInt64](repeating: 0, count: Self.slots)
        var shortLengths = lengths
        var numbers: [UInt64: Int32] = [:]
        var anchors: [[Lexicon.Anchor]] = []
        for (stem, anchor) in prefixes where stem.count >= 2 {
            let key = stem.prefix(Self.longest)
            if stem.count < 4 {
                shortLengths[Self.slot(stem, at: 0, bytes: 2)] |= 1 << UInt64(key.count)
            } else {
                lengths[Self.slot(stem, at: 0, bytes: 4)] |= 1 << UInt64(key.count)
            }
            let hash = WordHash.of(key)
            if let number = numbers[hash] {
                anchors[Int(number)].append(anchor)
            } else {
                numbers[hash] = Int32(anchors.count)
                anchors.append([anchor])
            }
        }
        self.lengths = lengths
        self.shortLengths = shortLengths
        self.anchors = AnchorLists(anchors)
        stems = HashIndex(numbers)
        isEmpty = prefixes.isEmpty
    }

    @inline(__always)
    func find(_ word: WordSequence.Word, in sequence: WordSequence, _ body: (Lexicon.Anchor) -> Void) {
        if isEmpty { return }
        let span = word.foldedSpan
        guard span.count >= 2 else { return }
        var set = shortLengths[Self.slot(sequence.folded, at: span.lowerBound, bytes: 2)]
        if span.count >= 4 { set |= lengths[Self.slot(sequence.folded, at: span.lowerBound, bytes: 4)] }
        if set == 0 { return }
        findStems(span, set, in: sequence, body)
    }

    private func findStems(
        _ span: Range<Int>, _ set: UInt64, in sequence: WordSequence, _ body: (Lexicon.Anchor) -> Void
    ) {
        var hash = WordHash()
        for (count, index) in zip(1...Self.longest, span) {
            hash.combine(sequence.folded[index])
            if set & (1 << UInt64(count)) == 0 { continue }
            let number = stems.find(hash.value)
            if number >= 0 { anchors.forEach(number, body) }
        }
    }

    private static let slots = 16384

    @inline(__always)
    private static func slot(_ bytes: [UInt8], at start: Int, bytes count: Int) -> Int {
        var key: UInt32 = 0
        for index in start..<start + count { key = key << 8 | UInt32(bytes[index]) }
        return Int((key &* 0x9e37_79b1) >> 18)
    }
}
