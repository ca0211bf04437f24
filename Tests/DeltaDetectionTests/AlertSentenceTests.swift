import DeltaDetection
import NewsModel
import Testing

/// Alerts call outlets and answers by the names that the operator gave them.
@Suite("An alert's sentence") struct AlertSentenceTests {
    private static let topic = Topic(
        id: Topic.ID("maduro"), question: "Will Moscow give up Maduro?", match: nil,
        answers: [
            Topic.Answer(name: "deal", says: "Moscow is ready", match: []),
            Topic.Answer(name: "no-deal", says: "No deal has been made", match: []),
        ])
    private static let hotAir = Feed(url: "https://hotair.com/feed", name: "Hot Air")

    private static func summary(_ delta: Delta, feeds: [Feed], feed: Feed? = nil) -> String? {
        var topic = topic
        topic.alert.on = Set(Delta.Kind.allCases)
        return AlertComposer.alert(for: delta, topic: topic, feed: feed, names: FeedNames(feeds))?.summary
    }

    private static func shift(of outlet: String?) -> Delta {
        var delta = Delta(
            kind: .answerShifted, time: Timestamp(seconds: 0), topic: topic.id, identity: [outlet ?? "all"])
        delta.outlet = outlet
        delta.answer = Delta.AnswerChange(from: "deal", to: "no-deal", tally: [:], outlet: outlet)
        return delta
    }

    /// The page of an article is read without its feed: the outlet has its name all the same.
    @Test("names an outlet as its feed is named") func outlet() {
        #expect(
            Self.summary(Self.shift(of: "hotair.com"), feeds: [Self.hotAir])
                == "Hot Air went from \"deal\" (Moscow is ready) to \"no-deal\" (No deal has been made)")
    }

    @Test("keeps the domain where an outlet's feeds have several names") func several() {
        let feeds = [Self.hotAir, Feed(url: "https://hotair.com/headlines", name: "Hot Air Headlines")]
        #expect(Self.summary(Self.shift(of: "hotair.com"), feeds: feeds)?.hasPrefix("hotair.com went") == true)
    }

    @Test("asks the question where its own answer turned") func question() {
        #expect(
            Self.summary(Self.shift(of: nil), feeds: [])
                == "Will Moscow give up Maduro? The answer went from \"deal\" (Moscow is ready) to \"no-deal\" (No deal has been made)"
        )
    }

    /// By default follow-ups are not told; a further origin is, though nobody can say whether it confirms the first.
    @Test("tells a further origin that says nothing clear", arguments: [true, false])
    func furtherOrigin(isUnclear: Bool) {
        var delta = Delta(kind: .followUp, time: Timestamp(seconds: 0), topic: Self.topic.id, identity: ["x"])
        delta.outlet = "hotair.com"
        delta.headline = "Envoys meet"
        delta.note = isUnclear ? "a second origin reports on it" : nil
        let alert = AlertComposer.alert(for: delta, topic: Self.topic, feed: Self.hotAir)
        #expect(
            alert?.summary == (isUnclear ? "Hot Air is a further origin that reports on it: \"Envoys meet\"" : nil))
    }

    @Test("says in which sentence words changed") func sentence() {
        var delta = Delta(kind: .revised, time: Timestamp(seconds: 0), topic: Self.topic.id, identity: ["x"])
        delta.outlet = "hotair.com"
        delta.acknowledged = false
        delta.changes = [
            TextChange(op: .replaced, field: .text, text: "three", before: "four", context: "Police said three died.")
        ]
        #expect(
            Self.summary(delta, feeds: [Self.hotAir], feed: Self.hotAir)
                == "Hot Air silently changed \"four\" to \"three\" in its story: \"Police said three died.\"")
    }
}
