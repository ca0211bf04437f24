import Markup

/// What a heading stands over: the block that it opens, or else what follows it up to the next heading of its rank.
struct HeadedSection {
    /// Whole subtrees, in order.
    private(set) var parts: [Int] = []
    let prose: Int32

    /// `letters` counts the text before each node.
    init(_ heading: Int, _ outline: PageOutline, letters: [Int32]) {
        let tree = outline.tree
        // Up to the outermost block whose text begins with the heading.
        var opened = heading
        var parent = tree.parent(of: opened)
        while parent > outline.body, letters[opened] == letters[parent], tree.tag(of: parent) != .article,
            tree.tag(of: parent) != .main
        {
            opened = parent
            parent = tree.parent(of: opened)
        }
        if opened == heading {
            parts = [heading]
            let rank = tree.tag(of: heading).rawValue
            var next = tree.end(of: heading)
            while parent >= 0, next < tree.end(of: parent), !Self.holdsHeading(next, atMost: rank, tree) {
                parts.append(next)
                next = tree.end(of: next)
            }
        } else {
            parts = [opened]
        }
        prose = parts.reduce(0) { $0 + outline.prose[$1] }
    }

    private static func holdsHeading(_ node: Int, atMost rank: UInt8, _ tree: HTMLTree) -> Bool {
        tree.subtree(of: node).contains { tree.tag(of: $0).isHeading && tree.tag(of: $0).rawValue <= rank }
    }
}
