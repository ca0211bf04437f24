import Markup

/// Takes out what is labelled as something other than the article.
///
/// A label is believed only of a part that does not hold most of the page's prose: `has-sidebar` stands on many a body.
struct BoilerplateFilter {
    private let total: Int32

    init(_ outline: PageOutline) { total = max(1, outline.prose[outline.body]) }

    func apply(to outline: inout PageOutline) {
        let tree = outline.tree
        var node = outline.body + 1
        while node < tree.end(of: outline.body) {
            if !outline.isDropped[node], tree.tag(of: node) != .text, isBoilerplate(node, outline) {
                outline.drop(node)
                node = tree.end(of: node)
            } else {
                node += 1
            }
        }
        outline.measure()
    }

    private func isBoilerplate(_ node: Int, _ outline: PageOutline) -> Bool {
        let tag = outline.tree.tag(of: node)
        let share = Double(outline.prose[node]) / Double(total)
        switch tag {
        case .nav, .footer: if share < 0.6 { return true }
        case .aside, .menu: if share < 0.4 { return true }
        case .form: if share < 0.2 && outline.textLength[node] < 1500 { return true }
        case .header where outline.prose[node] < 100: return true
        case .article, .main, .body, .html: return false
        case .blockquote, .pre, .figure, .h1, .h2, .h3: return hasRole(node, outline) && share < 0.3
        default: break
        }
        if hasRole(node, outline) && share < 0.3 { return true }
        if tag == .p && outline.textLength[node] > 250 { return false }
        let hints = outline.hints[node]
        // A word of a sentence is not boilerplate, whatever its link is called.
        if !tag.isBlock, tag != .other, let block = outline.enclosingBlock(of: node),
            outline.ownLength[block] > 2 * outline.textLength[node] + 12
        {
            return false
        }
        guard !hints.isDisjoint(with: .boilerplate) else { return false }
        if hints.contains(.body) { return share < 0.02 && outline.linkDensity(of: node) > 0.5 }
        if !hints.isDisjoint(with: [.sharing, .advertising, .comments, .solicitation, .aside, .furniture]) {
            return share < 0.3
        }
        if hints.contains(.related) {
            return share < 0.25 && (!hints.contains(.content) || outline.linkDensity(of: node) > 0.2)
        }
        if hints.contains(.caption) { return share < 0.1 && outline.textLength[node] < 2000 }
        if hints.contains(.byline) { return share < 0.15 && outline.textLength[node] < 1200 }
        return false
    }

    private func hasRole(_ node: Int, _ outline: PageOutline) -> Bool {
        guard let role = outline.tree.value(of: .role, of: node) else { return false }
        return Self.roles.contains(role)
    }

    private static let roles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar",
        "toolbar", "tablist", "form", "alert", "button",
    ]
}
