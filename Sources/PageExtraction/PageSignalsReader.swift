import Markup
import TextProcessing

/// Reads from a page what it is, if it is not an article.
struct PageSignalsReader {
    private let metadata: PageMetadata
    private let outline: PageOutline
    /// The article's text, as extracted.
    private let text: String
    private let hasDate: Bool

    /// A page that blocks or misses says so in few words.
    private static let shortText = 1200

    init(_ metadata: PageMetadata, _ outline: PageOutline, text: String, hasDate: Bool) {
        self.metadata = metadata
        self.outline = outline
        self.text = text
        self.hasDate = hasDate
    }

    func read() -> PageSignals {
        var signals = PageSignals()
        let robots = (metadata.meta.all("robots") + metadata.meta.all("googlebot")).joined(separator: ",").lowercased()
        signals.isNoIndex = robots.contains("noindex") || robots.contains("none")
        signals.feeds = feeds
        signals.refresh = refresh
        signals.looksLikeArticle = looksLikeArticle
        signals.hasPaywall = hasPaywall
        signals.isLiveBlog = metadata.linked.isLiveBlog
        let isShort = text.utf8.count < Self.shortText && !signals.looksLikeArticle
        let words =
            (metadata.meta.title ?? "") + "\n" + (metadata.markup.heading ?? "") + "\n" + (isShort ? bodyText : "")
        let folded = words.lowercased()
        signals.looksBlocked = isShort && (hasChallenge || PagePhrases.blocked.occurs(in: folded))
        let headline = ((metadata.meta.title ?? "") + "\n" + (metadata.markup.heading ?? "")).lowercased()
        signals.looksNotFound =
            !signals.looksBlocked
            && (PagePhrases.notFound.occurs(in: headline)
                && !signals.looksLikeArticle || isShort && PagePhrases.notFound.occurs(in: folded))
        return signals
    }

    private var bodyText: String { outline.tree.plainText(of: outline.body, limit: 2 * Self.shortText) }

    /// Declared as one, or prose under a headline with a date.
    private var looksLikeArticle: Bool {
        if metadata.linked.article != nil { return true }
        if metadata.meta.first(["og:type"])?.lowercased() == "article", text.utf8.count > 200 { return true }
        return text.utf8.count > (hasDate ? 600 : 2500)
    }

    private var hasPaywall: Bool {
        if metadata.linked.isPaid { return true }
        let tier = metadata.meta.first(["article:content_tier", "og:article:content_tier"])?.lowercased()
        if tier == "locked" || tier == "metered" { return true }
        return outline.hints.contains { $0.contains(.paywall) }
    }

    /// The markup of the well-known checks for humans.
    private var hasChallenge: Bool {
        outline.tree.indices.contains { node in
            for attribute in [HTMLAttribute.id, .class, .src, .action] {
                guard let value = outline.tree.value(of: attribute, of: node)?.lowercased() else { continue }
                if PagePhrases.challenges.occurs(in: value) { return true }
            }
            return false
        }
    }

    private var feeds: [PageSignals.FeedLink] {
        metadata.meta.alternates.filter { PagePhrases.feedTypes.contains($0.type) }.prefix(50).map {
            .init(url: WebAddress.resolve($0.href, against: metadata.base), type: $0.type, title: $0.title)
        }
    }

    /// The address in `<meta http-equiv=refresh content="0; url=...">`.
    private var refresh: String? {
        guard let content = metadata.meta.first(["refresh"]) else { return nil }
        let bytes = Array(content.utf8)
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let address = String(
            decoding: bytes[(equals + 1)...].filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
        return address.isEmpty ? nil : WebAddress.resolve(address, against: metadata.base)
    }
}
