import NewsModel
import TextProcessing

/// Whether a feed's ids can be trusted, judged from one document and what was known before it.
///
/// Ids that different entries share, ids that name another story than they did, as places in the list do, and ids that are
/// new for stories that the feed listed a moment ago: each of them would make floods or swallow stories. Links are used from
/// then on, and titles with dates where there are none.
enum IdentityJudge {
    /// Why the feed's ids are to be given up; nil while they serve.
    static func objection(to sightings: [Sighting], prior: PriorRecord) -> String? {
        guard prior.identity == .declared else { return nil }
        if let objection = objection(to: sightings) { return objection }
        // A feed that lists nothing yet has no story that its ids could have named.
        if prior.byKey.isEmpty, prior.listing.isEmpty { return nil }

        // By index: a sighting has many parts, each of which would be retained to hand it on.
        let byID = sightings.indices.filter { sightings[$0].declaredID != nil }
        let keys = byID.map { sightings[$0].storedKey }
        let unknown = byID.indices.filter { prior.byKey[keys[$0]] == nil }
        let reused = IDReuse(sightings, prior: prior).count
        if reused >= 2 || byID.count == 1, reused > 0, reused * 2 >= byID.count - unknown.count {
            return "\(reused) ids were used again for other stories; \(instead(of: sightings))"
        }

        let (churned, newcomers) = churn(of: unknown.map { sightings[byID[$0]].canonicalLink }, keys, prior)
        if churned >= 3, churned * 2 >= byID.count - newcomers {
            return "\(churned) stories came back under new ids; links are used instead"
        }
        return nil
    }

    /// The same from the document alone.
    static func objection(to sightings: [Sighting]) -> String? {
        let shared = SharedIDs.found(in: sightings)
        if shared.isEmpty { return nil }
        let sharing = sightings.count { $0.declaredID.map(shared.contains) ?? false }
        return "\(sharing) entries share ids; \(instead(of: sightings))"
    }

    private static func instead(of sightings: [Sighting]) -> String {
        sightings.contains { $0.canonicalLink != nil } ? "links are used instead" : "titles with dates are used instead"
    }

    /// Of entries under an unknown id: how many have a story that this feed lists under an id that is gone, and how many have
    /// none at all.
    private static func churn(
        of links: [String?], _ keys: [String], _ prior: PriorRecord
    ) -> (churned: Int, newcomers: Int) {
        let present = Set(keys)
        var listed: [Story.ID: String] = [:]
        for entry in prior.listing where entry.missingSince == nil { listed[entry.story] = entry.key }
        var (churned, newcomers) = (0, 0)
        for link in links {
            guard let link, let story = prior.byLink[link] else {
                newcomers += 1
                continue
            }
            if let key = listed[story.id], !present.contains(key) { churned += 1 }
        }
        return (churned, newcomers)
    }

    /// The sightings by what tells them apart without their ids.
    static func rekeyed(_ sightings: [Sighting]) -> [Sighting] { sightings.map { $0.known(by: $0.keyWithoutID) } }
}
