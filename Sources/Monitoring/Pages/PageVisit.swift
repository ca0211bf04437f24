import NewsModel

/// One story's page that is to be looked at, and what earlier looks taught.
struct PageVisit: Sendable {
    enum Purpose: Sendable {
        /// A followed story: read what its page says now.
        case follow
        /// Its feed dropped it early: find out why.
        case probe
    }

    let story: Story.ID
    var purpose: Purpose
    let feed: Feed?
    let firstSeen: Timestamp
    var due: Timestamp
    var etag: String?
    var lastModified: String?
    /// Looks in a row that gave no clear answer, or said that the story is gone.
    var unclear = 0
    /// Causes of withdrawal that the last looks named; one alone may be a hiccup.
    var gone = 0
}
