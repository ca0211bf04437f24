/// One story's page that is to be looked at, and what earlier looks taught. Kept in the record, so that a restart neither
/// forgets to look nor asks a site again for what it has just given.
public struct PageVisit: Hashable, Sendable {
    public enum Purpose: String, Hashable, Sendable {
        /// A followed story: read what its page says now.
        case follow
        /// Its feed dropped it early: find out why.
        case probe
    }

    public let story: Story.ID
    public var purpose: Purpose
    public var due: Timestamp
    /// Of the page as last received, byte for byte.
    public var etag: String?
    public var lastModified: String?
    /// Looks in a row that gave no clear answer.
    public var unclear = 0
    /// Looks in a row that said that the story is gone; one alone may be a hiccup.
    public var gone = 0
    /// Since when every look has shown a withdrawn story again.
    public var backSince: Timestamp?
    /// The extractor that the page was last read by; 0 for those that had no number.
    public var extractor: Int

    public init(
        story: Story.ID, purpose: Purpose, due: Timestamp, etag: String? = nil, lastModified: String? = nil,
        unclear: Int = 0, gone: Int = 0, backSince: Timestamp? = nil, extractor: Int = PageReading.extractor
    ) {
        self.story = story
        self.purpose = purpose
        self.due = due
        self.etag = etag
        self.lastModified = lastModified
        self.unclear = unclear
        self.gone = gone
        self.backSince = backSince
        self.extractor = extractor
    }

    /// This visit when another is asked for before it was made: what is known stays, a probe is made at its time or sooner.
    public func joined(by other: PageVisit) -> PageVisit {
        guard other.purpose == .probe else { return self }
        var joined = self
        joined.purpose = .probe
        joined.due = min(due, other.due)
        return joined
    }
}
