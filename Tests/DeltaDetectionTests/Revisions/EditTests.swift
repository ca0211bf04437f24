import DetectionRehearsal
import NewsModel
import Testing

@Suite("Edits: cosmetic ones are silent, real ones are told")
struct EditTests {
    static let articles = [
        Article(
            headline: "Talks on the river dam end without a deal",
            text: [
                "The two governments broke off their talks on the dam late on Monday. Neither side would say when they would meet again.",
                "\"We have told them what we need,\" the minister said - and left by the back door. The building of the dam began in 2014 and has cost 3,500 million.",
                "Farmers downstream fear for their harvest. It's the third dry year in a row, and the reservoir is at 41 percent.",
                "A spokesman for the neighbours called the position \u{201c}regrettable\u{201d}. Engineers will go on measuring the flow.",
            ]),
        Article(
            headline: "Museum opens its new wing",
            text: [
                "After eleven years of building, the city museum opened its new wing on Saturday. Some four thousand visitors came.",
                "The director, Ana Pérez, said the wing would show what had been in the cellars for a century.",
                "Entry is free until the end of May. The architects won a prize for the roof in 2017.",
            ]),
    ]

    @Test(arguments: CosmeticEdit.allCases, 0..<8)
    func cosmetic(kind: CosmeticEdit, round: Int) {
        var dice = Dice(seed: UInt64(round))
        let (before, after) = kind.apply(to: Self.articles[round % 2], dice: &dice)
        let trial = EditTrial(before: before, after: after)
        #expect(!trial.alerted, "\(trial.changes)")
    }

    @Test(arguments: RealEdit.allCases, 0..<8)
    func real(kind: RealEdit, round: Int) {
        var dice = Dice(seed: UInt64(round))
        let (before, after) = kind.apply(to: Self.articles[round % 2], dice: &dice)
        let trial = EditTrial(before: before, after: after)
        #expect(trial.alerted)
        #expect(trial.isAcknowledged == kind.isAcknowledged, "\(trial.changes)")
    }
}
