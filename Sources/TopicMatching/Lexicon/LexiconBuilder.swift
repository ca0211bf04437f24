/// Numbers the words of all patterns, and chooses where each pattern is anchored.
struct LexiconBuilder {
    private(set) var wordNumbers: [UInt64: Int32] = [:]
    private(set) var wordForms: [[UInt8]] = []
    private(set) var wordAnchors: [[Lexicon.Anchor]] = []
    private(set) var startsPair: [Bool] = []
    private(set) var pairNumbers: [UInt64: Int32] = [:]
    private(set) var pairAnchors: [[Lexicon.Anchor]] = []
    private(set) var prefixes: [(stem: [UInt8], anchor: Lexicon.Anchor)] = []

    /// A phrase is anchored at its rarest-looking pair of whole words; else at a whole word; else at a wildcard.
    mutating func add(_ pattern: WordPattern, leaf: Int32, _ fields: FieldSet) {
        let pieces = pattern.pieces
        let isWhole =
            pieces.count == 1 && pieces[0].exact == nil && !pieces[0].isAcronym
            && (!pieces[0].isPrefix || pieces[0].word.count <= PrefixIndex.longest)
        func anchor(_ offset: Int) -> Lexicon.Anchor {
            Lexicon.Anchor(leaf: leaf, offset: Int32(offset), fields: fields, isWhole: isWhole)
        }
        var best: (offset: Int, weight: Int)?
        for offset in pieces.indices.dropLast() where !pieces[offset].isPrefix && !pieces[offset + 1].isPrefix {
            let weight = pieces[offset].word.count + pieces[offset + 1].word.count
            if weight > best?.weight ?? -1 { best = (offset, weight) }
        }
        if let best {
            let (first, second) = (number(pieces[best.offset].word), number(pieces[best.offset + 1].word))
            return addPair(first, second, anchor(best.offset))
        }
        let whole = pieces.indices.filter { !pieces[$0].isPrefix }.max { pieces[$0].word.count < pieces[$1].word.count }
        if let whole {
            let word = number(pieces[whole].word)
            wordAnchors[Int(word)].append(anchor(whole))
        } else if let stem = pieces.indices.max(by: { pieces[$0].word.count < pieces[$1].word.count }) {
            prefixes.append((pieces[stem].word, anchor(stem)))
        }
    }

    static func pairKey(_ first: Int32, _ second: Int32) -> UInt64 {
        var key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
        key = (key ^ (key >> 31)) &* 0x9e37_79b9_7f4a_7c15
        return key ^ (key >> 29)
    }

    private mutating func addPair(_ first: Int32, _ second: Int32, _ anchor: Lexicon.Anchor) {
        startsPair[Int(first)] = true
        let key = Self.pairKey(first, second)
        if let pair = pairNumbers[key] {
            pairAnchors[Int(pair)].append(anchor)
        } else {
            pairNumbers[key] = Int32(pairAnchors.count)
            pairAnchors.append([anchor])
        }
    }

    private mutating func number(_ word: [UInt8]) -> Int32 {
        let hash = WordHash.of(word)
        if let number = wordNumbers[hash] { return number }
        let number = Int32(wordForms.count)
        wordNumbers[hash] = number
        wordForms.append(word)
        wordAnchors.append([])
        startsPair.append(false)
        return number
    }
}
