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
        await restore()
        let places = AsyncPlaces(watch.current.value.plan.configuration.pages.concurrency)
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let now = watch.clock.now()
                guard let visit = watch.pages.next(now: now) else {
                    let left = watch.pages.nextTime.map { Double(($0 - now).milliseconds) / watch.clock.speed } ?? 1000
                    try? await Task.sleep(for: .milliseconds(Int64(min(max(left, 5), 1000))))
                    continue
                }
                guard await places.take() else { break }
                group.addTask {
                    let again = await look(visit)
                    watch.pages.finish(visit.story, again: again)
                    places.giveBack()
                }
            }
            group.cancelAll()
        }
    }

    /// Puts followed stories of earlier runs back on the agenda, spread over their rung of the ladder.
    private func restore() async {
        let plan = watch.current.value.plan
        let now = watch.clock.now()
        for topic in plan.configuration.topics where topic.follow {
            var last = Story.ID(0)
            while let batch = try? await watch.store.stories(
                after: last, since: now - .seconds(30 * 86_400), topic: topic.id), let end = batch.last
            {
                last = end.id
                for story in batch where plan.follows(story) {
                    guard let wait = VisitLadder.wait(atAge: now - story.firstSeen) else { continue }
                    let offset = Int64(StableHash.of(story.content.url) % UInt64(max(1, wait.milliseconds)))
                    watch.pages.add(
                        PageVisit(
                            story: story.id, purpose: .follow, feed: nil, firstSeen: story.firstSeen,
                            due: now + .milliseconds(offset)))
                }
            }
        }
    }

    /// One look at one page; returns when to look again, if at all.
    private func look(_ visit: PageVisit) async -> PageVisit? {
        let setup = watch.current.value
        guard let story = try? await watch.store.story(visit.story), !story.content.url.isEmpty,
            story.state != .tombstone, !story.matches.isEmpty
        else { return nil }
        let feeds = (try? await watch.store.feeds(of: story.id)) ?? []
        let request = PageRequest(
            url: story.content.url, feed: visit.feed ?? feeds.lazy.compactMap { setup.plan.feed($0) }.first,
            etag: visit.etag, lastModified: visit.lastModified, maxSize: setup.plan.configuration.pages.maxSize)
        let result = await setup.poller.fetcher.fetch(request, now: watch.clock.now())
        if Task.isCancelled { return visit }
        return await PageLook(visit: visit, story: story, result: result, watch: watch, setup: setup).settle()
    }
}
