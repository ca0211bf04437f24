/// What an apostrophe after a word does.
enum Apostrophe {
    /// Inside a word: `O'Brien` is obrien, `don't` is dont.
    case joins
    /// A closing quote.
    case ends
    /// `Maduro's` is maduro; reading goes on at the offset.
    case possessive(Int)
    /// French, Italian and Catalan elision: `l'Élysée` is two words.
    case elides

    static func read(_ source: [UInt8], at index: Int, length: Int, word: ArraySlice<UInt8>) -> Apostrophe {
        let next = index + length
        guard next < source.count else { return .ends }
        let (scalar, nextLength) = decodeScalar(source, at: next)
        guard isWord(scalar) else { return .ends }
        if scalar == 0x73 || scalar == 0x53 {
            let after = next + nextLength
            if after >= source.count || !isWord(decodeScalar(source, at: after).scalar) { return .possessive(after) }
        }
        if word.count <= 7, elisions.contains(Array(word)) { return .elides }
        return .joins
    }

    private static func isWord(_ scalar: UInt32) -> Bool {
        switch ScalarTable.shared[scalar].kind {
        case .letter, .digit, .mark: true
        default: false
        }
    }

    private static let elisions: Set<[UInt8]> = Set(
        [
            "l", "d", "j", "qu", "n", "s", "c", "m", "t", "lorsqu", "puisqu", "jusqu", "quelqu", "dell", "nell", "all",
            "sull", "dall", "coll", "un", "quell", "quest", "bell", "sant",
        ].map { Array($0.utf8) })
}
