import NewsModel
import Testing

@testable import DeltaDetection

/// Sentences whose "not" is somewhere else than expected, or takes nothing back.
@Suite("Tricky cues") struct TrickyCueTests {
    private static let question = Question(
        Topic(
            id: Topic.ID("maduro"), question: "Will Moscow give up Maduro?", match: .everything,
            answers: [
                Topic.Answer(
                    name: "deal", says: "Moscow gives Maduro up",
                    match: [
                        .any(
                            ["abandon", "abandonn", "fallen", "gibt", "сдаст", "сдать", "detests"].map { .prefix($0) })
                    ])
            ]))

    private func row(_ sentence: String, headline: String = "Talks", field: Query.Field = .text) -> AnswerRow? {
        AnswerLedger.update(
            question: Self.question, story: Story.ID(1),
            content: StoryContent(headline: headline, text: sentence, url: "https://a.example/a", outlet: "a.example"),
            revision: 1, evidence: [LedgerSamples.evidence("deal", sentence, field)], storyOrigin: "A", open: [],
            at: LedgerSamples.at(1)
        ).opened.first
    }

    @Test(arguments: [
        ("Putin has no plans to abandon Maduro.", true),
        ("Moscow refused to abandon Maduro.", true),
        ("After the failed uprising Moscow abandons Maduro.", false),
        ("The Kremlin ruled out that Moscow would abandon Maduro.", true),
        ("Nobody in Moscow denied that Putin would abandon Maduro.", false),
        ("Peskov did not deny that Moscow would abandon Maduro.", false),
        ("Peskov denied that Moscow would not abandon Maduro.", false),
        ("The court ruled that the airline may abandon the route.", false),
        ("No doubt Putin will abandon Maduro.", false),
        ("Putin no abandonará a Maduro.", true),
        ("El Kremlin niega que Putin vaya a abandonar a Maduro.", true),
        ("Moscú descarta abandonar a Maduro.", true),
        ("No solo abandonará Putin a Maduro.", false),
        ("Moskau lässt Maduro nicht fallen.", true),
        ("Putin gibt Maduro nicht auf.", true),
        ("Putin gibt Maduro auf, nicht aber Assad.", false),
        ("Peskow wies Berichte zurück, wonach Moskau Maduro fallen lasse.", true),
        ("Moskau gibt nicht nur Maduro auf.", false),
        ("Poutine n'abandonnera pas Maduro.", true),
        ("Le Kremlin exclut d'abandonner Maduro.", true),
        ("Poutine va abandonner Maduro.", false),
        ("Путин не сдаст Мадуро.", true),
        ("Песков опроверг, что Путин готов сдать Мадуро.", true),
        ("Путин вряд ли сдаст Мадуро.", true),
        ("Не только Путин, но и Си сдаст Мадуро.", false),
    ])
    func negations(_ sentence: String, _ isNegated: Bool) { #expect(row(sentence)?.negated == isNegated) }

    @Test(arguments: [
        ("Putin is said to abandon Maduro.", true), ("Putin will reportedly abandon Maduro.", true),
        ("On 3 May Putin said he would abandon Maduro.", false),
        ("He said to Trump that he would abandon Maduro.", false),
        ("Putin estaría dispuesto a abandonar a Maduro.", true), ("Putin va a abandonar a Maduro.", false),
        ("Putin soll Maduro fallen lassen.", true), ("Putin lässt Maduro fallen.", false),
        ("Poutine va peut-être abandonner Maduro.", true), ("Poutine peut abandonner Maduro.", true),
        ("Путин якобы готов сдать Мадуро.", true), ("Путин готов сдать Мадуро.", false),
    ])
    func hedges(_ sentence: String, _ isHedged: Bool) { #expect(row(sentence)?.hedged == isHedged) }

    @Test(arguments: [
        ("Putin detests Maduro and has told Donald Trump that he will abandon him.", nil),
        ("Frolov told Donald Trump that Putin would abandon Maduro.", "Frolov"),
        ("Moscow will abandon Maduro, Mike Pompeo warned Congress.", "Mike Pompeo"),
        ("Putin va a abandonar a Maduro, dijo Juan Guaidó.", "Juan Guaidó"),
        ("Putin gibt Maduro auf, sagte Heiko Maas.", "Heiko Maas"),
        ("Poutine va abandonner Maduro, affirme Emmanuel Macron.", "Emmanuel Macron"),
        ("Путин сдаст Мадуро, заявил Сергей Рябков.", "Сергей Рябков"),
    ])
    func speakers(_ sentence: String, _ speaker: String?) { #expect(row(sentence)?.speaker == speaker) }

    /// With and without a question mark, behind closing marks, in every language.
    @Test(arguments: [
        "Will Moscow abandon Maduro?", "Is it time to abandon Maduro", "Will Putin abandon Maduro?!",
        "¿Va Putin a abandonar a Maduro?", "Por qué Putin puede abandonar a Maduro",
        "Gibt Putin Maduro auf?", "Warum Putin Maduro fallen lässt",
        "Poutine va-t-il abandonner Maduro ?", "Pourquoi Poutine abandonne Maduro",
        "Готов ли Путин сдать Мадуро", "Почему Путин сдаст Мадуро", "«Сдаст ли Путин Мадуро?»",
    ])
    func headlinesThatAsk(_ headline: String) {
        #expect(row(headline, headline: headline, field: .title)?.stance == .asked)
    }
}
