import NewsModel
import Testing

@testable import DeltaDetection

@Suite("What a new origin says of an event") struct EventAgreementTests {
    private let topic = Topic(
        id: Topic.ID("bank"), question: "Will the bank cut?",
        match: .all([.term("bank", exact: false), .term("rate", exact: false)]),
        answers: [
            Topic.Answer(
                name: "cut", says: "It cuts",
                match: [.sentence(.all([.prefix("cut"), .term("rate", exact: false)]))]),
            Topic.Answer(
                name: "hold", says: "It holds",
                match: [.sentence(.all([.prefix("hold"), .term("rate", exact: false)]))]),
        ])

    private func verdict(
        _ text: String, answers: [String] = [], others: Set<String> = [], asks: Bool = true
    ) -> EventAgreement.Verdict {
        let content = StoryContent(headline: "Bank and rate", text: text, url: "", outlet: "b.example", language: "en")
        let match = Match(
            topic: topic.id, evidence: [],
            answers: answers.map {
                AnswerEvidence(answer: $0, sentence: text, field: .text, span: 0..<text.utf8.count)
            },
            strength: 1)
        return EventAgreement.verdict(
            on: content, match: match, topic: topic, question: asks ? Question(topic) : nil, others: others,
            at: LedgerSamples.at(0))
    }

    @Test func theSameAnswerCorroborates() {
        #expect(verdict("The bank cut its rate.", answers: ["cut"], others: ["cut"]) == .same)
    }

    @Test func aDenialOfTheAnswerContradicts() {
        #expect(
            verdict("The bank denied that it cut its rate.", answers: ["cut"], others: ["cut"])
                == .contradicts("denies cut"))
    }

    @Test func anotherAnswerContradicts() {
        #expect(
            verdict("The bank holds its rate.", answers: ["hold"], others: ["cut"]) == .contradicts("reports hold"))
    }

    @Test(
        "Without answers a denial is seen by its cues",
        arguments: [
            ("Reports of a cut in the bank's rate are false.", true),
            ("There is no truth to talk of a bank rate cut.", true),
            ("Talk of a bank rate cut is a hoax.", true),
            ("Staff of the bank vote to strike over the rate of pay.", false),
            ("The bank's rate is cut to 3 percent.", false),
        ])
    func denials(_ text: String, _ contradicts: Bool) {
        let expected: EventAgreement.Verdict = contradicts ? .contradicts("denies what was reported") : .unclear
        #expect(verdict(text, asks: false) == expected)
    }
}
