/// A part of a document that has too many entries for one transaction: other polls get their turn between two parts.
///
/// The parts bring the entries that are to be decided; the last one, without any, brings the feed's window.
public struct PollPortion: Sendable {
    /// Lines of the feed's window before this poll: those of the part's entries, or all of them where it closes.
    public let listing: [ListedEntry]
    /// `Sighting.storedKey` of every entry of the document, so that no story of one is taken for another's.
    public let keys: Set<String>
    /// Places of the part's sightings in the document.
    public let places: [Int]
    /// nil while there are more parts to come.
    public let closing: Closing?

    public init(listing: [ListedEntry], keys: Set<String>, places: [Int] = [], closing: Closing? = nil) {
        self.listing = listing
        self.keys = keys
        self.places = places
        self.closing = closing
    }

    public struct Closing: Sendable {
        /// The document's entries, as far as they have been taken.
        public let entries: [ListedEntry]
        /// Entries that wait for the feed's next turn.
        public let rest: Int
        /// Entries of the document that match, by topic.
        public let matching: [Topic.ID: Int]
        /// Why the feed's ids are given up, by the document alone; its entries go by something else already.
        public let objection: String?

        public init(entries: [ListedEntry], rest: Int, matching: [Topic.ID: Int], objection: String? = nil) {
            self.entries = entries
            self.rest = rest
            self.matching = matching
            self.objection = objection
        }
    }
}
