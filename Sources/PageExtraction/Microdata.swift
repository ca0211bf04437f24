import Markup

/// What the body's markup says of the article: microdata properties, headings, `time`, `rel=author`, bylines.
struct Microdata {
    private(set) var headline: String?
    private(set) var heading: String?
    /// The first `h1` with text.
    private(set) var headingNode: Int?
    private(set) var authors: [String] = []
    private(set) var published: String?
    private(set) var updated: String?
    /// Links `rel=author` and elements named as bylines, where no property says who wrote it.
    private(set) var bylines: [String] = []
    private(set) var times: [String] = []

    private var firstAuthor = -1
    private var firstByline = -1

    /// A byline is a line.
    private static let bylineLimit = 120

    init(_ outline: PageOutline) {
        let tree = outline.tree
        var headings: [Int] = []
        for node in tree.subtree(of: outline.body) where tree.tag(of: node) != .text {
            if let property = tree.value(of: .itemprop, of: node) { read(property, node, tree) }
            switch tree.tag(of: node) {
            case .h1: headings.append(node)
            case .time where times.count < 8:
                if let value = tree.value(of: .datetime, of: node) { times.append(value) }
                if tree.has(.pubdate, node), published == nil { published = tree.value(of: .datetime, of: node) }
            default: break
            }
            if bylines.count < 4, isByline(node, outline), isNear(node, tree) { readByline(node, tree) }
        }
        headingNode = headings.first { outline.textLength[$0] > 0 } ?? headings.first
        heading = headings.lazy.map { tree.plainText(of: $0) }.first { !$0.isEmpty }
    }

    private mutating func read(_ property: String, _ node: Int, _ tree: HTMLTree) {
        for name in property.split(separator: " ").prefix(4) {
            switch name {
            case "headline": headline = headline ?? text(node, tree)
            case "datePublished", "dateCreated": published = published ?? date(node, tree)
            case "dateModified": updated = updated ?? date(node, tree)
            case "author", "creator":
                // Further ones stand beside the first; elsewhere they are those of other stories.
                guard authors.count < 8, firstAuthor < 0 || tree.parent(of: node) == tree.parent(of: firstAuthor) else {
                    continue
                }
                let named = tree.subtree(of: node).dropFirst().first { tree.value(of: .itemprop, of: $0) == "name" }
                if let text = text(named ?? node, tree), text.utf8.count <= Self.bylineLimit {
                    authors.append(text)
                    if firstAuthor < 0 { firstAuthor = node }
                }
            default: break
            }
        }
    }

    private func text(_ node: Int, _ tree: HTMLTree) -> String? {
        let text = tree.value(of: .content, of: node) ?? tree.plainText(of: node)
        return text.isEmpty ? nil : text
    }

    private func date(_ node: Int, _ tree: HTMLTree) -> String? {
        tree.value(of: .datetime, of: node) ?? tree.value(of: .content, of: node) ?? text(node, tree)
    }

    /// A link to the writer's page says more clearly than what stands around it which words are the name.
    private mutating func readByline(_ node: Int, _ tree: HTMLTree) {
        let links = tree.subtree(of: node).filter { isProfile($0, tree) }
        for name in (links.isEmpty ? [node] : links).prefix(4) {
            let text = tree.plainText(of: name, limit: Self.bylineLimit * 2)
            guard !text.isEmpty, text.utf8.count <= Self.bylineLimit, !AuthorNames.clean([text]).isEmpty else {
                continue
            }
            bylines.append(text)
            if firstByline < 0 { firstByline = node }
        }
    }

    /// Further names stand beside the first, or in it; elsewhere they are those of other stories.
    private func isNear(_ node: Int, _ tree: HTMLTree) -> Bool {
        guard firstByline >= 0 else { return true }
        return node >= tree.end(of: firstByline) && tree.parent(of: node) == tree.parent(of: firstByline)
    }

    private func isProfile(_ node: Int, _ tree: HTMLTree) -> Bool {
        guard tree.tag(of: node) == .a, let address = tree.value(of: .href, of: node)?.lowercased() else {
            return false
        }
        return Self.profiles.contains(where: address.contains)
    }

    private static let profiles = [
        "/author", "/staff/", "/people/", "/person/", "/profile", "/contributor", "/writer", "/reporter", "/by/",
        "/autor",
        "/auteur", "/team/", "/journalist",
    ]

    private func isByline(_ node: Int, _ outline: PageOutline) -> Bool {
        let tree = outline.tree
        if tree.tag(of: node) == .a, let rel = tree.value(of: .rel, of: node), rel == "author" { return true }
        guard outline.hints[node].contains(.byline), let name = tree.value(of: .class, of: node) else { return false }
        let words = name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "_" })
        let isNamed =
            words.contains { word in Self.bylineWords.contains(where: word.hasPrefix) } || name.contains("Author")
        return isNamed && !outline.isAmongOthers(node)
    }

    private static let bylineWords = ["byline", "author", "autor", "auteur", "vcard"]
}
