import NewsModel
import TextProcessing

/// The order in which a document's entries came to be.
enum ReadingOrder {
    /// Indices, oldest first: by the way most of the dates go, and newest first where there are none.
    static func oldestFirst(_ sightings: [Sighting]) -> [Int] {
        isOldestFirst(sightings.map(\.published)) ? Array(sightings.indices) : sightings.indices.reversed()
    }

    static func isOldestFirst(_ dates: [Timestamp?]) -> Bool {
        var (rising, falling) = (0, 0)
        for (a, b) in zip(dates, dates.dropFirst()) {
            guard let a, let b, a != b else { continue }
            if a < b { rising += 1 } else { falling += 1 }
        }
        return rising > falling
    }
}

extension Sighting {
    /// Asked of a sighting's parts, for whose sake it is not copied.
    static func isStamped(
        _ fingerprint: Revision.Fingerprint, _ matches: [Match], with source: String, topics: Set<Topic.ID>
    ) -> Bool {
        fingerprint != .unknown && matches.allSatisfy { $0.source == source && topics.contains($0.topic) }
    }

    /// With digests, and with the matches of the given topics alone, each marked with where it was read.
    func stamped(with source: String, topics: Set<Topic.ID>) -> Sighting {
        var sighting = self
        if !matches.isEmpty {
            sighting.matches = matches.filter { topics.contains($0.topic) }.map { $0.stamped(with: source) }
        }
        if fingerprint == .unknown { sighting.fingerprint = content.fingerprint }
        return sighting
    }
}

extension Match {
    func stamped(with source: String) -> Match {
        var match = self
        match.source = source
        return match
    }
}
