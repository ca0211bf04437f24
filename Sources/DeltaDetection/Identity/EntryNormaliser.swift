public import NewsModel
import TextProcessing

/// Turns what a feed says into sightings: one key, one link, one text for each entry. Topics are matched afterwards.
public struct EntryNormaliser {
    /// What a document was made into.
    public struct Reading: Sendable {
        /// In document order; an entry that repeats an earlier one altogether is left out.
        public let sightings: [Sighting]
        /// The site that the feed speaks for, to be remembered.
        public let home: String
    }

    private let document: FeedDocument
    private let identity: FeedIdentity
    private let links: EntryLinks
    private let home: String
    private var outlets: OutletOfLink
    private var said: Set<Statement> = []
    private var next = 0
    private var sightings: [Sighting] = []

    /// Reads the whole document at once.
    public static func reading(
        of document: FeedDocument, from feed: Feed, identity: FeedIdentity, home: String? = nil,
        mayTake: (String, FeedHome.Claim) -> Bool = { _, _ in true }
    ) -> Reading {
        var normaliser = EntryNormaliser(document, from: feed, identity: identity, home: home, mayTake: mayTake)
        normaliser.take(document.entries.count)
        return normaliser.finish()
    }

    /// - Parameters:
    ///   - home: the site that the feed spoke for so far; nil for a feed that was never read.
    ///   - mayTake: whether the feed may speak for a site that is not its host's.
    public init(
        _ document: FeedDocument, from feed: Feed, identity: FeedIdentity, home: String? = nil,
        mayTake: (String, FeedHome.Claim) -> Bool = { _, _ in true }
    ) {
        self.document = document
        self.identity = identity
        links = EntryLinks(document.entries)
        self.home = FeedHome.site(of: feed, known: home, links: links, document: document, mayTake: mayTake)
        outlets = OutletOfLink(feed: feed, home: self.home)
        said.reserveCapacity(document.entries.count)
        sightings.reserveCapacity(document.entries.count)
    }

    public var isAtEnd: Bool { next == document.entries.count }

    /// Reads so many more entries: a caller that has others to think of reads a few at a time.
    public mutating func take(_ count: Int) {
        let end = min(document.entries.count, next + count)
        for index in next..<end { read(index) }
        next = end
    }

    /// What was read, when all has been read. Different entries of one id go by what else tells them apart.
    public consuming func finish() -> Reading {
        let shared = identity == .declared ? SharedIDs.found(in: sightings) : []
        return Reading(
            sightings: shared.isEmpty
                ? sightings
                : sightings.map { sighting in
                    sighting.declaredID.map(shared.contains) == true
                        ? sighting.known(by: sighting.keyWithoutID) : sighting
                },
            home: home)
    }

    private mutating func read(_ index: Int) {
        let credit = outlets.credit(authority: links.authority(index) ?? "")
        let content = Self.content(of: index, in: document, link: links.link(index), outlet: credit.outlet)
        guard !(content.headline.isEmpty && content.url.isEmpty) else { return }
        let fingerprint = content.fingerprint
        let canonical = links.canonical(index)
        let published = document.entries[index].published
        let id = document.entries[index].id.map(PlainLine.cleaned).flatMap { $0.isEmpty ? nil : $0 }
        let other = Sighting.key(
            link: canonical, headline: content.headline, published: published, fingerprint: fingerprint)
        let sighting = Sighting(
            key: identity == .declared ? id.map { .id($0) } ?? other : other, canonicalLink: canonical,
            content: content,
            published: published, updated: document.entries[index].updated, fingerprint: fingerprint,
            isElsewhere: credit.isElsewhere, declaredID: id)
        // Twice the same id is a fault to be judged, unless all is the same.
        let statement = Statement(
            key: sighting.key, link: canonical, digest: canonical == nil ? fingerprint.whole : 0)
        if said.insert(statement).inserted { sightings.append(sighting) }
    }

    /// Entries of one key that say the same repeat one another: by their link, else by their words.
    private struct Statement: Hashable {
        let key: Sighting.Key
        let link: String?
        let digest: UInt64
    }

    private static func content(
        of index: Int, in document: FeedDocument, link: String?, outlet: String
    ) -> StoryContent {
        let entries = document.entries
        let text = PlainLine.paragraphs(
            text(content: entries[index].content ?? "", summary: entries[index].summary ?? ""))
        let title = PlainLine.cleaned(entries[index].title ?? "")
        let url = link.map(CanonicalLink.withoutTracking) ?? ""
        var authors = entries[index].authors
        // RFC 4287 section 4.2.1: a feed's authors are those of its entries that name none.
        if authors.isEmpty, document.format == .atom10 || document.format == .atom03 { authors = document.authors }
        return StoryContent(
            headline: title.isEmpty ? PlainLine.opening(of: text) : title, text: text,
            authors: authors.compactMap { person in
                let name = PlainLine.cleaned(person.name ?? person.email ?? "")
                return name.isEmpty ? nil : name
            },
            categories: entries[index].categories.map { PlainLine.cleaned($0.label ?? $0.term) }.filter { !$0.isEmpty },
            url: url,
            outlet: outlet, language: entries[index].language ?? document.language)
    }

    /// The content, or the summary where the content is missing or says next to nothing.
    private static func text(content: String, summary: String) -> String {
        content.utf8.count >= min(100, summary.utf8.count) ? content : summary
    }
}
