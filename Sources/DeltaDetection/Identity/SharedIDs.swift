import NewsModel

/// Ids that entries of one document share though something else tells them apart.
enum SharedIDs {
    static func found(in sightings: [Sighting]) -> Set<String> {
        var ids = Set<String>(minimumCapacity: sightings.count)
        var twice: Set<String> = []
        for index in sightings.indices {
            if let id = sightings[index].declaredID, !ids.insert(id).inserted { twice.insert(id) }
        }
        if twice.isEmpty { return [] }
        var entries: [String: Set<Sighting.Key>] = [:]
        for sighting in sightings {
            guard let id = sighting.declaredID, twice.contains(id) else { continue }
            entries[id, default: []].insert(mark(of: sighting))
        }
        return twice.filter { entries[$0].map { $0.count > 1 } ?? false }
    }

    /// Entries of one id and no date are two only where their headlines differ: one may be an older wording of the other.
    private static func mark(of sighting: Sighting) -> Sighting.Key {
        let key = sighting.keyWithoutID
        if case .digest = key { return .titleAndDate(sighting.content.headline) }
        return key
    }
}
