import DeltaDetection
import DetectionRehearsal
import NewsModel
import Testing

/// A feed that changes what its entries are known by, again and again: whatever it does, every story is told once, every
/// edit once, and nothing else.
@Suite("Feeds whose ids, links and hosts churn") struct ChurningFeedTests {
    /// What ids and links are made of for a while.
    private struct Fashion {
        enum ID: CaseIterable { case number, tag, link, place, shared, atEveryPoll, none }
        enum Link: CaseIterable { case path, otherHost, otherFolder, slug, plainHTTP, tracked, shared, none }
        var id = ID.number
        var link = Link.path
    }

    private static let window = 10

    @Test("A simulated life of fifty polls, by its seed", arguments: 0..<8)
    func everyStoryAndEveryEditOnce(seed: Int) {
        var dice = Dice(seed: UInt64(seed) &+ 4_711)
        var life = Sample.rehearsal()
        life.restartsBeforeEachStep = seed % 4 == 0
        var fashion = Fashion()
        var newest = Self.window - 1
        var edits: [Int: Int] = [:]
        var last: [Entry] = []
        var (told, revised): ([String: Int], Int) = ([:], 0)
        // The newest wording of each story that was served.
        var served: [Int: Int] = [:]
        var (expectedEdits, isDoubled) = (0, false)
        for poll in 0..<50 {
            if dice.upTo(8) == 0 { fashion.id = dice.pick(Fashion.ID.allCases) }
            if dice.upTo(8) == 0 { fashion.link = dice.pick(Fashion.Link.allCases) }
            if dice.upTo(12) == 0 { isDoubled.toggle() }
            let isStale = isDoubled && poll % 2 == 1
            let isOut = poll > 0 && dice.upTo(10) == 0
            if poll > 0, !isStale, !isOut {
                newest += dice.upTo(3)
                if dice.upTo(4) == 0 { edits[newest - dice.upTo(Self.window - 3), default: 0] += 1 }
            }
            let numbers = Array((newest - Self.window + 1...newest).reversed())
            let entries =
                isStale
                ? last
                : numbers.indices.map { place in
                    entry(numbers[place], place, poll, edits[numbers[place]] ?? 0, fashion)
                }
            if !isStale, !isOut {
                last = entries
                for number in numbers {
                    if let known = served.updateValue(edits[number] ?? 0, forKey: number), known != served[number] {
                        expectedEdits += 1
                    }
                }
            }
            for delta in life.poll(Sample.feed, isOut ? nil : entries, at: Sample.time(poll * 2)) {
                switch delta.kind {
                case .firstStory, .followUp: told[delta.headline ?? "", default: 0] += 1
                case .revised: revised += 1
                case .baseline: #expect(poll == 0, "seed \(seed), poll \(poll)")
                default: Issue.record("seed \(seed), poll \(poll), \(fashion): \(delta.kind) \(delta.headline ?? "")")
                }
            }
        }
        let expected = Set((Self.window...newest).map(Sample.title))
        #expect(Set(told.keys) == expected, "seed \(seed): each new story is told")
        #expect(told.values.allSatisfy { $0 == 1 }, "seed \(seed): once")
        #expect(life.record.stories.count == newest + 1, "seed \(seed)")
        #expect(revised == expectedEdits, "seed \(seed)")
        #expect(Set(life.record.deltas.map(\.id)).count == life.record.deltas.count, "seed \(seed)")
    }

    private func entry(_ number: Int, _ place: Int, _ poll: Int, _ edits: Int, _ fashion: Fashion) -> Entry {
        var entry = Entry()
        entry.title = Sample.title(number)
        // Short, and much the same for all.
        entry.summary =
            "\(Sample.title(number)), the council said in note \(number)."
            + (0..<edits).map { " Update: the vote was put off by \($0 + 2) weeks." }.joined()
        entry.published = Sample.start + .seconds(Int64(number) * 7_200)
        entry.link =
            switch fashion.link {
            case .path: "https://example.com/n/\(number)"
            case .otherHost: "https://web.example.com/n/\(number)"
            case .otherFolder: "https://example.com/archive/n/\(number)"
            case .slug: "https://example.com/\(Sample.title(number).replacing(" ", with: "-"))"
            case .plainHTTP: "http://www.example.com/n/\(number)"
            case .tracked: "https://example.com/n/\(number)?utm_source=\(poll)"
            case .shared: "https://example.com/latest"
            case .none: nil
            }
        entry.id =
            switch fashion.id {
            case .number: "id-\(number)"
            case .tag: "tag:example.com,2019:\(number)"
            case .link: entry.link
            case .place: "\(place)"
            case .shared: "urn:feed"
            case .atEveryPoll: "\(poll)-\(number)"
            case .none: nil
            }
        return entry
    }
}
