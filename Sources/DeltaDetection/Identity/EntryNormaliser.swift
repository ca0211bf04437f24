public import NewsModel
import TextProcessing

/// Turns what a feed says into sightings: one key, one link, one text for each entry. Topics are matched afterwards.
public enum EntryNormaliser {
    /// In document order; an entry that repeats an earlier one altogether is left out.
    public static func sightings(of document: FeedDocument, from feed: Feed, identity: FeedIdentity) -> [Sighting] {
        let links = EntryLinks(document.entries)
        var outlets = OutletOfLink(document: document, feed: feed)
        var seen = Set<Sighting.Key>(minimumCapacity: document.entries.count)
        var sightings: [Sighting] = []
        sightings.reserveCapacity(document.entries.count)
        for (index, entry) in document.entries.enumerated() {
            let content = content(
                of: entry, link: links.link(index), in: document,
                outlet: outlets.outlet(links.link(index), authority: links.authority(index) ?? ""))
            guard !(content.headline.isEmpty && content.url.isEmpty) else { continue }
            let fingerprint = content.fingerprint
            let canonical = links.canonical(index)
            let sighting = Sighting(
                key: key(
                    of: entry, canonical: canonical, content: content, fingerprint: fingerprint, identity: identity),
                canonicalLink: canonical, content: content, published: entry.published, updated: entry.updated,
                fingerprint: fingerprint)
            // Twice the same id is a fault to be judged, unless all is the same.
            let isRepeated = !seen.insert(sighting.key).inserted
            if isRepeated, sightings.contains(where: { $0.key == sighting.key && repeats($0, sighting) }) { continue }
            sightings.append(sighting)
        }
        return sightings
    }

    private static func repeats(_ a: Sighting, _ b: Sighting) -> Bool {
        a.canonicalLink == b.canonicalLink && (a.canonicalLink != nil || a.fingerprint.whole == b.fingerprint.whole)
    }

    private static func key(
        of entry: Entry, canonical: String?, content: StoryContent, fingerprint: Revision.Fingerprint,
        identity: FeedIdentity
    ) -> Sighting.Key {
        if identity == .declared, let id = entry.id.map(PlainLine.cleaned), !id.isEmpty { return .id(id) }
        if let canonical { return .link(canonical) }
        if let title = entry.title.map(PlainLine.cleaned), !title.isEmpty, let published = entry.published {
            return .titleAndDate(published.rfc3339 + " " + title)
        }
        return .digest(fingerprint.whole)
    }

    private static func content(
        of entry: Entry, link: String?, in document: FeedDocument, outlet: String
    ) -> StoryContent {
        let text = PlainLine.paragraphs(text(of: entry))
        let title = PlainLine.cleaned(entry.title ?? "")
        let url = link.map(CanonicalLink.withoutTracking) ?? ""
        var authors = entry.authors
        // RFC 4287 section 4.2.1: a feed's authors are those of its entries that name none.
        if authors.isEmpty, document.format == .atom10 || document.format == .atom03 { authors = document.authors }
        return StoryContent(
            headline: title.isEmpty ? PlainLine.opening(of: text) : title, text: text,
            authors: authors.compactMap { person in
                let name = PlainLine.cleaned(person.name ?? person.email ?? "")
                return name.isEmpty ? nil : name
            },
            categories: entry.categories.map { PlainLine.cleaned($0.label ?? $0.term) }.filter { !$0.isEmpty },
            url: url,
            outlet: outlet, language: entry.language ?? document.language)
    }

    /// The content, or the summary where the content is missing or says next to nothing.
    private static func text(of entry: Entry) -> String {
        let (content, summary) = (entry.content ?? "", entry.summary ?? "")
        return content.utf8.count >= min(100, summary.utf8.count) ? content : summary
    }
}
