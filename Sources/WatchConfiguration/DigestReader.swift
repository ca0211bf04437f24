import NewsModel

/// Reads `digest:`, a span such as `6h`, or `{ at: "08:00", days: [mon, fri], zone: Europe/Berlin }`.
struct DigestReader {
    let findings: Findings

    func read(_ node: YAMLNode) -> AlertDigest? {
        if case .scalar = node.content {
            return node.duration("digest", atLeast: .seconds(1), findings).map { .every($0) }
        }
        guard var section = MappingReader(node, "a digest", findings) else { return nil }
        let times = TimesOfDay(findings: findings)
        let at = section.require("at", "a digest").flatMap { times.minutes($0, "at") }
        let days = section.take("days").map { times.days($0) } ?? Set(1...7)
        let zone = section.require("zone", "a digest").flatMap { times.zone($0) }
        section.finish()
        guard let at, let zone, !days.isEmpty else { return nil }
        return .at(minutes: at, days: days, zone: zone)
    }
}
