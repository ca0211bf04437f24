import NewsModel
import TextProcessing

/// The links of a document's entries, and which of them tell one entry from another.
struct EntryLinks {
    private let links: [String?]
    private let authorities: [String?]
    private let canonicals: [String?]
    /// Links that entries with different headlines share: a live page, a status page, the front page.
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
            return (address.authority, CanonicalLink.form(of: address))
        }
        authorities = forms.map(\.authority)
        canonicals = forms.map(\.canonical)
        var titles = [String: String](minimumCapacity: entries.count)
        var shared: Set<String> = []
        for (canonical, entry) in zip(canonicals, entries) {
            guard let canonical else { continue }
            let title = entry.title ?? ""
            if titles.updateValue(title, forKey: canonical).map({ $0 != title }) == true { shared.insert(canonical) }
        }
        self.shared = shared
    }

    /// `file:` and other schemes lead to nothing that a publisher has put on the web.
    private static func leadsToPage(_ link: String) -> Bool {
        if link.hasPrefix("https://") || link.hasPrefix("http://") { return true }
        let scheme = WebAddress(link).scheme
        return !link.isEmpty && (scheme == nil || scheme == "http" || scheme == "https")
    }

    func link(_ index: Int) -> String? { links[index] }

    /// `user@host:port` of the link.
    func authority(_ index: Int) -> String? { authorities[index] }

    /// nil where it would not tell the entry from another of the document.
    func canonical(_ index: Int) -> String? { canonicals[index].flatMap { shared.contains($0) ? nil : $0 } }
}
