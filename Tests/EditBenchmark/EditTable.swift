import DetectionRehearsal

/// Counts by kind of edit.
struct EditTable {
    private struct Line {
        var trials = 0
        var alerts = 0
        var labelled = 0
    }

    let shows: Bool
    private var cosmetic: [CosmeticEdit: Line] = [:]
    private var real: [RealEdit: Line] = [:]

    init(shows: Bool) { self.shows = shows }

    mutating func play(_ article: Article, seed: UInt64) {
        for kind in CosmeticEdit.allCases {
            var dice = Dice(seed: seed)
            let (before, after) = kind.apply(to: article, dice: &dice)
            let trial = EditTrial(before: before, after: after)
            cosmetic[kind, default: Line()].trials += 1
            if trial.alerted {
                cosmetic[kind, default: Line()].alerts += 1
                if shows { Swift.print("COSMETIC \(kind) \(article.headline): \(trial.changes.prefix(2))") }
            }
        }
        for kind in RealEdit.allCases {
            var dice = Dice(seed: seed)
            let (before, after) = kind.apply(to: article, dice: &dice)
            let trial = EditTrial(before: before, after: after)
            real[kind, default: Line()].trials += 1
            if trial.alerted { real[kind, default: Line()].alerts += 1 }
            if trial.isAcknowledged == kind.isAcknowledged { real[kind, default: Line()].labelled += 1 }
            if shows, !trial.alerted || trial.isAcknowledged != kind.isAcknowledged {
                Swift.print("REAL \(kind) \(article.headline): \(trial.alerted) \(trial.changes.prefix(2))")
            }
        }
    }

    func print(took: Duration) {
        Swift.print("\ncosmetic kind              trials  alerts")
        for kind in CosmeticEdit.allCases {
            let line = cosmetic[kind] ?? Line()
            Swift.print(padded(kind.rawValue, 26), padded(line.trials, 6), padded(line.alerts, 7))
        }
        let cosmeticTrials = cosmetic.values.reduce(0) { $0 + $1.trials }
        let alerts = cosmetic.values.reduce(0) { $0 + $1.alerts }
        Swift.print("all cosmetic: \(alerts) alerts in \(cosmeticTrials), \(percent(alerts, cosmeticTrials))")

        Swift.print("\nreal kind                  trials  missed  acknowledged/silent right")
        for kind in RealEdit.allCases {
            let line = real[kind] ?? Line()
            Swift.print(
                padded(kind.rawValue, 26), padded(line.trials, 6), padded(line.trials - line.alerts, 7),
                padded(line.labelled, 7))
        }
        let trials = real.values.reduce(0) { $0 + $1.trials }
        let missed = trials - real.values.reduce(0) { $0 + $1.alerts }
        let labelled = real.values.reduce(0) { $0 + $1.labelled }
        Swift.print(
            "all real: \(missed) missed in \(trials), \(percent(missed, trials)); labels right \(percent(labelled, trials))"
        )
        let each = took / (2 * max(1, cosmeticTrials + trials))
        Swift.print("\(took) in all, \(each) a poll of one story")
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }

    private func percent(_ part: Int, _ whole: Int) -> String {
        let hundredths = whole == 0 ? 0 : part * 10_000 / whole
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
    }
}
