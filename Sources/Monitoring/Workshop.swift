import Alerting
import Fetching
import Logging
import NewsStore
import Transfers
import WatchConfiguration

/// Builds setups: what stays over reloads (the record, the connections, the clock) and what is made anew.
struct Workshop: Sendable {
    let store: NewsStore
    let client: TransferClient
    let clock: WatchClock
    let logger: Logger
    let console: ConsoleMode
    let journal: SinkAssembly.JournalWriter?
    let claims = SiteClaims()

    /// A setup for a configuration. What has not changed is taken over from the old one: hosts' wishes are remembered,
    /// and sinks go on where they are.
    func setup(for configuration: Configuration, replacing old: WatchSetup?) async throws(WatchError) -> WatchSetup {
        let background = try await StoredHistory(store: store, since: nil).background(for: configuration.topics)
        let plan = WatchPlan(configuration, background: background)
        let fetcher: any Fetcher =
            if let old, old.plan.rules == plan.rules {
                old.poller.fetcher
            } else if let before = old?.poller.fetcher as? WebFetcher {
                WebFetcher(succeeding: before, rules: plan.rules)
            } else {
                WebFetcher(rules: plan.rules, client: client, holds: try await holds())
            }
        let assembly = SinkAssembly(
            configuration: configuration, store: store, client: client, clock: clock, logger: logger, console: console,
            journal: journal)
        let dispatcher =
            if let old, SinkAssembly.isSame(old.plan.configuration, configuration) { old.dispatcher } else {
                assembly.dispatcher()
            }
        return WatchSetup(
            plan: plan, poller: FeedPoller(fetcher: fetcher, plan: plan, claims: claims), dispatcher: dispatcher)
    }

    /// The hosts that are to be left alone, as the record knows them.
    private func holds() async throws(WatchError) -> HostHolds {
        try await reading { () async throws(StoreError) in try await HoldKeeper.known(in: store) }
    }
}
