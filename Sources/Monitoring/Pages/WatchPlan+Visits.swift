import NewsModel
import WatchConfiguration

extension WatchPlan {
    /// Whether any topic that a story matches wants its page followed.
    func follows(_ story: Story) -> Bool { follows(story.matches, story.state, story.content) }

    /// Asked of a story's parts, for whose sake it is not copied: nearly all stories of a poll match nothing.
    private func follows(_ matches: [Match], _ state: Story.State, _ content: StoryContent) -> Bool {
        !matches.isEmpty && state != .tombstone && !content.url.isEmpty
            && matches.contains { topics[$0.topic]?.follow == true }
    }

    /// How long after a look now a followed story's page is looked at again; nil when it is too old.
    func wait(for story: Story, at now: Timestamp) -> Duration? {
        let age = now - story.firstSeen
        return age < configuration.pages.followFor ? VisitLadder.wait(atAge: age) : nil
    }

    /// The pages that are to be looked at because of what a poll brought: those of stories of followed topics, and those
    /// of entries that left their feed early.
    func visits(for recorded: RecordPlan, at time: Timestamp) -> [PageVisit] {
        var visits: [PageVisit] = []
        for stories in [recorded.inserted, recorded.updated] {
            for index in stories.indices
            where follows(stories[index].matches, stories[index].state, stories[index].content) {
                visits.append(PageVisit(story: stories[index].id, purpose: .follow, due: time))
            }
        }
        guard configuration.pages.probe else { return visits }
        for entry in recorded.listing ?? [] where entry.missingSince == time {
            visits.append(PageVisit(story: entry.story, purpose: .probe, due: time))
        }
        return visits
    }
}
