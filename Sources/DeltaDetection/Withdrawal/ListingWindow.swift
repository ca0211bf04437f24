import NewsModel

/// What should still be in a feed: an entry that leaves while younger and older ones stay left early.
struct ListingWindow {
    /// How long an entry that left early stays under suspicion without a finding.
    private static let patience = Duration.seconds(3 * 86_400)

    /// The window to record: the document's entries, then those that are missed.
    private(set) var entries: [ListedEntry] = []
    /// Entries that are gone as entries go, or are missed no longer.
    private(set) var departed: [ListedEntry] = []

    /// - Parameters:
    ///   - listed: the document's entries; keys may repeat, the first counts.
    ///   - isWatched: whether a story matters enough to ask after it, and is not known to be gone.
    init(prior: [ListedEntry], listed: [ListedEntry], time: Timestamp, isWatched: (ListedEntry) -> Bool) {
        var keys = Set<String>(minimumCapacity: listed.count)
        entries = listed.filter { keys.insert($0.key).inserted }
        let stories = Set(listed.lazy.map(\.story))
        let absent = prior.filter { !stories.contains($0.story) }
        let early = Self.early(prior.filter { $0.missingSince == nil }, present: stories)
        let newlyMissed = absent.filter { $0.missingSince == nil && early.contains($0.key) && isWatched($0) }
        // Half of a window does not get withdrawn at once: the feed was cut or put together anew.
        let isUpheaval = newlyMissed.count >= 5 && newlyMissed.count * 2 > prior.count
        for entry in absent {
            var missed = entry
            missed.missingSince = entry.missingSince ?? time
            let isSuspect =
                entry.missingSince.map { time - $0 < Self.patience && isWatched(entry) }
                ?? (!isUpheaval && early.contains(entry.key) && isWatched(entry))
            // A key that names another story now cannot stand for this one too.
            if isSuspect, !keys.contains(entry.key) { entries.append(missed) } else { departed.append(entry) }
        }
    }

    /// Keys of entries that left from amid those that stay, or from the end where new entries come in.
    private static func early(_ window: [ListedEntry], present: Set<Story.ID>) -> Set<String> {
        let window = window.sorted { $0.position < $1.position }
        guard let first = window.firstIndex(where: { present.contains($0.story) }),
            let last = window.lastIndex(where: { present.contains($0.story) })
        else { return [] }
        let oldestFirst = ReadingOrder.isOldestFirst(window.map(\.published))
        return Set(
            window.indices.lazy.filter { index in
                !present.contains(window[index].story) && (oldestFirst ? index > first : index < last)
            }.map { window[$0].key })
    }
}
