import Markup
import TextProcessing

/// Rows of cards that lead to other stories of the site: a headline that is a link, a line or two below it.
///
/// They are known by their form, since every site calls them something else. Lists that an article makes of other sites'
/// pages have the form too, but lead away.
struct TeaserCards {
    private let outline: PageOutline
    /// The registrable domain of the page's address.
    private let site: String?

    /// Fewer may be anything.
    private static let minimum = 3
    /// As `TextMeasure` counts.
    private static let size: ClosedRange<Int32> = 20...450
    private static let headline: Int32 = 12

    /// `url` is the page's own.
    init(_ outline: PageOutline, url: String?) {
        self.outline = outline
        site = url.flatMap { WebAddress($0).host }.map(PublicSuffix.registrableDomain)
    }

    /// Takes out each row of at least three cards.
    func drop(from outline: inout PageOutline) {
        let tree = outline.tree
        for node in tree.subtree(of: outline.body) where !outline.isDropped[node] && tree.tag(of: node) != .text {
            let length = outline.textLength[node]
            guard length > Self.size.lowerBound * 3, outline.linkLength[node] > Self.headline * 3 else { continue }
            let cards = tree.children(of: node).filter { outline.isDropped[$0] == false && isCard($0) }
            guard cards.count >= Self.minimum else { continue }
            for card in cards { outline.drop(card) }
        }
        outline.measure()
    }

    private func isCard(_ node: Int) -> Bool {
        let tree = outline.tree
        switch tree.tag(of: node) {
        case .div, .article, .section, .li, .a, .other: break
        default: return false
        }
        guard Self.size.contains(outline.textLength[node]), outline.linkLength[node] >= Self.headline else {
            return false
        }
        var (hasHeading, hasPicture, linksInside) = (false, false, false)
        for inner in tree.subtree(of: node) {
            switch tree.tag(of: inner) {
            case .img, .picture: hasPicture = true
            case .a where outline.textLength[inner] >= Self.headline: linksInside = linksInside || staysOnSite(inner)
            default: if tree.tag(of: inner).isHeading && isLinked(inner) { hasHeading = true }
            }
        }
        return linksInside && (hasHeading || hasPicture && outline.linkDensity(of: node) > 0.2)
    }

    /// The heading is a link, or stands in one.
    private func isLinked(_ heading: Int) -> Bool {
        outline.textLength[heading] > 0 && outline.linkDensity(of: heading) > 0.9
    }

    private func staysOnSite(_ link: Int) -> Bool {
        guard let address = outline.tree.value(of: .href, of: link) else { return false }
        guard let target = WebAddress(address).host else { return !address.hasPrefix("#") }
        return site == PublicSuffix.registrableDomain(of: target)
    }
}
