import FoundationEssentials
import NewsModel

/// Reads times of day, weekdays and time zones, for mute hours and digests.
struct TimesOfDay {
    let findings: Findings

    private enum Day: String, CaseIterable { case mon, tue, wed, thu, fri, sat, sun }

    /// `HH:MM`, 24:00 included. YAML 1.1 would make a number of 22:00; the text is what counts here.
    func minutes(_ node: YAMLNode, _ what: String) -> Int? {
        guard let text = node.line(what, findings) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1].count == 2, let hour = UInt8(parts[0]), let minute = UInt8(parts[1]),
            minute < 60, hour < 24 || (hour == 24 && minute == 0)
        {
            return Int(hour) * 60 + Int(minute)
        }
        findings.error(node.position, "\(what) must be a time of day such as 22:00, not \"\(text.shortened)\"")
        return nil
    }

    /// ISO 8601 numbers, 1 Monday to 7 Sunday.
    func days(_ node: YAMLNode) -> Set<Int> {
        let chosen = node.list("\"days\"", findings).compactMap { $0.choice("a day", Day.self, findings) }
        return Set(chosen.compactMap { day in Day.allCases.firstIndex(of: day).map { $0 + 1 } })
    }

    /// A name of the tz database that this machine knows.
    func zone(_ node: YAMLNode) -> String? {
        guard let name = node.line("zone", findings) else { return nil }
        if isZone(name) { return name }
        findings.error(
            node.position, "there is no time zone \"\(name.shortened)\"; names are such as Europe/Berlin or UTC")
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
