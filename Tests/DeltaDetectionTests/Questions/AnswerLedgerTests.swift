import NewsModel
import Testing

@testable import DeltaDetection

@Suite("The ledger of answers") struct AnswerLedgerTests {
    private func update(
        _ evidence: [AnswerEvidence], headline: String = "Putin and Maduro", open: [AnswerRow] = [], revision: Int = 1
    ) -> AnswerLedger.Update {
        AnswerLedger.update(
            question: Question(LedgerSamples.topic), story: Story.ID(1),
            content: StoryContent(headline: headline, text: "", url: "https://hotair.com/a", outlet: "hotair.com"),
            revision: revision, evidence: evidence, storyOrigin: "Hot Air", open: open, at: LedgerSamples.at(5))
    }

    @Test func aSentenceBecomesARowWithItsOriginAndSpeaker() throws {
        let row = try #require(
            update([
                LedgerSamples.evidence(
                    "deal", "Putin may give up Maduro for the right price, Frolov told the Telegraph.")
            ]).opened.first)
        #expect(row.origin == "The Telegraph")
        #expect(row.outlet == "hotair.com")
        #expect(row.speaker == "Frolov")
        #expect(row.hedged)
        #expect(!row.negated)
    }

    @Test(arguments: [
        "Did Putin throw Maduro under the bus?", "Will Moscow give up Maduro", "¿Abandonará Putin a Maduro?",
        "Why Putin could abandon Maduro", "„Gibt Putin Maduro auf?“",
    ])
    func headlinesThatAskCountForNothing(_ headline: String) {
        let evidence = LedgerSamples.evidence("deal", headline, .title)
        #expect(update([evidence], headline: headline).opened.map(\.stance) == [.asked])
    }

    @Test func sentencesThatAskCountForNothing() {
        let opened = update([LedgerSamples.evidence("deal", "Is Putin about to give up Maduro?")]).opened
        #expect(opened.map(\.stance) == [.asked])
    }

    @Test(arguments: [
        ("deal", "Putin will not give up Maduro.", true),
        ("deal", "The Kremlin denied that Moscow would abandon Maduro.", true),
        ("deal", "Putin is not only ready to give up Maduro but in a hurry.", false),
        ("deal", "The talks did not go well, and Putin is ready to give up Maduro.", false),
        ("no-deal", "So far, no deal's been cut on Venezuela, Pompeo just announced.", false),
        ("no-deal", "Peskov denied that there was a deal.", false),
    ])
    func denialsOfAnAnswerAreNoted(_ answer: String, _ sentence: String, _ negated: Bool) {
        #expect(update([LedgerSamples.evidence(answer, sentence)]).opened.map(\.negated) == [negated])
    }

    @Test(arguments: [
        ("So far, no deal's been cut on Venezuela, Pompeo just announced.", "Pompeo"),
        ("\"No deal,\" said Dmitry Peskov on Tuesday.", "Dmitry Peskov"),
        ("He said that there was no deal.", nil),
        ("CNN said there was no deal.", nil),
    ])
    func speakersAreNamed(_ sentence: String, _ speaker: String?) {
        #expect(update([LedgerSamples.evidence("no-deal", sentence)]).opened.map(\.speaker) == [speaker])
    }

    @Test func aRevisionThatKeepsTheSentenceKeepsItsRow() {
        let first = update([LedgerSamples.evidence("deal", "Putin is ready to give up Maduro.")])
        let second = update(
            [
                LedgerSamples.evidence("deal", "PUTIN is ready to give up Maduro"),
                LedgerSamples.evidence("no-deal", "No deal has been cut."),
            ], open: first.opened, revision: 2)
        #expect(second.closed.isEmpty)
        #expect(second.opened.map(\.answer) == ["no-deal"])
        #expect(second.opened.map(\.revision) == [2])
    }

    @Test func aRevisionThatDropsTheSentenceClosesItsRow() {
        let first = update([LedgerSamples.evidence("deal", "Putin is ready to give up Maduro.")])
        let second = update([], open: first.opened, revision: 2)
        #expect(second.closed.map(\.closed) == [LedgerSamples.at(5)])
        #expect(second.closed.map(\.sentence) == first.opened.map(\.sentence))
        #expect(AnswerLedger.close(first.opened, at: LedgerSamples.at(6)).map(\.closed) == [LedgerSamples.at(6)])
    }

    /// Softening a sentence, and firming it up again, must not make an old report a fresh one.
    @Test func aRewordedSentenceDatesFromTheFirst() throws {
        let first = update([LedgerSamples.evidence("deal", "Putin is ready to give up Maduro.")])
        let old = first.opened.map { row in
            AnswerRow(
                topic: row.topic, answer: row.answer, story: row.story, revision: 1, outlet: row.outlet,
                origin: row.origin, sentence: row.sentence, opened: LedgerSamples.at(1))
        }
        let softer = update(
            [LedgerSamples.evidence("deal", "Putin may be ready to give up Maduro.")], open: old, revision: 2)
        let row = try #require(softer.opened.first)
        #expect(row.stance == .hedged)
        #expect(row.opened == LedgerSamples.at(5))
        #expect(row.since == LedgerSamples.at(1))
    }

    @Test func theRowsOfAWithdrawnStorySayWhy() {
        let rows = update([LedgerSamples.evidence("deal", "Putin is ready to give up Maduro.")]).opened
        let closed = AnswerLedger.close(rows, at: LedgerSamples.at(6), withdrawal: "410 Gone")
        #expect(closed.map(\.withdrawal) == ["410 Gone"])
    }
}
