import Markup

/// Blocks whose text has stood on the page before: pages hold a copy for small screens, or for who has not logged in.
enum Repetition {
    /// Shorter texts are repeated for a reason (as `TextMeasure` counts).
    private static let minimum: Int32 = 600

    /// Takes out of `root` each block of several paragraphs that says the same, letter for letter, as one before it.
    static func drop(in root: Int, from outline: inout PageOutline) {
        let tree = outline.tree
        let prints = fingerprints(of: outline)
        var seen: [UInt64: Int] = [:]
        var node = root + 1
        while node < tree.end(of: root) {
            guard !outline.isDropped[node], tree.tag(of: node).isBlock, outline.textLength[node] >= minimum,
                outline.ownLength[node] < outline.textLength[node]
            else {
                node += outline.isDropped[node] ? tree.end(of: node) - node : 1
                continue
            }
            if let first = seen[prints[node]], tree.end(of: first) <= node {
                outline.drop(node)
                node = tree.end(of: node)
            } else {
                if seen[prints[node]] == nil { seen[prints[node]] = node }
                node += 1
            }
        }
        outline.measure()
    }

    /// Of each node's text without white space. A polynomial in a fixed base, so that a parent's is made of its children's.
    private static func fingerprints(of outline: PageOutline) -> [UInt64] {
        let tree = outline.tree
        var prints = [UInt64](repeating: 0, count: tree.count)
        var powers = [UInt64](repeating: 1, count: tree.count)
        let base: UInt64 = 0x9e37_79b9_7f4a_7c15
        // Children come after their parent and, backwards, the last child first: each is put in front of what is there.
        for i in tree.indices.reversed() {
            if tree.tag(of: i) == .text, !outline.isDropped[i] {
                for k in tree.text(of: i) where tree.bytes[k] > 0x20 {
                    prints[i] = prints[i] &* base &+ UInt64(tree.bytes[k])
                    powers[i] = powers[i] &* base
                }
            }
            let parent = tree.parent(of: i)
            guard parent >= 0 else { continue }
            prints[parent] = prints[i] &* powers[parent] &+ prints[parent]
            powers[parent] = powers[parent] &* powers[i]
        }
        return prints
    }
}
