import Markup

/// The article's text: from the element that holds it, cleaned of what is not the article.
enum ArticleText {
    /// Below this many bytes something has gone wrong, or there is no article.
    private static let meagre = 250

    /// `outline` keeps the marks of what was taken out.
    static func find(in outline: inout PageOutline, _ metadata: PageMetadata) -> String {
        let whole = outline
        let declared = DeclaredText(metadata.linked)
        var text = text(of: &outline, trust: .all, declared, metadata)
        if text.utf8.count < meagre {
            // The labels may have misled: once more without those that leave a doubt.
            var unfiltered = whole
            let other = self.text(of: &unfiltered, trust: .firm, declared, metadata)
            if other.utf8.count > 2 * text.utf8.count + 100, !NoticePhrases.occur(in: other) { text = other }
        }
        guard let declared, declared.text.utf8.count > text.utf8.count * 3 / 2 else { return text }
        // The page does not hold it: the rest is behind a wall or fetched by a script.
        return declared.text
    }

    private static func text(
        of outline: inout PageOutline, trust: BoilerplateFilter.Trust, _ declared: DeclaredText?,
        _ metadata: PageMetadata
    ) -> String {
        var filter = BoilerplateFilter(outline, trust: trust)
        filter.apply(to: &outline)
        LinkLists.drop(from: &outline)
        TeaserCards(outline, url: metadata.address).drop(from: &outline)
        var content = ContentFinder.find(in: outline)
        if let better = declared?.betterElement(than: content, in: outline) { content = better }
        let notes = NotesAround(content, filter.notes, outline)
        ContentPruner(content, outline).apply(to: &outline)
        Repetition.drop(in: content, from: &outline)
        LineFilter(content, title: metadata.title, authors: metadata.authors).apply(to: &outline)
        let parts = (notes.before + [content] + notes.after).map { TextRenderer.render($0, of: outline) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
