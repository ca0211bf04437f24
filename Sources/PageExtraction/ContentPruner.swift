import Markup

/// Takes out of the article's element what is not the article: lists of links, galleries' controls, share counts.
///
/// It goes by measures, not by names; what the names give away has gone before.
struct ContentPruner {
    private let root: Int

    init(_ root: Int, _ outline: PageOutline) { self.root = root }

    func apply(to outline: inout PageOutline) {
        let tree = outline.tree
        var node = root + 1
        while node < tree.end(of: root) {
            if !outline.isDropped[node], isForeign(node, outline) {
                outline.drop(node)
                node = tree.end(of: node)
            } else {
                node += 1
            }
        }
        outline.measure()
    }

    private func isForeign(_ node: Int, _ outline: PageOutline) -> Bool {
        let tag = outline.tree.tag(of: node)
        let length = outline.textLength[node]
        guard length > 0, tag.isBlock || tag == .other else { return false }
        let density = outline.linkDensity(of: node)
        switch tag {
        case .figcaption: return true
        case .table: return density > 0.6
        case .div, .section, .other, .article, .header, .fieldset, .center:
            if density > 0.5, outline.prose[node] < length / 5 { return true }
            return outline.prose[node] == 0 && length < 60 && outline.ownLength[node] == length
                && outline.ownPunctuation[node] == 0 && isAmongProse(node, outline)
        default: return false
        }
    }

    /// The text around is set in paragraphs of their own, so that a bare line is a label rather than a paragraph.
    private func isAmongProse(_ node: Int, _ outline: PageOutline) -> Bool {
        let parent = outline.tree.parent(of: node)
        guard parent >= 0 else { return false }
        return outline.prose[parent] > 0 || parent != root
    }
}
