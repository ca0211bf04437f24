import Markup

/// Sections of one label, judged together: a page builder puts the same class on every part of an article.
struct LabelGroups {
    /// Labels whose parts hold most of the page's prose between them, and little else.
    private var articles: Set<ArraySlice<UInt8>> = []

    private struct Group {
        var prose: Int32 = 0
        var text: Int32 = 0
        var parts = 0
        /// Where the last part ends: one inside another is not counted twice.
        var end = 0
    }

    init(_ outline: PageOutline) {
        let tree = outline.tree
        var groups: [ArraySlice<UInt8>: Group] = [:]
        for node in tree.subtree(of: outline.body) where !outline.isDropped[node] && outline.prose[node] > 0 {
            guard let label = Self.label(of: node, outline) else { continue }
            var group = groups[label] ?? Group()
            guard node >= group.end else { continue }
            group.prose += outline.prose[node]
            group.text += outline.textLength[node]
            group.parts += 1
            group.end = tree.end(of: node)
            groups[label] = group
        }
        let total = outline.prose[outline.body]
        for (label, group) in groups
        where group.parts > 1 && group.prose > total / 2 && group.prose > group.text * 3 / 5 {
            articles.insert(label)
        }
    }

    /// Whether a node's label stands on the sections of the article itself.
    func isArticle(_ node: Int, _ outline: PageOutline) -> Bool {
        !articles.isEmpty && Self.label(of: node, outline).map(articles.contains) == true
    }

    /// Comments are many parts of one class and much prose, and yet no article.
    private static func label(of node: Int, _ outline: PageOutline) -> ArraySlice<UInt8>? {
        let hints = outline.hints[node]
        guard !hints.isDisjoint(with: .boilerplate), !hints.contains(.comments),
            let range = outline.tree.range(of: .class, of: node)
        else { return nil }
        return BlockHintReader.label(in: outline.tree.bytes[range])
    }
}
