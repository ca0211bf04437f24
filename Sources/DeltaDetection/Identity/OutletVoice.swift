import NewsModel
import TextProcessing

/// Whose story a sighting may touch. What another outlet's feed says of a link is a story of its own: it never revises,
/// restores or answers for the story of the outlet that the link leads to.
struct OutletVoice {
    let prior: PriorRecord
    /// A replay's lines name their outlets: only those of one outlet speak for its stories.
    let isReplayed: Bool

    /// The feed goes on with a story that it knows by a key of its own.
    func continues(_ story: Story, _ sighting: Sighting) -> Bool {
        // What a feed said elsewhere stays its own, whatever it is called by now. A tombstone is touched by nobody.
        joins(story, sighting) || (story.credit == .elsewhere && !isReplayed) || story.state == .tombstone
    }

    /// The feed joins a story that it knows by its link.
    func joins(_ story: Story, _ sighting: Sighting) -> Bool {
        isReplayed ? sighting.content.outlet == story.content.outlet : sighting.speaks(for: story)
    }

    /// The feed lists another outlet's story and adds nothing to its words.
    func repeats(_ story: Story, _ sighting: Sighting) -> Bool {
        // The outlet itself repeats nobody: from now on there is a story of its own.
        if story.credit == .elsewhere, !sighting.isElsewhere { return false }
        let versions = prior.versions[story.id] ?? []
        if let last = prior.lastRead[story.id] {
            let new = VersionReading(sighting.content, fingerprint: sighting.fingerprint)
            let names = SiteNames(outlet: sighting.content.outlet, titles: [], endings: [])
            let judge = RevisionJudge(versions: versions, siteNames: names, counters: .empty)
            return judge.finding(from: VersionReading(last), to: new, updatedMoved: false)?.changes.isEmpty ?? true
        }
        // A topic that does not read the outlet's own feed hears of the story only here.
        return versions.contains { $0.digest == sighting.fingerprint.whole }
            && Set(sighting.matches.map(\.topic)).isSubset(of: Set(story.matches.map(\.topic)))
    }
}
