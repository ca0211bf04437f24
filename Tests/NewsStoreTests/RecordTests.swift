import NewsModel
import Testing

@testable import NewsStore

@Suite struct RecordTests {
    @Test func aPollIsReadBackAsItWasRecorded() async throws {
        let store = try NewsStore.inMemory()
        let poll = Sample.poll(entries: 3)
        let plan = try await store.record(poll, deciding: Sample.plan(for: poll))
        #expect(plan.inserted.count == 3)
        let story = try #require(await store.story(Story.ID(2)))
        #expect(story == plan.inserted[1])
        #expect(try await store.revisions(of: story.id) == [plan.revisions[1]])
        #expect(try await store.feeds(of: story.id) == [poll.feed.id])
        let feeds = try await store.feeds()
        #expect(feeds.map(\.state) == [poll.state])
        #expect(try await store.alerts() == plan.alerts)
        #expect(try await store.deltas(of: story.id) == [plan.deltas[1]])
    }

    @Test func aSecondPollSeesWhatTheFirstRecorded() async throws {
        let store = try NewsStore.inMemory()
        let poll = Sample.poll(entries: 3)
        let first = try await store.record(poll, deciding: Sample.plan(for: poll))
        try await store.record(poll) { prior in
            #expect(prior.byKey.count == 3)
            #expect(prior.byKey["i:entry-1"] == first.inserted[0])
            #expect(prior.listing == first.listing)
            #expect(prior.versions[Story.ID(1)]?.map(\.digest) == [first.revisions[0].digest])
            #expect(prior.lastRead[Story.ID(1)] == first.revisions[0])
            #expect(prior.nextStory == Story.ID(4))
            #expect(prior.byLink.isEmpty)
            return RecordPlan()
        }
    }
}
