import Markup

/// Finds the element that holds the article.
struct ContentFinder {
    /// Descends from the body for as long as one child holds nearly all of the prose.
    static func find(in outline: PageOutline) -> Int {
        let tree = outline.tree
        var node = outline.body
        while true {
            let mass = outline.prose[node]
            guard mass > 0 else { return node }
            var best = -1
            for child in tree.children(of: node) where best < 0 || outline.prose[child] > outline.prose[best] {
                best = child
            }
            guard best >= 0, tree.tag(of: best).isBlock || tree.tag(of: best) == .other || tree.tag(of: best) == .span,
                tree.tag(of: best) != .p
            else { return node }
            guard Double(outline.prose[best]) >= 0.85 * Double(mass) else { return node }
            node = best
        }
    }
}
