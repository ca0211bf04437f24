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
        // By index: a sighting has many parts, each of which would be retained to hand it on.
        let byID = sightings.indices.filter { if case .id = sightings[$0].key { true } else { false } }
        // Without links of their own the entries would be no better off.
        guard !byID.isEmpty, byID.count(where: { sightings[$0].canonicalLink != nil }) * 10 >= byID.count * 9 else {
            return nil
        }

        let colliding = collisions(in: sightings, byID)
        if colliding >= 2 || colliding * 4 >= byID.count, colliding > 0 {
            return "\(colliding + 1) entries share ids; links are used instead"
        }
        // A feed that lists nothing yet has no story that its ids could have named.
        if prior.byKey.isEmpty, prior.listing.isEmpty { return nil }

        let keys = byID.map { sightings[$0].storedKey }
        let unknown = byID.indices.filter { prior.byKey[keys[$0]] == nil }
        let reused = byID.indices.count { index in
            prior.byKey[keys[index]].map { StoryLikeness.isOther(sightings[byID[index]], than: $0) } ?? false
        }
        if reused >= 2, reused * 2 >= byID.count - unknown.count {
            return "\(reused) ids were used again for other stories; links are used instead"
        }

        let (churned, newcomers) = churn(of: unknown.map { sightings[byID[$0]].canonicalLink }, keys, prior)
        if churned >= 3, churned * 2 >= byID.count - newcomers {
            return "\(churned) stories came back under new ids; links are used instead"
        }
        return nil
    }

    /// Entries whose id an earlier entry with another link has.
    private static func collisions(in sightings: [Sighting], _ byID: [Int]) -> Int {
        // In nearly all documents no id comes twice, and to keep their links would cost more than all the rest.
        var hashes = NumberTable<UInt64>(capacity: byID.count)
        if byID.allSatisfy({ hashes.add(1, to: StableHash.of(sightings[$0].storedKey)) == 1 }) { return 0 }
        var links: [Sighting.Key: String] = [:]
        return byID.count { index in
            guard let link = sightings[index].canonicalLink else { return false }
            guard let other = links[sightings[index].key] else {
                links[sightings[index].key] = link
                return false
            }
            return other != link
        }
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
            matches: matches, fingerprint: fingerprint, isElsewhere: isElsewhere)
    }
}
