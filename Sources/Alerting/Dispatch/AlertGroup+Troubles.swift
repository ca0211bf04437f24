import NewsModel

extension AlertGroup {
    /// Takes note of what was just told: troubles begin with some alerts and end with others.
    mutating func told(_ deliveries: [PendingDelivery], before: [PendingDelivery], at time: Timestamp) {
        lastSent = time
        var open = before
        for delivery in deliveries {
            switch delivery.alert.kind {
            case .coverageLost, .feedFailing: open.append(delivery)
            case .coverageRegained: open.removeAll { $0.alert.kind == .coverageLost }
            case .feedRecovered:
                open.removeAll { $0.alert.kind == .feedFailing && $0.alert.feed == delivery.alert.feed }
            default: break
            }
        }
        troubles = open.map(\.place)
    }
}
