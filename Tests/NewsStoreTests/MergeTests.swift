import NewsModel
import Testing

@testable import NewsStore

/// Numbers of events that were told stay findable, however often their events are merged.
@Suite struct MergeTests {
    @Test func aNumberLeadsToWhereItsEventIsNow() async throws {
        let store = try NewsStore.inMemory()
        let poll = Sample.poll(entries: 1)
        let (first, second) = (Sample.start + .seconds(60), Sample.start + .seconds(120))
        try await store.record(poll, deciding: Sample.plan(for: poll))
        try await store.transact(stories: [], at: first) { _ in
            var plan = RecordPlan()
            plan.eventMerges = [Event.Merge(event: Event.ID(5), into: Event.ID(3), time: first)]
            return plan
        }
        try await store.transact(stories: [], at: second) { _ in
            var plan = RecordPlan()
            plan.eventMerges = [Event.Merge(event: Event.ID(3), into: Event.ID(2), time: second)]
            return plan
        }
        #expect(
            try await store.merges(of: Event.ID(5)) == [
                Event.Merge(event: Event.ID(5), into: Event.ID(3), time: first),
                Event.Merge(event: Event.ID(3), into: Event.ID(2), time: second),
            ])
        #expect(try await store.merges(of: Event.ID(2)) == [])
        #expect(try await store.merges(of: Event.ID(99)) == [])
        // A number that was merged away is never given to another event.
        try await store.record(Sample.poll(feed: 2, entries: 1)) { prior in
            #expect(prior.nextEvent == Event.ID(6))
            return RecordPlan()
        }
        #expect(try await store.check() == [])
    }
}
