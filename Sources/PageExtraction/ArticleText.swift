import Markup

/// The article's text: from the element that holds it, cleaned of what is not the article.
enum ArticleText {
    /// Below this many bytes something has gone wrong, or there is no article.
    private static let meagre = 250

    /// `outline` keeps the marks of what was taken out.
    static func find(in outline: inout PageOutline, _ metadata: PageMetadata) -> String {
        let whole = outline
        BoilerplateFilter(outline).apply(to: &outline)
        let declared = DeclaredText(metadata.linked)
        var content = ContentFinder.find(in: outline)
        if let declared, let better = declared.bestElement(in: outline) {
            // Its own markup does not hold it: the rest is behind a wall or fetched by a script.
            if better.recall < 0.5 { return declared.text }
            if better.agreement > declared.agreement(of: content, in: outline) + 0.1 { content = better.node }
        }
        let text = text(of: content, in: &outline, metadata)
        guard text.utf8.count < meagre else { return text }
        if let declared { return declared.text }
        // The labels may have misled: once more without them.
        var unfiltered = whole
        let other = self.text(of: ContentFinder.find(in: unfiltered), in: &unfiltered, metadata)
        return other.utf8.count > 2 * text.utf8.count + 100 ? other : text
    }

    private static func text(of content: Int, in outline: inout PageOutline, _ metadata: PageMetadata) -> String {
        ContentPruner(content, outline).apply(to: &outline)
        LineFilter(content, title: metadata.title).apply(to: &outline)
        return TextRenderer.render(content, of: outline)
    }
}
