import Alerting
import Fetching
import Logging
import NewsModel
import NewsStore
import ServiceLifecycle
import Synchronization
import WatchConfiguration

/// Polls each feed when it is due, many at a time, until told to stop; polls in flight are then dropped, for nothing of
/// them is recorded yet, and what is being recorded is waited for.
struct PollService: Service {
    let watch: Watch

    func run() async throws {
        await cancelWhenGracefulShutdown { await poll() }
    }

    /// Until the task is cancelled.
    func poll() async {
        let places = watch.pollPlaces()
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let now = watch.clock.now()
                watch.scheduling.beat()
                places.resize(concurrency: watch.current.value.plan.rules.concurrency)
                if watch.clock.speed == 1, let jump = await watch.schedule.noteClock(now) {
                    watch.logger.warning(
                        "the clock was set; due times move along", metadata: ["by": "\(jump.milliseconds / 1000) s"])
                }
                guard let assignment = await watch.schedule.next(now: now) else {
                    await rest(until: await watch.schedule.nextTime())
                    continue
                }
                guard await places.take() else { break }
                group.addTask { await watch.poll(assignment, in: places) }
            }
            group.cancelAll()
        }
        await watch.written.settle()
    }

    /// Until a feed is due or the doorbell rings: a poll is over, or the configuration has changed.
    private func rest(until time: Timestamp?) async {
        let longest = Duration.seconds(10)
        let left = time.map { ($0 - watch.clock.now()).milliseconds } ?? .max
        let real = Double(max(1, left)) / watch.clock.speed
        await watch.doorbell.wait(atMost: real < 10_000 ? .milliseconds(Int64(real.rounded(.up))) : longest)
    }
}
