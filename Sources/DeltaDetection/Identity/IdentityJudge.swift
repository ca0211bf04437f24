import NewsModel
import TextProcessing

/// Whether a feed's ids can be trusted, judged from one document and what was known before it.
///
/// Ids that two different entries share, ids that name another story than they did, and ids that are new for stories that
/// the feed listed a moment ago: each of them would make floods or swallow stories. Links are used from then on.
enum IdentityJudge {
    /// Why the feed's ids are to be given up; nil while they serve.
    static func objection(to sightings: [Sighting], prior: PriorRecord) -> String? {
        guard prior.identity == .declared else { return nil }
        let byID = sightings.filter { if case .id = $0.key { true } else { false } }
        // Without links of their own the entries would be no better off.
        guard !byID.isEmpty, byID.count(where: { $0.canonicalLink != nil }) * 10 >= byID.count * 9 else { return nil }

        let colliding = collisions(in: byID)
        if colliding >= 2 || colliding * 4 >= byID.count, colliding > 0 {
            return "\(colliding + 1) entries share ids; links are used instead"
        }
        let reused = byID.count { isReused($0, prior) }
        let known = byID.count { prior.byKey[$0.key.stored] != nil }
        if reused >= 2, reused * 2 >= known {
            return "\(reused) ids were used again for other stories; links are used instead"
        }

        let churned = churn(in: byID, prior: prior)
        if churned >= 3, churned * 2 >= byID.count - newcomers(in: byID, prior: prior) {
            return "\(churned) stories came back under new ids; links are used instead"
        }
        return nil
    }

    private static func isReused(_ sighting: Sighting, _ prior: PriorRecord) -> Bool {
        prior.byKey[sighting.key.stored].map { StoryLikeness.isOther(sighting, than: $0) } ?? false
    }

    /// Entries whose id an earlier entry with another link has.
    private static func collisions(in sightings: [Sighting]) -> Int {
        var links: [Sighting.Key: String] = [:]
        return sightings.count { sighting in
            guard let link = sighting.canonicalLink else { return false }
            guard let other = links[sighting.key] else {
                links[sighting.key] = link
                return false
            }
            return other != link
        }
    }

    /// Entries under an unknown id whose story this feed lists under another one that is gone.
    private static func churn(in sightings: [Sighting], prior: PriorRecord) -> Int {
        let present = Set(sightings.lazy.map(\.key.stored))
        var listed: [Story.ID: String] = [:]
        for entry in prior.listing where entry.missingSince == nil { listed[entry.story] = entry.key }
        return sightings.count { sighting in
            guard prior.byKey[sighting.key.stored] == nil, let link = sighting.canonicalLink,
                let story = prior.byLink[link], let key = listed[story.id]
            else { return false }
            return !present.contains(key)
        }
    }

    private static func newcomers(in sightings: [Sighting], prior: PriorRecord) -> Int {
        sightings.count { prior.byKey[$0.key.stored] == nil && $0.canonicalLink.flatMap { prior.byLink[$0] } == nil }
    }

    /// The sightings by their links; one without a link keeps its key.
    static func rekeyed(_ sightings: [Sighting]) -> [Sighting] {
        sightings.map { sighting in sighting.canonicalLink.map { sighting.known(by: $0) } ?? sighting }
    }
}

extension Sighting {
    /// The same sighting, known by its link.
    func known(by link: String) -> Sighting {
        Sighting(
            key: .link(link), canonicalLink: canonicalLink, content: content, published: published, updated: updated,
            matches: matches, fingerprint: fingerprint)
    }
}
