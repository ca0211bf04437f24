import NewsModel

/// What earlier versions of the program took entries for.
enum EarlierRules {
    /// The version that read the feed last took entries of one id, or of one link, for one. What it passed over is recorded
    /// now, and is no news.
    /// - Parameter isListed: whether the feed's window has an entry of this stored key.
    static func passedOver(_ sighting: Sighting, before: PollState?, isListed: (String) -> Bool) -> Bool {
        guard let before, before.identityRules == nil, let last = before.lastSuccess,
            sighting.published.map({ $0 <= last }) ?? true
        else { return false }
        let keys: [Sighting.Key?] = [
            sighting.declaredID.map { .id($0) }, CanonicalLink.form(of: sighting.content.url).map { .link($0) },
        ]
        return keys.contains { $0.map { isListed($0.stored) } ?? false }
    }
}
