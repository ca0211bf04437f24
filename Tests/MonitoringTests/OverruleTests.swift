import DeltaDetection
import Monitoring
import NewsModel
import NewsStore
import Testing
import WatchConfiguration

/// An operator's word against a verdict: the record says who gave it, and what is recorded later goes by it.
@Suite("Overrules") struct OverruleTests {
    private static let bank = Topic.ID("bank")
    private static let now = Timestamp(year: 2026, month: 3, day: 2)

    private static func replay() async throws -> Replay {
        let desk = try Desk(
            feeds: [],
            topics: """
                  bank:
                    question: Does the bank cut?
                    match: northbank
                    answers:
                      cut: { says: It cuts, match: "SENTENCE(northbank AND cut*)" }
                      hold: { says: It holds, match: "SENTENCE(northbank AND (hold OR holds OR held))" }
                """)
        return try await Replay(desk.configuration)
    }

    private static func line(_ id: String, _ hour: Int, _ outlet: String, _ title: String, _ text: String) -> String {
        let time = (now + .seconds(Int64(hour) * 3600)).rfc3339
        return
            #"{"time":"\#(time)","feed":"f","outlet":"\#(outlet)","url":"https://\#(outlet)/\#(id)","title":"\#(title)","#
            + #""text":"\#(text)","id":"\#(id)"}"#
    }

    private static func run(_ replay: Replay, _ lines: [String]) async throws {
        try await replay.run(Array(lines.joined(separator: "\n").utf8), name: "lines") { _ in }
    }

    private static func rows(_ replay: Replay) async throws -> [EventMembership] {
        try await replay.store.eventMemberships(since: Timestamp(milliseconds: .min))
    }

    private static func state(_ replay: Replay, hour: Int) async throws -> QuestionState {
        QuestionTimeline.state(
            rows: try await replay.store.answerRows(of: bank), policy: Topic.AnswerPolicy(),
            at: now + .seconds(Int64(hour) * 3600))
    }

    private static let cut = line(
        "a", 0, "alpha.example", "Northbank cuts its rate to 3 percent",
        "Northbank cut its main rate to 3 percent on Monday, Interfax reported. Governor Lund named the weak krone.")

    @Test("A story's origin is what the operator says, in later versions, too")
    func origins() async throws {
        let replay = try await Self.replay()
        try await Self.run(replay, [Self.cut])
        #expect(try await Self.rows(replay).map(\.origin) == ["Interfax"])
        let before = try await replay.store.overrule(
            origin: "alpha.example", of: Story.ID(1), by: "anna", why: "its own reporter", at: Self.now)
        #expect(before == ["Interfax"])
        // Its next version quotes the same name in another sentence.
        try await Self.run(
            replay,
            [
                Self.line(
                    "a", 2, "alpha.example", "Northbank cuts its rate to 3 percent",
                    "Northbank cut its main rate to 3 percent on Monday, Interfax reported. Governor Lund named the weak krone. Northbank will cut again in May, according to Interfax."
                )
            ])
        #expect(try await Self.rows(replay).map(\.origin) == ["alpha.example"])
        let answers = try await replay.store.answerRows(of: Self.bank)
        #expect(answers.count > 1)
        #expect(Set(answers.map(\.origin)) == ["alpha.example"])
        #expect(try await Self.state(replay, hour: 3).origins == ["cut": ["alpha.example"]])
        let overrule = try #require(try await replay.store.overrules(of: Story.ID(1)).first)
        #expect(overrule.act == .origin(Story.ID(1), "alpha.example", before: "Interfax"))
        #expect([overrule.author, overrule.why] == ["anna", "its own reporter"])
        #expect(overrule.time == Self.now)
    }

    @Test("A story that was taken out of an event stays out, and what copies it goes where it is")
    func splits() async throws {
        let replay = try await Self.replay()
        let copied =
            "Northbank cut its main rate to 3 percent on Monday. Governor Lund named the weak krone and the slump in house prices as her reasons, and promised to look again in May."
        try await Self.run(
            replay,
            [
                Self.cut,
                Self.line("b", 1, "beta.example", "Northbank cuts its rate to 3 percent", copied),
            ])
        #expect(Set(try await Self.rows(replay).map(\.event)).count == 1)
        let events = try await replay.store.overruleSplitting(Story.ID(2), by: "anna", why: nil, at: Self.now)
        #expect(events == [Event.ID(2)])
        // A new version of the story that is alone now would have joined its old event again.
        try await Self.run(
            replay,
            [
                Self.line("b", 2, "beta.example", "Northbank cuts its rate to 3 percent", copied + " Shares rose."),
                Self.line("c", 3, "gamma.example", "Northbank cuts its rate to 3 percent", copied + " Shares rose."),
            ])
        #expect(try await Self.rows(replay).map(\.event.number) == [1, 2, 2])
        // Alone with its copy, it cannot be taken out again.
        #expect(try await replay.store.overruleSplitting(Story.ID(2), by: "anna", why: nil, at: Self.now).isEmpty)
        let merge = try await replay.store.overruleMerging(Event.ID(1), Event.ID(2), by: "ben", why: "", at: Self.now)
        #expect(merge?.into == Event.ID(1))
        #expect(Set(try await Self.rows(replay).map(\.event.number)) == [1])
    }

