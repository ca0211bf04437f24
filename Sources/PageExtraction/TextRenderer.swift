import Markup

/// Writes the text of a subtree as a reader sees it: paragraphs divided by "\n", runs of white space made one space.
struct TextRenderer {
    static func render(_ root: Int, of outline: PageOutline) -> String {
        let tree = outline.tree
        var out: [UInt8] = []
        out.reserveCapacity(Int(outline.textLength[root]) * 5 / 4)
        var blockEnds: [Int] = []
        var needsSpace = false
        func breakLine() {
            needsSpace = false
            while out.last == 0x20 { out.removeLast() }
            if let last = out.last, last != 0x0a { out.append(0x0a) }
        }
        var node = root
        let end = tree.end(of: root)
        var preEnd = -1
        while node < end {
            while let last = blockEnds.last, node >= last {
                blockEnds.removeLast()
                breakLine()
            }
            if outline.isDropped[node] {
                if tree.tag(of: node).isBlock { breakLine() }
                node = tree.end(of: node)
                continue
            }
            let tag = tree.tag(of: node)
            switch tag {
            case .text:
                let isPre = node < preEnd
                for i in tree.text(of: node) {
                    let byte = tree.bytes[i]
                    if byte == 0x0a && isPre {
                        breakLine()
                    } else if byte <= 0x20 || byte == 0x7f {
                        needsSpace = true
                    } else if byte == 0xa0, out.last == 0xc2, i > 0, tree.bytes[i - 1] == 0xc2 {
                        out.removeLast()
                        needsSpace = true
                    } else if byte == 0x80, i >= 2, tree.bytes[i - 1] == 0x80, tree.bytes[i - 2] == 0xe3 {
                        out.removeLast(2)  // U+3000, the space of East Asian scripts
                        needsSpace = true
                    } else {
                        if needsSpace, let last = out.last, last != 0x0a { out.append(0x20) }
                        needsSpace = false
                        out.append(byte)
                    }
                }
            case .br, .hr: breakLine()
            case .td, .th: needsSpace = true
            case .pre:
                breakLine()
                preEnd = tree.end(of: node)
                blockEnds.append(preEnd)
            default:
                if tag.isBlock && tag != .tbody && tag != .thead {
                    breakLine()
                    blockEnds.append(tree.end(of: node))
                }
            }
            node += 1
        }
        breakLine()
        while let last = out.last, last <= 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
