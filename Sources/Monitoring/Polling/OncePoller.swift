import Alerting
import NewsModel
import WatchConfiguration

/// Polls given feeds once each, as fast as the host rules allow.
struct OncePoller: Sendable {
    let watch: Watch

    func poll(_ feeds: [Feed]) async {
        await watch.schedule.restrict(to: feeds.map(\.id), dueAt: watch.clock.now())
        let places = watch.pollPlaces()
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let now = watch.clock.now()
                if let assignment = await watch.schedule.next(now: now) {
                    guard await places.take() else { break }
                    group.addTask {
                        await watch.poll(assignment, in: places) {
                            await watch.schedule.retire(assignment.feed.id)
                        }
                    }
                } else if await watch.schedule.isEmpty {
                    break
                } else {
                    let next = await watch.schedule.nextTime()
                    let left = next.map { max(1, ($0 - now).milliseconds) } ?? 1000
                    await watch.doorbell.wait(atMost: .milliseconds(min(left, 1000)))
                }
            }
        }
        await watch.written.settle()
    }
}