    @Test("Two events that the operator made one are one for what comes later")
    func merges() async throws {
        let replay = try await Self.replay()
        let show = Self.line(
            "s", 1, "beta.example", "Portraits by Olsen in Port Emmer",
            "Forty portraits by the painter Ida Olsen hang in a hall that belongs to Northbank. Entry is free until August."
        )
        try await Self.run(replay, [Self.cut, show])
        #expect(try await Self.rows(replay).map(\.event.number) == [1, 2])
        let merge = try await replay.store.overruleMerging(Event.ID(2), Event.ID(1), by: "anna", why: nil, at: Self.now)
        #expect(merge.map { [$0.event.number, $0.into.number] } == [2, 1])
        try await Self.run(
            replay,
            [
                Self.line(
                    "t", 2, "gamma.example", "Ida Olsen's portraits on show in Port Emmer",
                    "Entry is free until August: forty portraits by the painter Ida Olsen hang in a hall of Northbank."
                )
            ])
        #expect(Set(try await Self.rows(replay).map(\.event.number)) == [1])
        #expect(try await replay.store.merges(of: Event.ID(2)).map(\.into) == [Event.ID(1)])
        // Neither is there any more as one of two.
        #expect(
            try await replay.store.overruleMerging(Event.ID(2), Event.ID(1), by: "anna", why: nil, at: Self.now) == nil)
    }

    @Test("A dismissed sentence counts for nothing, also when it comes back, until it is restored")
    func dismissals() async throws {
        let replay = try await Self.replay()
        let hold = Self.line(
            "b", 1, "beta.example", "Northbank and its rate", "Northbank held its rate. The krone fell.")
        let without = Self.line("b", 3, "beta.example", "Northbank and its rate", "Northbank met. The krone fell.")
        let again = Self.line(
            "b", 4, "beta.example", "Northbank and its rate", "Northbank held its rate. The krone fell.")
        try await Self.run(replay, [Self.cut, hold])
        #expect(try await Self.state(replay, hour: 2).tally == ["cut": 1, "hold": 1])
        let numbered = try await replay.store.numberedAnswerRows(of: Self.bank)
        let number = try #require(numbered.first { $0.row.answer == "hold" }?.number)
        let row = try await replay.store.overrule(
            dismissing: true, row: number, by: "anna", why: "of another bank", at: Self.now)
        #expect(row?.dismissed == 1)
        #expect(try await Self.state(replay, hour: 2).tally == ["cut": 1])
        #expect(
            try await replay.store.overrule(dismissing: true, row: number, by: "anna", why: nil, at: Self.now) == nil)
        try await Self.run(replay, [without, again])
        let rows = try await replay.store.answerRows(of: Self.bank).filter { $0.answer == "hold" }
        #expect(rows.map(\.dismissed) == [1, 1])
        #expect(try await Self.state(replay, hour: 5).tally == ["cut": 1])
        let last = try #require(try await replay.store.numberedAnswerRows(of: Self.bank).last?.number)
        #expect(
            try await replay.store.overrule(dismissing: false, row: last, by: "ben", why: nil, at: Self.now) != nil)
        #expect(try await Self.state(replay, hour: 5).tally == ["cut": 1, "hold": 1])
    }

    @Test("What is not there cannot be overruled")
    func mistakes() async throws {
        let store = try await Self.replay().store
        #expect(try await store.overrule(origin: "AFP", of: Story.ID(9), by: "anna", why: nil, at: Self.now).isEmpty)
        #expect(
            try await store.overruleMerging(Event.ID(1), Event.ID(1), by: "anna", why: nil, at: Self.now) == nil)
        #expect(try await store.overrule(dismissing: true, row: 1, by: "anna", why: nil, at: Self.now) == nil)
        #expect(try await store.overrules().isEmpty)
    }
}
