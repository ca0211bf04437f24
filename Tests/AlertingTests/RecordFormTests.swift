import NewsModel
import Testing

@testable import Alerting

@Suite struct RecordFormTests {
    private static func full() -> Alert {
        var alert = Sample.alert(1, kind: .revised)
        alert.question = "Will Moscow give up Maduro?"
        alert.revision = 2
        alert.event = Event.Tally(id: Event.ID(3), stories: 14, origins: ["Reuters", "The Telegraph"])
        alert.evidence = [Evidence(clause: "maduro", field: .title, span: 0..<6, quote: "Maduro \"out\"")]
        alert.changes = [
            TextChange(op: .replaced, field: .text, text: "no deal", before: "a deal"),
            TextChange(op: .added, field: .text, text: "Update:\nso far"),
        ]
        alert.acknowledged = true
        alert.answer = Delta.AnswerChange(from: "deal", to: "no-deal", tally: ["no-deal": 2, "deal": 1])
        return alert
    }

    /// The record is an interface: this line may gain fields, never change.
    @Test func theRecordsFormIsFixed() {
        let line = """
            {"schema":1,"id":"id-1","time":"2019-05-14T18:30:00Z","topic":"maduro",\
            "question":"Will Moscow give up Maduro?","kind":"revised","severity":"notice","headline":"Headline 1",\
            "url":"https://news.example/1","outlet":"news.example","feed":"News","story":1,"revision":2,\
            "event":{"id":3,"stories":14,"origins":["Reuters","The Telegraph"]},\
            "evidence":[{"clause":"maduro","field":"title","quote":"Maduro \\"out\\""}],\
            "changes":[{"op":"replaced","text":"no deal","before":"a deal"},{"op":"added","text":"Update:\\nso far"}],\
            "acknowledged":true,"answer":{"from":"deal","to":"no-deal","tally":{"deal":1,"no-deal":2}},\
            "summary":"Story 1 says that no deal has been cut."}\n
            """
        #expect(String(decoding: AlertRecordJSON.line(Self.full()), as: UTF8.self) == line)
    }

    @Test func absentIsAbsent() {
        let alert = Alert(
            id: Delta.ID("x"), time: Sample.start, kind: .feedFailing, severity: .warning, summary: "It fails.")
        let line = """
            {"schema":1,"id":"x","time":"2019-05-14T18:30:00Z","kind":"feedFailing","severity":"warning",\
            "evidence":[],"changes":[],"summary":"It fails."}\n
            """
        #expect(String(decoding: AlertRecordJSON.line(alert), as: UTF8.self) == line)
    }

    @Test func aLineReadsBack() throws {
        let alert = Self.full()
        let read = try #require(AlertRecordJSON.alert(ofLine: AlertRecordJSON.line(alert)))
        #expect(AlertRecordJSON.line(read) == AlertRecordJSON.line(alert))
    }

    @Test(arguments: ["", "{", "[]", "{\"schema\":2}", "{\"schema\":1,\"id\":5}", "null"])
    func whatIsNoRecordIsNone(line: String) {
        #expect(AlertRecordJSON.alert(ofLine: Array(line.utf8)) == nil)
    }

    @Test func aPersonReadsWhatChanged() {
        #expect(
            AlertText.line(Self.full())
                == "maduro revised: Story 1 says that no deal has been cut. https://news.example/1"
        )
        #expect(
            AlertText.details(Self.full()) == [
                "- a deal", "+ no deal", "+ Update: so far", "2 origins say no-deal, 1 says deal",
            ])
    }
}
