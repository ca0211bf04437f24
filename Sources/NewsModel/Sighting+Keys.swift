extension Sighting {
    /// Raised when entries that used to be taken for one are told apart: they are no news where they were there before.
    public static let rules = 1

    /// What an entry is known by where its id does not serve (design section 3.3): its link, else its title with its date,
    /// else its words.
    public static func key(
        link: String?, headline: String, published: Timestamp?, fingerprint: Revision.Fingerprint
    ) -> Key {
        link.map { .link($0) } ?? titleAndDate(headline, published) ?? .digest(fingerprint.whole)
    }

    /// The same of a sighting.
    public var keyWithoutID: Key {
        Self.key(
            link: canonicalLink, headline: content.headline, published: published, fingerprint: fingerprint)
    }

    /// What the entry may be known by beside its key: it was recorded so where the feed went by another kind of identity.
    public var otherKeys: [String] {
        var keys: [Key] = declaredID.map { [.id($0)] } ?? []
        if let canonicalLink { keys.append(.link(canonicalLink)) }
        if let titled = Self.titleAndDate(content.headline, published) { keys.append(titled) }
        keys.append(.digest(fingerprint.whole))
        return keys.filter { $0 != key }.map(\.stored)
    }

    /// The same sighting, known otherwise.
    public func known(by key: Key) -> Sighting {
        Sighting(
            key: key, canonicalLink: canonicalLink, content: content, published: published, updated: updated,
            matches: matches, fingerprint: fingerprint, isElsewhere: isElsewhere, declaredID: declaredID)
    }

    private static func titleAndDate(_ headline: String, _ published: Timestamp?) -> Key? {
        published.flatMap { headline.isEmpty ? nil : .titleAndDate($0.rfc3339 + " " + headline) }
    }
}
