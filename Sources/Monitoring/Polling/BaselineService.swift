import Alerting
import DeltaDetection
import Fetching
import Logging
import NewsModel
import NewsStore
import ServiceLifecycle
import WatchConfiguration

/// Tells what new feeds brought, in one alert a topic, once all feeds have answered or a settling time has passed.
///
/// What is to be told stands in the record: a start goes on where the last one ended.
struct BaselineService: Service {
    let watch: Watch

    /// By the service's clock: how long a feed that does not answer keeps the others' baselines from being told.
    private static let patience = Duration.seconds(60)

    func run() async throws {
        await cancelWhenGracefulShutdown { await keep() }
    }

    /// Until the task is cancelled.
    func keep() async {
        var end = watch.clock.now() + settling
        while !Task.isCancelled {
            guard await watch.schedule.haveAllAnswered || watch.clock.now() >= end else {
                await watch.laid.wait(atMost: .seconds(1))
                continue
            }
            // Whatever comes then rings.
            await watch.laid.wait(atMost: await tell() ? nil : .seconds(30))
            end = watch.clock.now() + settling
        }
    }

    /// The first polls of many feeds are spread over some time.
    private var settling: Duration {
        Self.patience + watch.current.value.plan.spread
    }

    /// Tells all that is untold now; false where the record does not take it.
    @discardableResult
    func tell() async -> Bool {
        let setup = watch.current.value
        let (now, plan) = (watch.clock.now(), setup.plan)
        do {
            let recorded = try await watch.store.tellBaselines(at: now) { untold in
                var recorded = RecordPlan()
                recorded.tell(untold.compactMap { plan.baseline($0, at: now) }, topics: plan.topics)
                return recorded
            }
            watch.tally.count(RecordTally(recorded))
            if !recorded.alerts.isEmpty { setup.dispatcher.ring() }
            return true
        } catch {
            if case .cancelled = error { return false }
            watch.logger.error(
                "what new feeds brought could not be recorded as told; it is tried again",
                metadata: ["reason": "\(error.description)", "hint": "\(error.hint)"])
            return false
        }
    }
}

extension WatchPlan {
    /// A handful of new feeds is polled at once; thousands are spread over an interval.
    var spread: Duration {
        .milliseconds(min(rules.interval.milliseconds, Int64(configuration.feeds.count) * 50))
    }

    /// nil for a topic that is not configured any more.
    func baseline(_ untold: UntoldBaseline, at time: Timestamp) -> Delta? {
        guard let topic = topics[untold.topic] else { return nil }
        let read = topic.feeds.isEmpty ? configuration.feeds.count : configuration.feeds.count { topic.reads($0) }
        return BaselineTally(stories: untold.stories, feeds: untold.feeds, of: read)
            .delta(of: topic.id, first: untold.first, at: time)
    }
}
