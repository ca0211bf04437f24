import Markup
import TextProcessing

/// An article page's bytes to its headline, text and dates.
public enum PageExtractor {
    /// Reads any page; one without an article gives little or no text, and never an error.
    ///
    /// `contentType` is the HTTP header's value, `url` the address the page came from, for relative links.
    public static func extract(_ bytes: [UInt8], contentType: String? = nil, url: String? = nil) -> ExtractedPage {
        let tree = HTMLTree(reading: HTMLEncoding.decode(bytes, contentType: contentType).text)
        var outline = PageOutline(tree)
        guard tree.count > 0 else { return ExtractedPage(text: "") }
        let metadata = PageMetadata(outline, url: url)
        let language = language(of: outline)
        let dates = PublicationDates(metadata, outline, language: language)
        var page = ExtractedPage(text: ArticleText.find(in: &outline, metadata))
        page.title = metadata.title
        page.authors = metadata.authors
        page.published = dates.published?.timestamp
        page.publishedOffset = dates.published?.offset ?? 0
        page.updated = dates.updated?.timestamp
        page.updatedOffset = dates.updated?.offset ?? 0
        page.canonical = metadata.canonical
        page.description = metadata.description
        page.siteName = metadata.siteName
        page.language = language
        page.signals = PageSignalsReader(metadata, outline, text: page.text, hasDate: dates.published != nil).read()
        return page
    }

    private static func language(of outline: PageOutline) -> String? {
        let root = outline.tree.indices.prefix(3).first { outline.tree.tag(of: $0) == .html }
        let value = root.flatMap { outline.tree.value(of: .lang, of: $0) ?? outline.tree.value(of: .xmlLang, of: $0) }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}
