import Markup

/// The `meta` and `link` elements of a page, by name.
struct MetaElements {
    /// Values by lower-case `name`, `property`, `itemprop` or `http-equiv`, in the page's order.
    private var values: [String: [String]] = [:]
    private(set) var canonical: String?
    private(set) var base: String?
    private(set) var alternates: [Alternate] = []
    /// The text of the first `title` that is not a picture's.
    private(set) var title: String?

    struct Alternate {
        let href: String
        let type: String
        let title: String?
    }

    /// Elements of these kinds beyond which a page is no longer believed.
    private static let limit = 2000

    init(_ tree: HTMLTree) {
        var remaining = Self.limit
        for node in tree.indices where remaining > 0 {
            switch tree.tag(of: node) {
            case .meta:
                remaining -= 1
                readMeta(node, tree)
            case .link:
                remaining -= 1
                readLink(node, tree)
            case .base where base == nil: base = tree.value(of: .href, of: node)
            case .title where title == nil && !isInPicture(node, tree):
                let text = tree.plainText(of: node)
                if !text.isEmpty { title = text }
            default: break
            }
        }
    }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// The first value among these names, in their order.
    func first(_ names: [String]) -> String? {
        for name in names {
            if let value = values[name]?.first { return value }
        }
        return nil
    }

    private mutating func readMeta(_ node: Int, _ tree: HTMLTree) {
        guard let content = tree.value(of: .content, of: node), let text = PlainText(markup: content)?.text else {
            return
        }
        for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
            guard let names = tree.value(of: attribute, of: node) else { continue }
            for name in names.split(separator: " ").prefix(8) { values[name.lowercased(), default: []].append(text) }
        }
    }

    private mutating func readLink(_ node: Int, _ tree: HTMLTree) {
        guard let rel = tree.value(of: .rel, of: node)?.lowercased(), let href = tree.value(of: .href, of: node) else {
            return
        }
        let relations = rel.split(separator: " ")
        if relations.contains("canonical"), canonical == nil, !href.isEmpty { canonical = href }
        guard relations.contains("alternate"), let type = tree.value(of: .type, of: node)?.lowercased() else { return }
        alternates.append(Alternate(href: href, type: type, title: tree.value(of: .title, of: node)))
    }

    private func isInPicture(_ node: Int, _ tree: HTMLTree) -> Bool {
        var ancestor = tree.parent(of: node)
        var steps = 0
        while ancestor >= 0, steps < 8 {
            if tree.tag(of: ancestor) == .svg { return true }
            ancestor = tree.parent(of: ancestor)
            steps += 1
        }
        return false
    }
}
