/// What became of a delivery.
public struct Settlement: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case delivered
        /// Not told on purpose: a silence, an inhibition, too low a severity.
        case suppressed(String)
        /// The sink refuses this alert for good; it is set aside, so that the others go on.
        case parked(String)
        /// To be tried again.
        case failed(String)
    }

    public let place: Int64
    public let outcome: Outcome

    public init(place: Int64, outcome: Outcome) {
        self.place = place
        self.outcome = outcome
    }
}
