/// Puts a parser's events into the array of an `HTMLTree`.
final class HTMLTreeBuilder {
    var isTruncated = false
    private var tree = HTMLTree()
    private var open: [Int32] = []
    /// Inside a script or style whose text is of no use.
    private var isSkippingText = false

    /// More nodes than any honest page has; 20 bytes each.
    private static let nodeLimit = 4_000_000

    init(capacity: Int) {
        tree.bytes.reserveCapacity(capacity / 2)
        tree.nodes.reserveCapacity(min(capacity / 24, 100_000))
    }

    var isFull: Bool { tree.nodes.count >= Self.nodeLimit }

    func start(_ tag: HTMLTag) {
        endHead(before: tag)
        let position = Int32(tree.attributes.count)
        append(.init(tag: tag, parent: open.last ?? -1, end: 0, first: position, past: position))
        open.append(Int32(tree.nodes.count - 1))
        isSkippingText = tag == .style || tag == .script
    }

    /// Ends a head that the page leaves open: the parser does so itself only for elements of HTML 4.
    private func endHead(before tag: HTMLTag) {
        guard let parent = open.last, tree.nodes[Int(parent)].tag == .head else { return }
        switch tag {
        case .title, .meta, .link, .base, .script, .style, .noscript, .template, .other: return
        default: end(.head)
        }
    }

    /// An attribute of the element that has just started.
    func attribute(_ name: HTMLAttribute, _ value: Span<UInt8>) {
        let first = Int32(tree.bytes.count)
        append(value)
        tree.attributes.append(.init(name: name, first: first, past: Int32(tree.bytes.count)))
        let node = tree.nodes.count - 1
        tree.nodes[node].past = Int32(tree.attributes.count)
        if name == .type, tree.nodes[node].tag == .script, let range = tree.range(of: .type, of: node) {
            isSkippingText = !Self.isLinkedJSON(tree.bytes[range])
        }
    }

    /// Closes the innermost open element of this name, and those that were left open inside it.
    func end(_ tag: HTMLTag) {
        isSkippingText = false
        guard let match = open.lastIndex(where: { tree.nodes[Int($0)].tag == tag }) else { return }
        let past = Int32(tree.nodes.count)
        for node in open[match...] { tree.nodes[Int(node)].end = past }
        open.removeSubrange(match...)
    }

    func characters(_ text: Span<UInt8>) {
        guard !isSkippingText, text.count > 0 else { return }
        let first = Int32(tree.bytes.count)
        append(text)
        let past = Int32(tree.bytes.count)
        if let last = tree.nodes.last, last.tag == .text, last.past == first, last.parent == open.last ?? -1 {
            tree.nodes[tree.nodes.count - 1].past = past
        } else {
            append(.init(tag: .text, parent: open.last ?? -1, end: 0, first: first, past: past))
        }
    }

    func finish() -> HTMLTree {
        let past = Int32(tree.nodes.count)
        for node in open { tree.nodes[Int(node)].end = past }
        open = []
        tree.isTruncated = isTruncated
        return tree
    }

    private func append(_ node: HTMLTree.Node) {
        tree.nodes.append(node)
        tree.nodes[tree.nodes.count - 1].end = Int32(tree.nodes.count)
    }

    /// Copies text, reading U+0080...U+009F as windows-1252 does, since that is what pages mean by `&#146;`; soft hyphens,
    /// which only say where a word may be broken, stay away.
    private func append(_ text: Span<UInt8>) {
        var start = 0
        for i in 0..<text.count where text[i] == 0xc2 && i + 1 < text.count && text[i + 1] <= 0xad {
            guard text[i + 1] < 0xa0 || text[i + 1] == 0xad else { continue }
            copy(text.extracting(start..<i))
            if text[i + 1] < 0xa0 { tree.bytes.append(contentsOf: Self.c1[Int(text[i + 1] &- 0x80)].utf8) }
            start = i + 2
        }
        copy(text.extracting(start..<text.count))
    }

    private func copy(_ text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe tree.bytes.append(contentsOf: $0) }
    }

    private static func isLinkedJSON(_ type: ArraySlice<UInt8>) -> Bool {
        String(decoding: type.prefix(64), as: UTF8.self).lowercased().contains("ld+json")
    }

    /// What windows-1252 has at 0x80...0x9F; empty where it has nothing.
    private static let c1 = [
        "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "", "", "‘", "’", "“", "”", "•", "–",
        "—", "˜",
        "™", "š", "›", "œ", "", "ž", "Ÿ",
    ]
}
