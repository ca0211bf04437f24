import NewsModel
import Testing

/// One sentence of the Maduro week is another: the ledger changes there and nowhere else.
@Suite("One sentence changed in a replayed week") struct SentenceMutationTests {
    private static let week = Task { try await QuestionReplay("maduro-week.jsonl", topic: "maduro") }

    /// Rows of the week's ledger.
    private static let rows = 0..<22

    @Test(arguments: rows, SentenceMutation.allCases)
    func changesItsRowAlone(_ index: Int, _ mutation: SentenceMutation) async throws {
        let week = try await Self.week.value
        let row = try #require(week.ledger.indices.contains(index) ? week.ledger[index] : nil)
        // What is no deal cannot be denied by a denial: it is one.
        if mutation == .denied, row.answer == "no-deal" { return }
        // An English opening before another language, a dateline or a label makes no sentence; and what hangs on a
        // condition already is not made less by a doubt.
        if mutation != .dropped, !Self.takesAnOpening(row.sentence) || row.stance != .asserted { return }
        let other = try await QuestionReplay("maduro-week.jsonl", topic: "maduro") { stories in
            for at in stories.indices where stories[at].id == row.story {
                stories[at].replace(row.sentence, by: mutation.applied(to: row.sentence))
            }
        }
        let (mine, others) = (
            other.ledger.filter { $0.story == row.story }, other.ledger.filter { $0.story != row.story }
        )
        #expect(others == week.ledger.filter { $0.story != row.story })

        var expected = week.ledger.filter { $0.story == row.story && $0 != row }
        if var changed = mutation.applied(to: row) {
            // A denial that an outlet reports something says nothing of the thing itself.
            if mutation == .denied, row.sentence.hasPrefix("The Telegraph reports") { changed.stance = .unjudged }
            expected.append(changed)
        }
        // The sentence may name who the story's other sentences are from.
        let names = row.sentence.contains("Telegraph") && mutation == .dropped
        #expect(
            Set(mine.map { Self.words(of: $0, withOrigin: !names) })
                == Set(expected.map { Self.words(of: $0, withOrigin: !names) }))
    }

    private static func takesAnOpening(_ sentence: String) -> Bool {
        !sentence.contains(":") && !sentence.contains(" - ") && !sentence.hasPrefix("\"")
            && sentence.unicodeScalars.allSatisfy { $0.value < 0x250 } && !sentence.contains("Wladimir")
            && !sentence.contains("según") && !sentence.hasPrefix("Russia's president said")
    }

    /// Everything but who is said to have spoken, which a denial by the Kremlin changes rightly.
    private static func words(of entry: LedgerEntry, withOrigin: Bool) -> String {
        "\(entry.opened) \(entry.answer) \(withOrigin ? entry.origin : "") \(entry.stance) "
            + "\(entry.closed ?? "") \(entry.sentence)"
    }

    /// A credit that goes makes the story its outlet's own, unless it is a copy or an agency's.
    @Test(arguments: [
        ("hot-1", "The Telegraph reports that ", "We hear that ", "Hot Air"),
        ("db-1", ", according to the Telegraph", "", "The Daily Beast"),
        (
            "sp-2", "Das berichtet der Telegraph unter Berufung auf mehrere Eingeweihte", "Das sagen Eingeweihte",
            "Der Spiegel"
        ),
        ("ep-1", ", según The Telegraph", "", "El País"), ("gz-1", ", сообщает The Telegraph", "", "Gazeta.ru"),
        ("ec-1", ", the Telegraph reports", "", "The Telegraph"),
        ("fx-1", " The Associated Press contributed to this report.", "", "Fox News"),
        ("st-2", "MOSCOW (Reuters) - ", "", "Reuters"), ("if-1", "INTERFAX.RU - ", "", "Interfax"),
    ])
    func creditDropped(_ story: String, _ credit: String, _ instead: String, _ origin: String) async throws {
        let week = try await Self.week.value
        let other = try await QuestionReplay("maduro-week.jsonl", topic: "maduro") { stories in
            for at in stories.indices where stories[at].id == story { stories[at].replace(credit, by: instead) }
        }
        #expect(Set(other.ledger.filter { $0.story == story }.map(\.origin)) == [origin])
        #expect(other.ledger.filter { $0.story == story }.count == week.ledger.filter { $0.story == story }.count)
        #expect(other.ledger.filter { $0.story != story } == week.ledger.filter { $0.story != story })
    }

    /// Two origins outweigh one: without the first of them, the question waits for the third.
    @Test func theQuestionShiftsWithTheNextOrigin() async throws {
        let other = try await QuestionReplay("maduro-week.jsonl", topic: "maduro") { stories in
            stories.removeAll { $0.id == "fx-1" }
        }
        #expect(try other.shifts().last == "05-14T18:10 the question: deal -> no-deal (deal 1, no-deal 2)")
    }
}
