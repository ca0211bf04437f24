import NewsModel

/// Reads `mute:`, `{ from: "22:00", to: "07:00", days: [sat, sun], zone: Europe/Berlin, except: critical }`.
struct MuteReader {
    let context: LoadingContext

    func read(_ node: YAMLNode) -> MuteHours? {
        let findings = context.findings
        let times = TimesOfDay(findings: findings)
        guard var section = MappingReader(node, "mute hours", findings) else { return nil }
        let from = section.take("from").map { times.minutes($0, "from") } ?? 0
        let to = section.take("to").map { times.minutes($0, "to") } ?? 1440
        let days = section.take("days").map { times.days($0) } ?? Set(1...7)
        let zone = section.require("zone", "mute hours").flatMap { times.zone($0) }
        let except = section.take("except")?.choice("except", Topic.Severity.self, findings)
        section.finish()
        guard let from, let to, let zone else { return nil }
        return MuteHours(from: from, to: to, days: days, zone: zone, except: except)
    }
}
