import TextProcessing

/// Finds the wildcards that a word satisfies.
struct PrefixIndex: Sendable {
    /// Stems are told apart by at most this many bytes; longer ones are compared in full afterwards.
    static let longest = 63

    /// By the first four bytes of a word: bit n is set where a stem has n bytes, four or more.
    private let lengths: [UInt64]
    /// The same by the first two bytes, for stems of two and three.
    private let shortLengths: [UInt64]
    /// By the first four bytes of stems with as many: a look at it spares nearly all others.
    private let filter: [UInt64]
    private let hasShort: Bool
    private let stems: HashIndex
    let anchors: AnchorLists

    init(_ prefixes: [(stem: [UInt8], anchor: Lexicon.Anchor)]) {
        // Most topics have no wildcard, and then nobody asks.
        let isEmpty = prefixes.isEmpty
        var lengths = [UInt64](repeating: 0, count: isEmpty ? 0 : Self.slots)
        var shortLengths = lengths
        var filter = [UInt64](repeating: 0, count: isEmpty ? 0 : Self.filterBits / 64)
        var hasShort = false
        var numbers: [UInt64: Int32] = [:]
        var anchors: [[Lexicon.Anchor]] = []
        for (stem, anchor) in prefixes where stem.count >= 2 {
            let key = stem.prefix(Self.longest)
            if stem.count < 4 {
                hasShort = true
                shortLengths[Self.slot(stem.span, at: 0, bytes: 2)] |= 1 << UInt64(key.count)
            } else {
                let bit = Self.bit(stem.span, 0)
                filter[bit >> 6] |= 1 << UInt64(bit & 63)
                lengths[Self.slot(stem.span, at: 0, bytes: 4)] |= 1 << UInt64(key.count)
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
        self.filter = filter
        self.hasShort = hasShort
    }

    var isEmpty: Bool { anchors.isEmpty }

    /// Whether the word from `start` to before `end` may begin with one of the stems.
    @inline(__always)
    func mayFind(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        if hasShort { return true }
        guard end - start >= 4 else { return false }
        let bit = Self.bit(bytes, start)
        return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    /// Appends the numbers of the stems that a word begins with.
    func find(_ word: WordSequence.Word, in sequence: WordSequence, _ found: inout [Int32]) {
        let span = word.foldedSpan
        guard span.count >= 2 else { return }
        let folded = sequence.folded.span
        var set = shortLengths[Self.slot(folded, at: span.lowerBound, bytes: 2)]
        if span.count >= 4 { set |= lengths[Self.slot(folded, at: span.lowerBound, bytes: 4)] }
        if set == 0 { return }
        var hash = WordHash()
        for count in 1...min(63 - set.leadingZeroBitCount, span.count) {
            hash.combine(folded[span.lowerBound + count - 1])
            if set & (1 << UInt64(count)) == 0 { continue }
            let number = stems.find(hash.value)
            if number >= 0 { found.append(number) }
        }
    }

    private static let slots = 16384
    private static let filterBits = 1 << 18

    @inline(__always)
    private static func bit(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
        var key = UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8
        key |= UInt32(bytes[start + 2]) << 16 | UInt32(bytes[start + 3]) << 24
        return Int((key &* 0x9e37_79b1) >> 14)
    }

    @inline(__always)
    private static func slot(_ bytes: borrowing Span<UInt8>, at start: Int, bytes count: Int) -> Int {
        var key: UInt32 = 0
        for index in start..<start + count { key = key << 8 | UInt32(bytes[index]) }
        return Int((key &* 0x9e37_79b1) >> 18)
    }
}
