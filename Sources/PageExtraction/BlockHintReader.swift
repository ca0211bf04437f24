import Markup

/// Reads class, id, role and a few other attributes into hints.
struct BlockHintReader {
    private let tree: HTMLTree
    /// Class names recur by the hundred in a page; each is cut into words once.
    private var known: [ArraySlice<UInt8>: BlockHints] = [:]

    init(_ tree: HTMLTree) { self.tree = tree }

    mutating func hints(of node: Int) -> BlockHints {
        var hints: BlockHints = []
        for attribute in [HTMLAttribute.class, .id, .dataComponent, .dataTestid] {
            guard let range = tree.range(of: attribute, of: node), range.count < 512 else { continue }
            let name = tree.bytes[range]
            if let seen = known[name] {
                hints.formUnion(seen)
            } else {
                let found = Self.read(name)
                known[name] = found
                hints.formUnion(found)
            }
        }
        return hints
    }

    /// Cuts a name into words and unites what they say.
    static func read(_ name: ArraySlice<UInt8>) -> BlockHints {
        var hints: BlockHints = []
        let parts = name.split(whereSeparator: { $0 <= 0x20 })
        // Generated class lists (`ih ii ad bs`) hit upon any short word.
        let isGenerated = parts.count { $0.count <= 3 } >= 3
        for part in parts where !(isGenerated && part.count <= 3) {
            let words = words(of: part)
            // A heading's words made into an id say what the section is about, not what it is.
            guard words.count < 5 else { continue }
            for (index, word) in words.enumerated() {
                if let found = BlockHints.words[word] {
                    hints.formUnion(found)
                    if isFirm(index, of: words) { hints.insert(.firm) }
                }
                guard index > 0 else { continue }
                let pair = words[index - 1] + word
                if let found = BlockHints.words[pair] { hints.formUnion(found.union(.firm)) }
                if BlockHints.bodyFirst.contains(words[index - 1]), BlockHints.bodySecond.contains(word) {
                    hints.insert(.body)
                }
            }
        }
        return hints
    }

    /// The first name of a class or id that labels it as furniture: what sections that a page builder made have in common.
    static func label(in name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        name.split(whereSeparator: { $0 <= 0x20 }).first { !read($0).isDisjoint(with: .boilerplate) }
    }

    /// A word that is also one of everyday prose means the page's furniture only where no other noun follows: `poll`,
    /// `poll-box`, but not `poll-results`.
    private static func isFirm(_ index: Int, of words: [String]) -> Bool {
        let word = words[index]
        guard BlockHints.words[word]?.isDisjoint(with: .boilerplate) == false, !BlockHints.vagueWords.contains(word)
        else { return false }
        guard BlockHints.everydayWords.contains(word) else { return true }
        return words[(index + 1)...].allSatisfy { BlockHints.words[$0] != nil || BlockHints.partWords.contains($0) }
    }

    /// Lower-case words; those of up to three letters only where punctuation bounds them, since generated names such as
    /// `hAdRRP` hold any short word.
    private static func words(of name: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasLower = false
        var isCut = false
        func finish(atCapital: Bool) {
            if word.count > 3 || !(isCut || atCapital) { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
            isCut = atCapital
        }
        for byte in name {
            let isUpper = byte >= 0x41 && byte <= 0x5a
            let isLetter = isUpper || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80
            if !isLetter || isUpper && wasLower, !word.isEmpty { finish(atCapital: isLetter) }
            if !isLetter { isCut = false }
            if isLetter { word.append(isUpper ? byte | 0x20 : byte) }
            wasLower = isLetter && !isUpper
        }
        if !word.isEmpty { finish(atCapital: false) }
        return words
    }
}
