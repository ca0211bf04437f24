/// Letters each followed by a full stop: `U.S.`, `a.m.`, `С.Ш.А.`; the last full stop may be missing.
struct Acronym {
    let letters: [UInt32]
    /// Past the last letter and its full stop.
    let end: Int
    /// Where reading goes on: after a possessive, if there is one.
    let next: Int
    let endsWithStop: Bool

    /// nil where no acronym of at least two letters starts with the letter at `start`.
    static func read(_ source: [UInt8], at start: Int, length: Int) -> Acronym? {
        guard start + length < source.count, source[start + length] == 0x2E else { return nil }
        let table = ScalarTable.shared
        var letters: [UInt32] = []
        var (index, end, stopped) = (start, start, false)
        while index < source.count, letters.count < 12 {
            let (scalar, length) = decodeScalar(source, at: index)
            guard table[scalar].kind == .letter else { break }
            let after = index + length
            let stop = after < source.count && source[after] == 0x2E
            if !stop, continues(source, at: after) { break }
            letters.append(scalar)
            end = stop ? after + 1 : after
            stopped = stop
            index = end
            if !stop { break }
        }
        guard letters.count >= 2 else { return nil }
        var next = end
        if end < source.count, case let (scalar, length) = decodeScalar(source, at: end),
            table[scalar].kind == .apostrophe,
            case .possessive(let after) = Apostrophe.read(source, at: end, length: length, word: [])
        {
            next = after
        }
        return Acronym(letters: letters, end: end, next: next, endsWithStop: stopped && next == end)
    }

    /// Whether a word goes on here, so that the letter before is no letter of an acronym.
    private static func continues(_ source: [UInt8], at index: Int) -> Bool {
        guard index < source.count else { return false }
        switch ScalarTable.shared[decodeScalar(source, at: index).scalar].kind {
        case .letter, .digit, .mark, .dropped: return true
        default: return false
        }
    }
}
