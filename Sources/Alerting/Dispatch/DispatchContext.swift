public import NewsModel

/// What every sink's service works with.
public struct DispatchContext: Sendable {
    public let outbox: any Outbox
    public let now: @Sendable () -> Timestamp
    /// Whether a silence's query fits an alert; without a query language, none does.
    public let queryFits: @Sendable (_ query: String, Alert) -> Bool
    public let report: @Sendable (DispatchReport) -> Void

    public init(
        outbox: any Outbox, now: @escaping @Sendable () -> Timestamp,
        queryFits: @escaping @Sendable (String, Alert) -> Bool = { _, _ in false },
        report: @escaping @Sendable (DispatchReport) -> Void = { _ in }
    ) {
        self.outbox = outbox
        self.now = now
        self.queryFits = queryFits
        self.report = report
    }

    /// Marks what was told, even when the service is being stopped meanwhile: what was told and not marked would be told
    /// again at the next start. The task is awaited, so nothing outlives the caller.
    func settle(_ settlements: [Settlement], standing: SinkStanding, groups: [AlertGroup] = []) async throws {
        let (outbox, time) = (outbox, now())
        try await Task {
            try await outbox.settle(settlements, standing: standing, groups: groups, at: time)
        }.value
    }

    /// Marks what a sink has taken. It would be told again if that failed, so it is tried for a minute: as long as somebody
    /// locks the database, or until there is room again.
    func settleTold(_ settlements: [Settlement], standing: SinkStanding, groups: [AlertGroup] = []) async throws {
        var failures = 0
        while true {
            do { return try await settle(settlements, standing: standing, groups: groups) } catch {
                failures += 1
                if failures > 6 || Task.isCancelled { throw error }
                try? await Task.sleep(for: BackOff.delay(failures: failures))
            }
        }
    }

    /// Why each of these alerts is silenced, where it is.
    func silenced(_ pending: [PendingDelivery], at time: Timestamp) async throws -> [Int64: String] {
        if pending.isEmpty { return [:] }
        let silences = try await outbox.silences(at: time)
        var reasons: [Int64: String] = [:]
        for delivery in pending {
            let silence = silences.first { silence in
                silence.covers(delivery.alert, at: time)
                    && (silence.query.map { queryFits($0, delivery.alert) } ?? true)
            }
            if let silence { reasons[delivery.place] = "silence \(silence.id)" }
        }
        return reasons
    }
}
