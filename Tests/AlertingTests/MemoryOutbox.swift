import NewsModel

/// The second implementation of the outbox: in memory, with nothing but its rules.
actor MemoryOutbox: Outbox {
    private var alerts: [PendingDelivery] = []
    private var pending: [String: [PendingDelivery]] = [:]
    private(set) var settled: [String: [Int64: Settlement.Outcome]] = [:]
    private var standings: [String: SinkStanding] = [:]
    private var groups: [String: [Topic.ID?: AlertGroup]] = [:]
    private var silences: [Silence] = []
    /// So many of the next marks fail, as while another program locks the database.
    private var refusals = 0

    func add(_ alert: Alert, at time: Timestamp, to sinks: [String] = []) {
        let delivery = PendingDelivery(place: Int64(alerts.count + 1), alert: alert, since: time)
        alerts.append(delivery)
        for sink in sinks { pending[sink, default: []].append(delivery) }
    }

    func add(_ silence: Silence) { silences.append(silence) }
    func refuse(_ count: Int) { refusals = count }

    private struct Locked: Error {}

    func alerts(after place: Int64, limit: Int) -> [PendingDelivery] {
        Array(alerts.filter { $0.place > place }.prefix(limit))
    }

    func alerts(at places: [Int64]) -> [PendingDelivery] { alerts.filter { places.contains($0.place) } }
    func newestPlace() -> Int64 { Int64(alerts.count) }
    func pending(for sink: String, limit: Int) -> [PendingDelivery] { Array((pending[sink] ?? []).prefix(limit)) }
    func standing(of sink: String) -> SinkStanding? { standings[sink] }
    func groups(of sink: String) -> [AlertGroup] { Array((groups[sink] ?? [:]).values) }
    func silences(at time: Timestamp) -> [Silence] { silences.filter { $0.created <= time && time < $0.until } }

    func settle(_ settlements: [Settlement], standing: SinkStanding, groups: [AlertGroup], at time: Timestamp) throws {
        if refusals > 0 {
            refusals -= 1
            throw Locked()
        }
        let sink = standing.name
        standings[sink] = standing
        for group in groups { self.groups[sink, default: [:]][group.topic] = group }
        for settlement in settlements {
            guard let index = pending[sink]?.firstIndex(where: { $0.place == settlement.place }) else { continue }
            if case .failed = settlement.outcome, let old = pending[sink]?[index] {
                pending[sink]?[index] = PendingDelivery(
                    place: old.place, alert: old.alert, since: old.since, attempts: old.attempts + 1)
            } else {
                pending[sink]?.remove(at: index)
                settled[sink, default: [:]][settlement.place] = settlement.outcome
            }
        }
    }
}
