import DeltaDetection
import DetectionRehearsal
import NewsModel
import Testing

@Suite("Revisions through time")
struct RevisionLifeTests {
    private static let text = "Mike Pompeo met Vladimir Putin in Sochi. Venezuela was on the agenda."

    private func life(words: [String] = []) -> Rehearsal {
        var life = Rehearsal(words: words)
        life.poll(
            Sample.feed, [Sample.entry(1, title: "Did Putin throw Maduro under the bus?", text: Self.text)],
            at: Sample.time(0))
        return life
    }

    private func story(_ life: Rehearsal) throws -> Story.ID { try #require(life.record.stories.keys.min()) }

    @Test func anUpdateIsQuotedInOneSentence() throws {
        var life = life()
        let entry = Sample.entry(
            1, title: "Did Putin throw Maduro under the bus?",
            text: Self.text + "\nUpdate: So far, no deal\u{2019}s been cut on Venezuela, Pompeo just announced.")
        let delta = try #require(life.poll(Sample.feed, [entry], at: Sample.time(1)).first)
        #expect(delta.kind == .revised && delta.acknowledged == true)
        #expect(
            delta.changes == [
                TextChange(
                    op: .added, field: .text,
                    text: "Update: So far, no deal\u{2019}s been cut on Venezuela, Pompeo just announced.")
            ])
        #expect(
            life.record.alerts.last?.summary
                == "Example Post added to its story: \"Update: So far, no deal\u{2019}s been cut on Venezuela, Pompeo just announced.\""
        )
    }

    @Test func alternatingHeadlinesAreOneDeltaWithBothForms() {
        var life = life()
        let (a, b) = ("Did Putin throw Maduro under the bus?", "Putin may give up Maduro")
        var deltas: [Delta] = []
        for hour in 1..<9 {
            deltas += life.poll(
                Sample.feed, [Sample.entry(1, title: hour % 2 == 1 ? b : a, text: Self.text)], at: Sample.time(hour))
        }
        #expect(deltas.kinds == [.revised])
        #expect(deltas.first?.changes == [TextChange(op: .replaced, field: .title, text: b, before: a)])
        #expect(deltas.first?.acknowledged == false)
    }

    @Test func anAlternatingHeadlineIsNotToldAgainWithANewText() throws {
        var life = life()
        let (a, b) = ("Did Putin throw Maduro under the bus?", "Putin may give up Maduro")
        life.poll(Sample.feed, [Sample.entry(1, title: b, text: Self.text)], at: Sample.time(1))
        let deltas = life.poll(
            Sample.feed, [Sample.entry(1, title: a, text: Self.text + " China protested.")], at: Sample.time(2))
        #expect(deltas.first?.changes.map(\.text) == ["China protested."])
    }

    @Test func aTextPutBackIsNoNews() {
        var life = life()
        let entry = { Sample.entry(1, title: "Did Putin throw Maduro under the bus?", text: $0) }
        #expect(life.poll(Sample.feed, [entry(Self.text + " A deal is near.")], at: Sample.time(1)).kinds == [.revised])
        #expect(life.poll(Sample.feed, [entry(Self.text)], at: Sample.time(2)).isEmpty)
        #expect(life.poll(Sample.feed, [entry(Self.text + " A deal is near.")], at: Sample.time(3)).isEmpty)
    }

    @Test func editsMoveStoriesInAndOutOfTopics() {
        var life = life(words: ["Maduro", "Caracas"])
        let plain = Sample.entry(1, title: "Pompeo meets Putin", text: Self.text)
        let left = life.poll(Sample.feed, [plain], at: Sample.time(1))
        #expect(left.kinds == [.leftTopic] && left.first?.effect == .lost)
        let back = Sample.entry(1, title: "Pompeo meets Putin", text: Self.text + " Nobody spoke of Maduro in public.")
        let entered = life.poll(Sample.feed, [back], at: Sample.time(2))
        #expect(entered.kinds == [.enteredTopic] && entered.first?.effect == .gained)
        let more = Sample.entry(1, title: "Pompeo meets Putin", text: back.summary! + " Caracas was silent.")
        #expect(life.poll(Sample.feed, [more], at: Sample.time(3)).map(\.effect) == [.strengthened])
        let aside = Sample.entry(1, title: "Pompeo meets Putin", text: more.summary! + " It rained in Sochi.")
        #expect(life.poll(Sample.feed, [aside], at: Sample.time(4)).map(\.effect) == [.irrelevant])
    }

    @Test func aLongerCutOfTheSameTextIsNoEdit() {
        var life = Sample.rehearsal()
        let full = Sample.text(3) + " " + Sample.text(4)
        let cut = String(full.prefix(120)) + "…"
        life.poll(Sample.feed, [Sample.entry(3, text: cut)], at: Sample.time(0))
        #expect(life.poll(Sample.feed, [Sample.entry(3, text: full)], at: Sample.time(1)).isEmpty)
        #expect(life.poll(Sample.feed, [Sample.entry(3, text: cut)], at: Sample.time(2)).isEmpty)
        #expect(
            life.poll(Sample.feed, [Sample.entry(3, text: full + " Update: it is over.")], at: Sample.time(3)).kinds
                == [.revised])
    }

    @Test func aFooterAddedToEveryEntryIsTheTemplate() {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, Sample.entries(0..<6), at: Sample.time(0))
        let entries = (0..<6).map {
            Sample.entry($0, text: Sample.text($0) + " Our reporters can be reached at the desk by telephone.")
        }
        #expect(life.poll(Sample.feed, entries, at: Sample.time(1)).isEmpty)
        #expect(life.poll(Sample.feed, entries, at: Sample.time(2)).isEmpty)
    }

    @Test func theFirstReadingOfAPageIsItsBaselineAndTheUpdateOnItIsARevision() throws {
        var life = life(words: ["Putin"])
        let id = try story(life)
        let page =
            Self.text
            + "\nPutin had told Trump on the phone that he was ready to talk. The analyst Frolov named a price."
        let headline = "Did Putin throw Maduro under the bus?"
        #expect(life.page(id, headline: headline, text: page, at: Sample.time(1)).isEmpty)
        #expect(life.poll(Sample.feed, [Sample.entry(1, title: headline, text: Self.text)], at: Sample.time(2)).isEmpty)
        let deltas = life.page(
            id, headline: headline, text: page + "\nUpdate: No deal, says Pompeo.", at: Sample.time(3))
        #expect(deltas.kinds == [.revised])
        #expect(deltas.first?.changes.map(\.text) == ["Update: No deal, says Pompeo."])
        #expect(deltas.first?.acknowledged == true)
        // The stub in the feed takes nothing back.
        #expect(life.poll(Sample.feed, [Sample.entry(1, title: headline, text: Self.text)], at: Sample.time(4)).isEmpty)
        #expect(life.record.stories[id]?.content.text.contains("Update: No deal") == true)
    }

    @Test(arguments: [
        "Please verify you are a human to continue. Reference number 18.",
        "Checking your browser before accessing the site.", "",
        "Subscribe to continue reading. Already a subscriber? Log in.",
    ])
    func aWallIsNoVersionOfAPage(text: String) throws {
        var life = life(words: ["Putin"])
        let id = try story(life)
        let headline = "Did Putin throw Maduro under the bus?"
        life.page(
            id, headline: headline, text: Self.text + " More of it stands on the page itself.", at: Sample.time(1))
        let count = life.record.revisions.count
        #expect(life.page(id, headline: text.isEmpty ? headline : "Just so", text: text, at: Sample.time(2)).isEmpty)
        #expect(life.record.revisions.count == count)
    }

    @Test func newEntriesOfALiveBlogAreAdditionsAtTheTop() throws {
        var life = Sample.rehearsal()
        let old = "14:05\nThe polls have closed in the north. Counting has begun."
        life.poll(Sample.feed, [Sample.entry(1, title: "Live: election night", text: old)], at: Sample.time(0))
        let new = "14:20\nTurnout was higher than four years ago. The first results are expected at ten.\n" + old
        let delta = try #require(
            life.poll(Sample.feed, [Sample.entry(1, title: "Live: election night", text: new)], at: Sample.time(1))
                .first)
        #expect(
            delta.changes == [
                TextChange(
                    op: .added, field: .text,
                    text: "Turnout was higher than four years ago. The first results are expected at ten.",
                    context: "Turnout was higher than four years ago.")
            ])
    }

    @Test func aBylineInAnotherFormatIsTheSameAndOtherNamesAreNot() {
        let entry = { (name: String?) -> Entry in
            var entry = Sample.entry(1)
            entry.authors = name.map { [FeedDocument.Person(name: $0)] } ?? []
            return entry
        }
        var life = Sample.rehearsal()
        life.poll(Sample.feed, [entry("Jane Doe and John Roe")], at: Sample.time(0))
        for (hour, same) in ["By JANE DOE, JOHN ROE", "John Roe; Jane Doe", "Jane Doe (Reuters) and John Roe", nil]
            .enumerated()
        {
            #expect(life.poll(Sample.feed, [entry(same)], at: Sample.time(hour + 1)).isEmpty, "\(same ?? "none")")
        }
        #expect(life.poll(Sample.feed, [entry("Max Moe")], at: Sample.time(9)).first?.changes.map(\.field) != [.title])
    }
}
