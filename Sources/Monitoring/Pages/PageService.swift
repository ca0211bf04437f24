import DeltaDetection
import Fetching
import Logging
import NewsModel
import NewsStore
import PageExtraction
import ServiceLifecycle
import TextProcessing
import WatchConfiguration

/// Looks at article pages: those of followed stories on the age ladder, and those of stories that left their feed early.
struct PageService: Service {
    let watch: Watch

    func run() async throws {
        await cancelWhenGracefulShutdown { await visit() }
    }

    /// Until the task is cancelled.
    func visit() async {
        let places = AsyncPlaces(watch.current.value.plan.configuration.pages.concurrency)
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let now = watch.clock.now()
                places.resize(to: watch.current.value.plan.configuration.pages.concurrency)
                if watch.pages.isRestoreDue(now: now) { await restoreInTime() }
                guard let visit = watch.pages.next(now: now) else {
                    let left = watch.pages.nextTime.map { Double(($0 - now).milliseconds) / watch.clock.speed } ?? 1000
                    try? await Task.sleep(for: .milliseconds(Int64(min(max(left, 5), 1000))))
                    continue
                }
                guard await places.take() else { break }
                group.addTask {
                    await make(visit)
                    places.giveBack()
                }
            }
            group.cancelAll()
        }
    }

    /// Makes the visits that are due, for at most `patience`; those left over are due the next time.
    func visitDue(within patience: Duration) async {
        let end = ContinuousClock.now + patience
        let places = AsyncPlaces(watch.current.value.plan.configuration.pages.concurrency)
        var isIdle = false
        while !isIdle, !Task.isCancelled, ContinuousClock.now < end {
            isIdle = true
            await withDiscardingTaskGroup { group in
                while ContinuousClock.now < end, let visit = watch.pages.next(now: watch.clock.now()) {
                    isIdle = false
                    guard await places.take() else { break }
                    group.addTask {
                        await make(visit)
                        places.giveBack()
                    }
                }
            }
        }
    }

    /// Takes over the visits on record; followed stories that have none are spread over their rung of the
    /// ladder. To be done before anything is polled: what a poll asks for joins what is known. Done again, it adds the
    /// stories that are followed since.
    func restore() async throws(StoreError) {
        let plan = watch.current.value.plan
        let now = watch.clock.now()
        let recorded = try await watch.store.visits()
        for visit in recorded { watch.pages.add(visit) }
        let known = Set(recorded.map(\.story))
        for topic in plan.configuration.topics where topic.follow {
            var last = Story.ID(0)
            while true {
                let batch = try await watch.store.stories(
                    after: last, since: now - plan.configuration.pages.followFor, topic: topic.id)
                guard let end = batch.last else { break }
                last = end.id
                for story in batch where !known.contains(story.id) && plan.follows(story) {
                    guard let wait = plan.wait(for: story, at: now) else { continue }
                    let offset = Int64(StableHash.of(story.content.url) % UInt64(max(1, wait.milliseconds)))
                    watch.pages.add(PageVisit(story: story.id, purpose: .follow, due: now + .milliseconds(offset)))
                }
            }
        }
    }

    /// The same at once, or as soon as the record can be read.
    func restoreInTime() async {
        let now = watch.clock.now()
        let isDone: Void? = await watch.troubles.watching(.restoring, at: now) { () async throws(StoreError) in
            try await restore()
        }
        watch.pages.restoreLater(isDone == nil ? now + Self.retry : nil)
    }

    /// How long after the record could not be read or written it is tried again.
    private static let retry = Duration.seconds(60)

    /// One visit, its outcome, and when to look again on record.
    private func make(_ visit: PageVisit) async {
        let now = watch.clock.now()
        let store = watch.store
        var later = visit
        later.due = now + Self.retry
        let looked: PageVisit??
        do throws(StoreError) {
            looked = try await look(visit)
            watch.troubles.settle(.visit, at: now)
        } catch {
            // Nobody knows what became of the story: the visit stays on record as it is, and is made again.
            watch.troubles.note(.visit, error, at: now)
            looked = nil
        }
        guard case .some(let next) = looked else { return watch.pages.finish(visit, next: later) }
        guard next != visit else { return watch.pages.finish(visit, next: next) }
        let isNoted: Void? = await watch.troubles.watching(.visits, at: now) { () async throws(StoreError) in
            try await store.end(visit, next: next)
        }
        // A visit that could not be ended is made once more; one that goes on is noted the next time.
        watch.pages.finish(visit, next: isNoted == nil ? next ?? later : next)
    }

    /// One look at one page; returns when to look again, if at all.
    private func look(_ visit: PageVisit) async throws(StoreError) -> PageVisit? {
        let setup = watch.current.value
        guard let story = try await watch.store.story(visit.story), !story.content.url.isEmpty,
            story.state != .tombstone, !story.matches.isEmpty
        else { return nil }
        // Its own outlet tells it by now, and is listened to instead.
        if story.credit == .elsewhere, try await watch.store.isToldByItsOwn(story) { return nil }
        let feeds = try await watch.store.feeds(of: story.id)
        // A new extractor has to see the page once, even where it has not changed.
        let isRenewal = visit.extractor != PageReading.extractor
        let request = PageRequest(
            url: story.content.url, feed: feeds.lazy.compactMap { setup.plan.feed($0) }.first,
            etag: isRenewal ? nil : visit.etag, lastModified: isRenewal ? nil : visit.lastModified,
            maxSize: setup.plan.configuration.pages.maxSize)
        let result = await setup.poller.fetcher.fetch(request, now: watch.clock.now())
        await watch.holds.keep(setup.poller.fetcher, at: watch.clock.now())
        if Task.isCancelled { return visit }
        // As polls are: what the page says is judged by the configuration that is in force now.
        return await PageLook(
            visit: visit, story: story, feeds: feeds, result: result, watch: watch, setup: watch.current.value
        ).settle()
    }
}
