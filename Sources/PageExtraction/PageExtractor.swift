import Markup

/// An article page's bytes to its headline, text and dates.
package enum PageExtractor {
    /// Reads any page; one without an article gives little or no text, and never an error.
    ///
    /// `contentType` is the HTTP header's value, `url` the address the page came from, for relative links.
    package static func extract(_ bytes: [UInt8], contentType: String? = nil, url: String? = nil) -> ExtractedPage {
        let tree = HTMLTree(reading: bytes)
        var outline = PageOutline(tree)
        guard tree.count > 0 else { return ExtractedPage(text: "") }
        let metadata = PageMetadata(outline, url: url)
        BoilerplateFilter(outline).apply(to: &outline)
        let content = ContentFinder.find(in: outline)
        ContentPruner(content, outline).apply(to: &outline)
        LineFilter(content, title: metadata.title).apply(to: &outline)
        var page = ExtractedPage(text: TextRenderer.render(content, of: outline))
        page.title = metadata.title
        page.authors = metadata.authors
        page.published = metadata.published
        page.updated = metadata.updated
        page.canonical = metadata.canonical
        page.description = metadata.description
        page.siteName = metadata.siteName
        return page
    }
}
