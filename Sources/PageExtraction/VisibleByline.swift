import Markup

/// The names that readers see near the headline, where no markup says whose they are: a line that begins with "By".
enum VisibleByline {
    /// Nodes looked at after the headline.
    private static let reach = 300
    private static let longest: Int32 = 90

    static func names(in outline: PageOutline, headline: Int?) -> [String] {
        let tree = outline.tree
        guard let headline else { return [] }
        for node in headline..<min(tree.end(of: outline.body), headline + reach) where !outline.isDropped[node] {
            guard outline.textLength[node] > 4, outline.textLength[node] <= longest, tree.tag(of: node) != .text else {
                // Sentences have names of their own.
                if outline.ownProse(of: node) >= 100 { return [] }
                continue
            }
            let line = tree.plainText(of: node, limit: 160)
            guard BylineText.opensWithPrefix(line) else { continue }
            let names = AuthorNames.clean([line]).filter { $0.utf8.contains(0x20) && $0.utf8.count <= 40 }
            if !names.isEmpty { return names }
        }
        return []
    }
}
