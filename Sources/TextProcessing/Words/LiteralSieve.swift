/// Tells at a glance texts in which given words cannot stand, without cutting the texts into words.
///
/// Every folded word of a text stands in one piece in what is left of the text when everything but folded letters and
/// digits is left out, spaces too. So a text that does not hold a word's last bytes there does not hold the word. Where
/// marks may join letters to others, nothing is ruled out.
public struct LiteralSieve: Sendable {
    private struct Literal: Sendable {
        /// The last bytes, eight at most, the last one lowest.
        let bytes: UInt64
        let mask: UInt64
        /// The bit of the group that it is one of.
        let group: UInt64
    }

    private static let mostGroups = 64

    private var literals: [Literal] = []
    private let groups: Int
    /// By the last two bytes read: whether some literal ends with them.
    private var endings = [UInt64](repeating: 0, count: 1024)
    private let table = ScalarTable.shared
    private let ascii = Self.foldedASCII

    /// - Parameter groups: of each, one folded word at least must stand in a text. A group with an empty word, or with none,
    ///   asks for nothing.
    public init(_ groups: [[[UInt8]]]) {
        let squeezed = groups.map { $0.map(Self.squeezed) }.filter { !$0.isEmpty && $0.allSatisfy { !$0.isEmpty } }
            .prefix(Self.mostGroups)
        self.groups = squeezed.count
        for (number, group) in squeezed.enumerated() {
            for word in group { add(word, group: 1 << UInt64(number)) }
        }
    }

    /// Nothing is asked for, so that every text passes.
    public var isEmpty: Bool { groups == 0 }

    /// False where one of the groups is sure to have no word in any of the texts (UTF-8).
    public func passes(_ texts: [UInt8]...) -> Bool {
        if groups == 0 { return true }
        let all: UInt64 = groups == 64 ? .max : 1 << UInt64(groups) - 1
        var found: UInt64 = 0
        for text in texts {
            guard read(text, &found, all) else { return true }
            if found == all { return true }
        }
        return false
    }

    private mutating func add(_ word: [UInt8], group: UInt64) {
        var (bytes, mask): (UInt64, UInt64) = (0, 0)
        for byte in word.suffix(8) { (bytes, mask) = (bytes << 8 | UInt64(byte), mask << 8 | 0xFF) }
        literals.append(Literal(bytes: bytes, mask: mask, group: group))
        for before in word.count == 1 ? 0...255 : Int(word[word.count - 2])...Int(word[word.count - 2]) {
            let ending = before << 8 | Int(bytes & 0xFF)
            endings[ending >> 6] |= 1 << UInt64(ending & 63)
        }
    }

    /// False where the text holds something that words cannot be told from this way.
    private func read(_ text: [UInt8], _ found: inout UInt64, _ all: UInt64) -> Bool {
        var (key, index): (UInt64, Int) = (0, 0)
        let bytes = text.span
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                let folded = ascii[Int(byte)]
                if folded == 0 { continue }
                key = key << 8 | UInt64(folded)
                look(key, &found)
                if found == all { return true }
                continue
            }
            let (scalar, length) = decodeScalar(text, at: index)
            index += length
            guard
                fold(
                    scalar,
                    {
                        key = key << 8 | UInt64($0); look(key, &found)
                    })
            else { return false }
        }
        return true
    }

    @inline(__always)
    private func look(_ key: UInt64, _ found: inout UInt64) {
        let ending = Int(key & 0xFFFF)
        if endings[ending >> 6] & (1 << UInt64(ending & 63)) == 0 { return }
        for literal in literals where key & literal.mask == literal.bytes { found |= literal.group }
    }

    /// The bytes that a scalar adds to the folded words; false for marks and what marks may be made of.
    private func fold(_ scalar: UInt32, _ body: (UInt8) -> Void) -> Bool {
        let entry = table[scalar]
        switch entry.kind {
        case .separator, .ignored, .apostrophe: return true
        case .dropped, .mark, .soloMark: return false
        case .letter, .digit, .solo: break
        }
        guard entry.isSequence else { return Self.write(entry.target == 0 ? scalar : entry.target, table, body) }
        for part in table.sequences[Int(entry.target)] where !Self.write(part, table, body) { return false }
        return true
    }

    private static func write(_ scalar: UInt32, _ table: ScalarTable, _ body: (UInt8) -> Void) -> Bool {
        // Jamo and marks compose with what stands before them.
        if (0x300...0x36F).contains(scalar) || (0x1100...0x11FF).contains(scalar) || (0x3099...0x309A).contains(scalar)
        {
            return false
        }
        if scalar < 0x80 {
            let byte = foldedASCII[Int(scalar)]
            if byte != 0 { body(byte) }
            return true
        }
        switch table[scalar].kind {
        case .separator, .ignored, .apostrophe: return true
        default: break
        }
        var bytes: [UInt8] = []
        appendScalar(scalar, to: &bytes)
        for byte in bytes { body(byte) }
        return true
    }

    /// A folded word without what texts are stripped of; empty where it cannot be looked for.
    private static func squeezed(_ word: [UInt8]) -> [UInt8] {
        var (kept, index): ([UInt8], Int) = ([], 0)
        while index < word.count {
            let (scalar, length) = decodeScalar(word, at: index)
            index += length
            guard write(scalar, ScalarTable.shared, { kept.append($0) }) else { return [] }
        }
        return kept
    }

    /// Letters in lower case and digits; 0 for the rest.
    private static let foldedASCII: [UInt8] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 0x30...0x39, 0x61...0x7A: UInt8(byte)
        case 0x41...0x5A: UInt8(byte) | 0x20
        default: 0
        }
    }
}
