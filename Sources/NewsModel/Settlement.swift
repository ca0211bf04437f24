/// What became of a delivery.
package struct Settlement: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case delivered
        /// Not told on purpose: a silence, an inhibition, too low a severity.
        case suppressed(String)
        /// The sink refuses this alert for good; it is set aside, so that the others go on.
        case parked(String)
        /// To be tried again.
        case failed(String)
    }

    package let place: Int64
    package let outcome: Outcome

    package init(place: Int64, outcome: Outcome) {
        self.place = place
        self.outcome = outcome
    }
}
