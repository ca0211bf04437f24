import Alerting
import Synchronization

/// A plan with the means to carry it out: who fetches, who tells. Built whole, swapped whole.
public final class WatchSetup: Sendable {
    public let plan: WatchPlan
    let poller: FeedPoller
    let dispatcher: Dispatcher

    init(plan: WatchPlan, poller: FeedPoller, dispatcher: Dispatcher) {
        self.plan = plan
        self.poller = poller
        self.dispatcher = dispatcher
    }
}

/// The setup in force: read by every service at the start of its work, swapped by a reload.
final class CurrentSetup: Sendable {
    private let setup: Mutex<WatchSetup>

    init(_ setup: WatchSetup) { self.setup = Mutex(setup) }

    var value: WatchSetup { setup.withLock { $0 } }

    func swap(for new: WatchSetup) { setup.withLock { $0 = new } }
}
