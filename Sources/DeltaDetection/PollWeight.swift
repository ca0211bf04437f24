public import NewsModel

/// What polls cost the recorder, roughly in entries that are known and have not changed.
public enum PollWeight {
    /// Finding a story's place among a topic's events costs that many times as much as comparing it with itself.
    private static let match = 4
    /// Bytes of text that take as long as an entry.
    private static let bytes = 2_048

    public static func of(_ sighting: Sighting) -> Int {
        1 + match * sighting.matches.count + sighting.content.text.utf8.count / bytes
    }

    public static func of(_ poll: ReceivedPoll) -> Int {
        (poll.sightings ?? []).reduce(1) { $0 + of($1) }
    }
}
