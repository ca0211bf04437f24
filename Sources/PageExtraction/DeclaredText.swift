import Markup

/// The text that JSON-LD declares as the article's (`articleBody`), as a yardstick for what markup holds.
///
/// Publishers cut it, garble it, or leave it out; so it chooses between elements of the page, and stands for the article
/// only where the page itself does not hold it.
struct DeclaredText {
    let text: String
    /// As `TextMeasure` counts.
    private let length: Int
    private let windows: Set<UInt64>

    private static let windowSize = 24
    /// Bytes of letters below which it is a teaser.
    private static let minimum = 250
    private static let maximum = 1 << 20

    init?(_ linked: LinkedData) {
        guard let text = linked.body, text.utf8.count <= Self.maximum else { return nil }
        let letters = Self.letters(Array(text.utf8)[...])
        guard letters.count >= Self.minimum else { return nil }
        self.text = text
        let bytes = Array(text.utf8)
        length = Int(TextMeasure.measure(bytes, bytes.indices).length)
        var windows: Set<UInt64> = []
        windows.reserveCapacity(letters.count)
        for start in 0...letters.count - Self.windowSize { windows.insert(Self.hash(letters, start)) }
        self.windows = windows
    }

    /// The element that agrees clearly better with the declared text than `content` does; nil where there is none.
    ///
    /// One that holds much less prose than `content` is what a teaser was taken from.
    func betterElement(than content: Int, in outline: PageOutline) -> Int? {
        let tree = outline.tree
        let matched = matchedLengths(outline)
        var best: (node: Int, agreement: Double)?
        for node in tree.subtree(of: outline.body)
        where matched[node] > 0 && !outline.isDropped[node] && tree.tag(of: node).isBlock {
            let agreement = agreement(matched[node], outline.textLength[node])
            if agreement >= best?.agreement ?? 0 { best = (node, agreement) }
        }
        guard let best, outline.prose[best.node] >= outline.prose[content] / 5 * 3,
            best.agreement > agreement(matched[content], outline.textLength[content]) + 0.1
        else { return nil }
        return best.node
    }

    /// F1 of an element's text against the declared one.
    private func agreement(_ matched: Int32, _ text: Int32) -> Double {
        let matched = min(Double(matched), Double(length))
        return 2 * matched / (Double(length) + Double(max(text, 1)))
    }

    /// Of each node's text, the part that the declared text has too.
    private func matchedLengths(_ outline: PageOutline) -> [Int32] {
        let tree = outline.tree
        var matched = [Int32](repeating: 0, count: tree.count)
        for i in tree.indices.reversed() {
            if tree.tag(of: i) == .text, outline.textLength[i] > 0 {
                let letters = Self.letters(tree.bytes[tree.text(of: i)])
                var (hits, probes) = (0, 0)
                var start = 0
                while start + Self.windowSize <= letters.count {
                    probes += 1
                    if windows.contains(Self.hash(letters, start)) { hits += 1 }
                    start += Self.windowSize / 2
                }
                if probes > 0 { matched[i] = outline.textLength[i] * Int32(hits) / Int32(probes) }
            }
            let parent = tree.parent(of: i)
            if parent >= 0 { matched[parent] += matched[i] }
        }
        return matched
    }

    private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x61...0x7a, 0x80...0xff: letters.append(byte)
            case 0x41...0x5a: letters.append(byte | 0x20)
            default: break
            }
        }
        return letters
    }

    private static func hash(_ letters: [UInt8], _ start: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in start..<start + windowSize { hash = (hash ^ UInt64(letters[i])) &* 0x100_0000_01b3 }
        return hash
    }
}
