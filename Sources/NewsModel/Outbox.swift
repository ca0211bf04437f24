/// The record as those see it who tell alerts: what is to be told, and what became of it.
///
/// A protocol because two stages meet here that know nothing of each other; tests have one in memory.
public protocol Outbox: Sendable {
    /// Alerts after a place, whoever they are routed to, in order.
    func alerts(after place: Int64, limit: Int) async throws -> [PendingDelivery]
    /// The alerts at these places, in order; those that retention has dropped are left out.
    func alerts(at places: [Int64]) async throws -> [PendingDelivery]
    /// The place of the newest alert; 0 where there is none.
    func newestPlace() async throws -> Int64

    /// What is routed to the sink and still to be told, in order.
    func pending(for sink: String, limit: Int) async throws -> [PendingDelivery]
    func standing(of sink: String) async throws -> SinkStanding?
    func groups(of sink: String) async throws -> [AlertGroup]
    /// Silences in force at that time.
    func silences(at time: Timestamp) async throws -> [Silence]

    /// Writes what became of deliveries, the sink's standing and its groups, all or nothing.
    func settle(
        _ settlements: [Settlement], standing: SinkStanding, groups: [AlertGroup], at time: Timestamp) async throws
}
