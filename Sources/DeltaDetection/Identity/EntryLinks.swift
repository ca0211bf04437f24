import NewsModel
import TextProcessing

/// The links of a document's entries, and which of them tell one entry from another.
struct EntryLinks {
    private let links: [String?]
    private let authorities: [String?]
    private let canonicals: [String?]
    /// Links that different entries share: a live page, a status page, the front page.
    private let shared: Set<String>

    init(_ entries: [Entry]) {
        links = entries.map { entry in
            if let link = entry.link, Self.leadsToPage(link) { return link }
            return entry.idIsPermalink ? entry.id.flatMap { Self.leadsToPage($0) ? $0 : nil } : nil
        }
        let forms = links.map { link -> (authority: String?, canonical: String?) in
            guard let link else { return (nil, nil) }
            if let plain = PlainLink(link) { return (plain.authority, plain.canonical) }
            let address = WebAddress(link)
            let canonical = CanonicalLink.form(of: address)
            // An address of a cache is the article's.
            return ((canonical.map { WebAddress($0) } ?? address).authority, canonical)
        }
        authorities = forms.map(\.authority)
        canonicals = forms.map(\.canonical)
        var last = [String: Int](minimumCapacity: entries.count)
        var shared: Set<String> = []
        for index in entries.indices {
            guard let canonical = canonicals[index] else { continue }
            if let other = last.updateValue(index, forKey: canonical), Self.differ(entries[index], entries[other]) {
                shared.insert(canonical)
            }
        }
        self.shared = shared
    }

    /// Two entries of one link and one headline are one that is listed twice, unless they say other things under ids or at
    /// times of their own.
    private static func differ(_ a: Entry, _ b: Entry) -> Bool {
        if a.title ?? "" != b.title ?? "" { return true }
        let haveOwnIDs = a.id.flatMap { id in b.id.map { $0 != id } } ?? false
        let haveOwnTimes = a.published.flatMap { time in b.published.map { $0 != time } } ?? false
        return (haveOwnIDs || haveOwnTimes) && (a.content ?? a.summary ?? "") != (b.content ?? b.summary ?? "")
    }

    /// `file:` and other schemes lead to nothing that a publisher has put on the web.
    private static func leadsToPage(_ link: String) -> Bool {
        if link.hasPrefix("https://") || link.hasPrefix("http://") { return true }
        let scheme = WebAddress(link).scheme
        return !link.isEmpty && (scheme == nil || scheme == "http" || scheme == "https")
    }

    func link(_ index: Int) -> String? { links[index] }

    /// How many links lead to each site.
    var sites: [String: Int] {
        var byAuthority: [String: Int] = [:]
        for case let authority? in authorities { byAuthority[authority, default: 0] += 1 }
        var sites: [String: Int] = [:]
        for (authority, count) in byAuthority {
            if let site = OutletOfLink.site(ofAuthority: authority) { sites[site, default: 0] += count }
        }
        return sites
    }

    /// `user@host:port` of the site that the link leads to.
    func authority(_ index: Int) -> String? { authorities[index] }

    /// nil where it would not tell the entry from another of the document.
    func canonical(_ index: Int) -> String? { canonicals[index].flatMap { shared.contains($0) ? nil : $0 } }
}
