import FoundationEssentials
import NewsModel

/// Reads `mute:`, `{ from: "22:00", to: "07:00", days: [sat, sun], zone: Europe/Berlin, except: critical }`.
struct MuteReader {
    let context: LoadingContext

    private enum Day: String, CaseIterable { case mon, tue, wed, thu, fri, sat, sun }

    func read(_ node: YAMLNode) -> MuteHours? {
        let findings = context.findings
        guard var section = MappingReader(node, "mute hours", findings) else { return nil }
        let from = section.take("from").map { minutes($0, "from") } ?? 0
        let to = section.take("to").map { minutes($0, "to") } ?? 1440
        var days = Set(1...7)
        if let list = section.take("days") {
            let chosen = list.list("\"days\"", findings).compactMap { $0.choice("a day", Day.self, findings) }
            days = Set(chosen.compactMap { day in Day.allCases.firstIndex(of: day).map { $0 + 1 } })
        }
        let zoneNode = section.require("zone", "mute hours")
        let zone = zoneNode?.line("zone", findings)
        let except = section.take("except")?.choice("except", Topic.Severity.self, findings)
        section.finish()
        guard let from, let to, let zone, let zoneNode else { return nil }
        guard isZone(zone) else {
            findings.error(
                zoneNode.position, "there is no time zone \"\(zone.shortened)\"; names are such as Europe/Berlin or UTC"
            )
            return nil
        }
        return MuteHours(from: from, to: to, days: days, zone: zone, except: except)
    }

    /// `HH:MM`, 24:00 included. YAML 1.1 would make a number of 22:00; the text is what counts here.
    private func minutes(_ node: YAMLNode, _ what: String) -> Int? {
        guard let text = node.line(what, context.findings) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1].count == 2, let hour = UInt8(parts[0]), let minute = UInt8(parts[1]),
            minute < 60, hour < 24 || (hour == 24 && minute == 0)
        {
            return Int(hour) * 60 + Int(minute)
        }
        context.findings.error(node.position, "\(what) must be a time of day such as 22:00, not \"\(text.shortened)\"")
        return nil
    }

    private func isZone(_ name: String) -> Bool {
        guard !name.hasPrefix("/"), !name.contains("..") else { return false }
        if name == "UTC" { return true }
        var isDirectory = false
        let path = "/usr/share/zoneinfo/" + name
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory
    }
}
