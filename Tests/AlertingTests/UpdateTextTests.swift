import NewsModel
import Synchronization
import Testing

@testable import Alerting

/// What people read of an update: everything once, and each change in its sentence.
@Suite("An update for people") struct UpdateTextTests {
    private static let sentence = "Update: no deal has been cut, Oslo says."

    /// One edit of story 1 that revises it, reports an answer and turns its outlet.
    private static func update() -> [Alert] {
        let kinds: [(Delta.Kind, String)] = [
            (.revised, "News added to its story: \"\(sentence)\""),
            (.answerReported, "News reports for the first time \"no-deal\": \"\(sentence)\""),
            (.answerShifted, "News went from \"deal\" to \"no-deal\": \"\(sentence)\""),
        ]
        return kinds.map { kind, summary in
            var alert = Sample.alert(1, kind: kind)
            alert.summary = summary
            if kind == .revised {
                alert.changes = [TextChange(op: .added, field: .text, text: sentence)]
            } else {
                alert.evidence = [Evidence(clause: "no-deal", field: .text, span: 0..<6, quote: sentence)]
                alert.answer = Delta.AnswerChange(from: "deal", to: "no-deal", tally: ["no-deal": 1, "deal": 1])
            }
            return alert
        }
    }

    private static func console(_ alerts: [Alert]) async throws -> String {
        let text = Mutex("")
        let sink = ConsoleSink(time: { _ in "18:30" }) { written in text.withLock { $0 += written } }
        try await sink.deliver(AlertMessage(topic: Topic.ID("maduro"), alerts: alerts, time: Sample.start))
        return text.withLock { $0 }
    }

    @Test("is one message with three facts, and quotes its sentence once") func once() async throws {
        let text = try await Self.console(Self.update())
        #expect(
            text == """
                18:30 maduro revised: News added to its story: "\(Self.sentence)" https://news.example/1
                    answer reported: News reports for the first time "no-deal"
                    answer shifted: News went from "deal" to "no-deal"
                    1 origin says deal, 1 says no-deal

                """)
        let message = AlertMessage(topic: Topic.ID("maduro"), alerts: Self.update(), time: Sample.start)
        #expect(message.title == Self.update().last?.summary)
    }

    @Test("leaves updates of two stories apart") func apart() async throws {
        let text = try await Self.console([Sample.alert(1), Sample.alert(2)])
        #expect(text.split(separator: "\n").count { $0.hasPrefix("18:30 ") } == 2)
    }

    @Test(
        "shows a change in its sentence, marked, where it is clear which words are meant",
        arguments: [
            (
                TextChange(
                    op: .replaced, field: .text, text: "three", before: "four",
                    context: "Police said three people died."),
                ["- Police said **four** people died.", "+ Police said **three** people died."]
            ),
            (
                TextChange(op: .added, field: .text, text: "not", context: "The mayor will not resign."),
                ["+ The mayor will **not** resign."]
            ),
            // "one" stands there twice: which of them is new cannot be said.
            (
                TextChange(op: .replaced, field: .text, text: "one", before: "two", context: "From one to one."),
                ["- two", "+ one"]
            ),
            (TextChange(op: .removed, field: .text, text: "all of them", context: "They left."), ["- all of them"]),
        ])
    func inPlace(change: TextChange, lines: [String]) {
        var alert = Sample.alert(1, kind: .revised)
        alert.changes = [change]
        #expect(AlertText.details(alert) == lines)
    }

    /// A feed may write what it likes: neither escapes nor markup get through the marks.
    @Test("marks hostile words without letting them through") func hostile() {
        var alert = Sample.alert(1, kind: .revised)
        alert.changes = [
            TextChange(
                op: .replaced, field: .text, text: "<b>\u{1B}[31mred\u{1B}[0m", before: "</ins><script>",
                context: "It is <b>\u{1B}[31mred\u{1B}[0m & new.")
        ]
        #expect(AlertText.details(alert) == ["- It is **</ins><script>** & new.", "+ It is **<b>red** & new."])
        let atom = String(decoding: AtomDocument.bytes(topic: nil, alerts: [alert], now: Sample.start), as: UTF8.self)
        #expect(!atom.contains("<script>") && !atom.contains("&lt;script&gt;"))
    }
}
