import NewsModel
import TextProcessing

extension TopicTrial {
    /// For a terminal; `mark` sets off the words that matched, with brackets unless the caller has something better.
    public func text(mark: (String) -> String = { "[\($0)]" }) -> String {
        var lines = ["\(topic.id): \(matches) of \(stories) stories match"]
        if !byAnswer.isEmpty {
            lines.append(
                "answers: "
                    + byAnswer.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        }
        if !byOutlet.isEmpty {
            lines.append("by outlet")
            let outlets = byOutlet.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                (key: TerminalText.line($0.key), value: $0.value)
            }
            lines += Self.chart(outlets.prefix(15).map { ($0.key, $0.value) })
            if outlets.count > 15 { lines.append("  and \(outlets.count - 15) more") }
        }
        if !byDay.isEmpty {
            lines.append("by day")
            lines += Self.chart(
                byDay.sorted { $0.key < $1.key }.suffix(31).map { (Self.date(ofDay: $0.key), $0.value) })
        }
        if !likeness.isEmpty { lines += thresholds() }
        if !samples.isEmpty { lines.append("samples") }
        for sample in samples.prefix(Self.mostSamples) {
            lines.append("  \(TerminalText.line(sample.headline)) (\(TerminalText.line(sample.outlet)))")
            for quote in sample.quotes {
                lines.append("    \(quote.field.rawValue): \(quote.text(mark: mark))  \(quote.clause)")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// What a change of threshold would do.
    private func thresholds() -> [String] {
        let current = topic.threshold ?? ExampleModel.defaultThreshold
        return ["by threshold"]
            + [-0.08, -0.04, -0.02, 0, 0.02, 0.04, 0.08].map { current + $0 }.filter { $0 > 0 && $0 <= 1 }.map {
                threshold in
                "  \(Explanation.figure(threshold)): \(stories(atThreshold: threshold)) stories\(threshold == current ? " (now)" : "")"
            }
    }

    static func chart(_ rows: [(name: String, count: Int)]) -> [String] {
        let widest = rows.map { $0.name.count }.max() ?? 0
        let largest = max(1, rows.map(\.count).max() ?? 1)
        return rows.map { name, count in
            let bar = String(repeating: "▇", count: max(1, count * 40 / largest))
            return "  \(name)\(String(repeating: " ", count: widest - name.count))  \(bar) \(count)"
        }
    }

    /// The civil date of a day, `2019-05-07` (days_from_civil the other way round, after Howard Hinnant).
    static func date(ofDay day: Int64) -> String {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civilMonth = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(civilMonth))-\(two(dayOfYear - (153 * month + 2) / 5 + 1))"
    }
}
