import Markup

/// Lists that are nearly nothing but links: menus, tables of contents, pointers to other stories.
enum LinkLists {
    static func drop(from outline: inout PageOutline) {
        let tree = outline.tree
        var node = outline.body
        while node < tree.end(of: outline.body) {
            if !outline.isDropped[node], stands(at: node, outline) {
                outline.drop(node)
                node = tree.end(of: node)
            } else {
                node += 1
            }
        }
        outline.measure()
    }

    private static func stands(at node: Int, _ outline: PageOutline) -> Bool {
        switch outline.tree.tag(of: node) {
        case .ul, .ol, .dl, .menu: break
        default: return false
        }
        let length = outline.textLength[node]
        return length > 0 && outline.linkDensity(of: node) > 0.75 && outline.prose[node] < length / 10
    }
}
