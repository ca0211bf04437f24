import NewsModel
import TextProcessing

/// The links of a document's entries, and which of them tell one entry from another.
struct EntryLinks {
    private let links: [String?]
    private let addresses: [WebAddress?]
    private let canonicals: [String?]
    /// Links that entries with different headlines share: a live page, a status page, the front page.
    private let shared: Set<String>

    init(_ entries: [Entry]) {
        links = entries.map { entry in
            if let link = entry.link, !link.isEmpty { return link }
            return entry.idIsPermalink ? entry.id : nil
        }
        addresses = links.map { $0.map { WebAddress($0) } }
        canonicals = addresses.map { $0.flatMap(CanonicalLink.form) }
        var titles = [String: String](minimumCapacity: entries.count)
        var shared: Set<String> = []
        for (canonical, entry) in zip(canonicals, entries) {
            guard let canonical else { continue }
            let title = entry.title ?? ""
            if titles.updateValue(title, forKey: canonical).map({ $0 != title }) == true { shared.insert(canonical) }
        }
        self.shared = shared
    }

    func link(_ index: Int) -> String? { links[index] }

    func address(_ index: Int) -> WebAddress? { addresses[index] }

    /// nil where it would not tell the entry from another of the document.
    func canonical(_ index: Int) -> String? { canonicals[index].flatMap { shared.contains($0) ? nil : $0 } }
}
