import NewsModel

@testable import DeltaDetection

/// The Maduro question and shorthands for its rows.
enum LedgerSamples {
    static let start = Timestamp(year: 2019, month: 5, day: 14)

    static let topic = Topic(
        id: Topic.ID("maduro"), question: "Will Moscow give up Maduro?", match: .everything,
        answers: [
            Topic.Answer(
                name: "deal", says: "Moscow is ready to trade Maduro away",
                match: [
                    .sentence(
                        .all([
                            .any([.term("putin", exact: false), .term("moscow", exact: false)]),
                            .any([.phrase("give up", exact: false), .prefix("abandon"), .term("detests", exact: false)]
                            ),
                        ]))
                ]),
            Topic.Answer(
                name: "no-deal", says: "No deal has been made",
                match: [
                    .sentence(
                        .any([
                            .phrase("no deal", exact: false),
                            .near(
                                .term("deal", exact: false), .any([.term("denied", exact: false)]), words: 4,
                                ordered: false),
                        ]))
                ]),
        ])

    static func row(
        _ answer: String, _ origin: String, story: Int64 = 1, hours: Int64, until closed: Int64? = nil,
        outlet: String? = nil,
        stance: Stance = .asserted, sentence: String? = nil
    ) -> AnswerRow {
        AnswerRow(
            topic: topic.id, answer: answer, story: Story.ID(story), revision: 1, outlet: outlet ?? origin,
            origin: origin,
            sentence: sentence ?? "\(origin) says \(answer)", stance: stance, opened: at(hours),
            closed: closed.map(at))
    }

    static func at(_ hours: Int64) -> Timestamp { start + .seconds(hours * 3600) }

    static func evidence(_ answer: String, _ sentence: String, _ field: Query.Field = .text) -> AnswerEvidence {
        AnswerEvidence(answer: answer, sentence: sentence, field: field, span: 0..<sentence.utf8.count)
    }
}
