import NewsModel

/// Nearness between two sets of hits.
struct Proximity {
    /// Pairs that one NEAR yields to the NEAR around it, or to the evidence; far more than real text holds.
    static let mostPairs = 10_000

    let words: Int
    let ordered: Bool
    let story: StoryIndex

    /// Words between two hits of one field; nil where they overlap.
    private func distance(_ first: Hit, _ second: Hit) -> Int? {
        guard second.first >= first.end else { return nil }
        return story.position(Int(second.first), in: first.field) - story.position(Int(first.end) - 1, in: first.field)
            - 1
    }

    func isNear(_ left: [Hit], _ right: [Hit]) -> Bool {
        var found = false
        pairs(left, right) { _, _ in
            found = true
            return false
        }
        return found
    }

    /// The stretches from one hit to the other, in order of place, without repetition.
    func spans(_ left: [Hit], _ right: [Hit]) -> [Hit] {
        var found: Set<Hit> = []
        pairs(left, right) { first, second in
            found.insert(Self.cover(first, second))
            return found.count < Self.mostPairs
        }
        return found.sorted { ($0.field.number, $0.first, $0.end) < ($1.field.number, $1.first, $1.end) }
    }

    static func cover(_ first: Hit, _ second: Hit) -> Hit {
        Hit(
            field: first.field, first: min(first.first, second.first), end: max(first.end, second.end),
            start: min(first.start, second.start), stop: max(first.stop, second.stop))
    }

    private func pairs(_ left: [Hit], _ right: [Hit], _ body: (Hit, Hit) -> Bool) {
        guard !left.isEmpty, !right.isEmpty else { return }
        if !after(left, right, body) { return }
        if !ordered { _ = after(right, left, body) }
    }

    /// Every pair with the first before the second; false where `body` had enough.
    private func after(_ firsts: [Hit], _ seconds: [Hit], _ body: (Hit, Hit) -> Bool) -> Bool {
        for first in firsts {
            var (low, high) = (0, seconds.count)
            while low < high {
                let middle = (low + high) / 2
                let second = seconds[middle]
                let before = (second.field.number, second.first) < (first.field.number, first.end)
                if before { low = middle + 1 } else { high = middle }
            }
            while low < seconds.count, seconds[low].field == first.field, let distance = distance(first, seconds[low]),
                distance <= words
            {
                if !body(first, seconds[low]) { return false }
                low += 1
            }
        }
        return true
    }
}
