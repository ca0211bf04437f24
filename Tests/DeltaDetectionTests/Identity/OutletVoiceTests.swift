import DeltaDetection
import DetectionRehearsal
import NewsModel
import Testing

/// A feed named Rogue lists the Wire's article with words of its own. Whatever it says is Rogue's: the Wire's story,
/// answers and headline are what the Wire's own feed and page say.
@Suite("Nobody speaks for another outlet") struct OutletVoiceTests {
    private static let wire = Feed(url: "https://wire.example/rss", name: "Wire")
    private static let rogue = Feed(url: "https://rogue.example/rss", name: "Rogue")
    private static let link = "https://www.wire.example/news/1"
    private static let words =
        "The ministry said on Tuesday that talks with the union would go on and that no accord had been reached."
    private static let lie = "The ministry confirmed on Monday night that the accord was reached after months of talks."

    private static let topic = Topic(
        id: Topic.ID("accord"), question: "Is there an accord?", match: .everything,
        answers: ["reached", "open"].map { Topic.Answer(name: $0, says: $0, match: [.everything]) },
        alert: Topic.AlertPolicy(on: Set(Delta.Kind.allCases)))

    private func life(restarts: Bool = false) -> Rehearsal {
        var life = Rehearsal(topics: [Self.topic]) { content in
            guard content.text.contains("ministry") else { return [] }
            let answers = [("reached", "the accord was reached"), ("open", "no accord had been")].compactMap {
                name, phrase in
                content.text.contains(phrase)
                    ? AnswerEvidence(
                        answer: name, sentence: content.text, field: .text, span: 0..<content.text.utf8.count) : nil
            }
            return [Match(topic: Self.topic.id, evidence: [], answers: answers, strength: 1)]
        }
        life.restartsBeforeEachStep = restarts
        life.poll(Self.wire, [old(1, "wire.example")], at: Sample.time(0))
        life.poll(
            Self.rogue, [old(2, "rogue.example"), old(3, "rogue.example"), old(4, "rogue.example")], at: Sample.time(0))
        return life
    }

    private func old(_ number: Int, _ site: String) -> Entry {
        Sample.entry(number, link: "https://\(site)/old/\(number)")
    }

    private func entry(_ text: String, link: String = Self.link, id: String = "x", title: String) -> Entry {
        var entry = Sample.entry(50, id: id, title: title, text: text, link: link)
        entry.published = Sample.time(1)
        return entry
    }

    private func tellWire(_ life: inout Rehearsal, _ text: String = Self.words, at hour: Int) -> [Delta] {
        life.poll(
            Self.wire, [entry(text, id: "w1", title: "Ministry and union talk on"), old(1, "wire.example")],
            at: Sample.time(hour))
    }

    private func tellRogue(_ life: inout Rehearsal, _ entries: [Entry], at hour: Int) -> [Delta] {
        life.poll(
            Self.rogue, [old(2, "rogue.example")] + entries + [old(3, "rogue.example"), old(4, "rogue.example")],
            at: Sample.time(hour))
    }

    private func story(_ life: Rehearsal, of outlet: String) throws -> Story {
        try #require(
            life.record.stories.values.first {
                $0.canonicalLink == "https://wire.example/news/1" && $0.content.outlet == outlet
            })
    }

    /// Nothing of these deltas is of the Wire, and none of them is a turn of its answer.
    private func expectSilence(of outlet: String, in deltas: [Delta], _ place: SourceLocation = #_sourceLocation) {
        #expect(!deltas.contains { $0.outlet == outlet }, sourceLocation: place)
        #expect(!deltas.contains { $0.answer?.outlet == outlet }, sourceLocation: place)
    }

    @Test(
        "however the link is written, and whoever comes first",
        arguments: [
            "https://www.wire.example/news/1", "http://wire.example/news/1",
            "https://m.wire.example/news/1/?utm_source=r",
            "https://www-wire-example.cdn.ampproject.org/c/s/wire.example/news/1",
            "https://www.google.com/amp/s/wire.example/news/1", "HTTPS://USER@WIRE.example:443/news/1#at",
        ], [(true, false), (true, true), (false, false), (false, true)])
    func formsOfTheLink(_ link: String, _ order: (wireFirst: Bool, restarts: Bool)) throws {
        var life = life(restarts: order.restarts)
        let lie = entry(Self.lie, link: link, id: "w1", title: "Accord was reached, ministry confirms")
        if order.wireFirst { _ = tellWire(&life, at: 1) }
        let told = tellRogue(&life, [lie], at: 2)
        expectSilence(of: "wire.example", in: told)
        #expect(told.contains { $0.outlet == "rogue.example" && $0.story != nil })
        if !order.wireFirst {
            let own = tellWire(&life, at: 3)
            #expect(own.contains { $0.outlet == "wire.example" && $0.headline == "Ministry and union talk on" })
        }
        // It drops the entry from the middle, takes it up again, and changes it.
        for (hour, entries) in [
            (4, []), (5, [lie]),
            (6, [entry(Self.lie + " Update: it is signed.", link: link, id: "w1", title: "Signed")]),
        ] {
            expectSilence(of: "wire.example", in: tellRogue(&life, entries, at: hour))
            #expect(!life.record.listing(of: Self.rogue.id).contains { $0.missingSince != nil })
        }
        let wire = try story(life, of: "wire.example")
        #expect(wire.content.text == Self.words)
        #expect(wire.content.headline == "Ministry and union talk on")
        #expect(wire.revision == 1)
        #expect(wire.state == .listed)
        #expect(wire.credit == .own)
        #expect(try story(life, of: "rogue.example").credit == .elsewhere)
        let update = tellWire(&life, Self.words + " Update: the union left the table.", at: 7)
        #expect(update.contains { $0.kind == .revised && $0.outlet == "wire.example" })
        #expect(Set(life.record.stories.values.map(\.identity)).count == life.record.stories.count)
    }

    /// Two accounts of one report are not two reports.
    @Test(arguments: [true, false]) func anotherViewOfAKnownLinkCorroboratesNothing(wireFirst: Bool) {
        var life = life()
        let copy = entry(Self.words + " So says the Wire.", title: "Ministry and union talk on, says the Wire")
        var told = wireFirst ? tellWire(&life, at: 1) : []
        told += tellRogue(&life, [copy], at: 2)
        told += tellWire(&life, at: 3)
        #expect(told.contains { $0.kind == .firstStory })
        #expect(!told.contains { $0.kind == .corroborated })
    }

    /// The same words are the same story, whoever lists it; other words under the same id are the lister's own.
    @Test func theSameWordsJoinAndOthersPart() throws {
        var life = life()
        _ = tellWire(&life, at: 1)
        let copy = entry(Self.words, id: "r1", title: "Ministry and union talk on")
        #expect(tellRogue(&life, [copy], at: 2).isEmpty)
        #expect(life.record.stories.count == 5)
        #expect(tellRogue(&life, [copy], at: 3).isEmpty)
        #expect(tellRogue(&life, [], at: 4).isEmpty)
        #expect(!life.record.listing(of: Self.rogue.id).contains { $0.missingSince != nil })
        #expect(try story(life, of: "wire.example").state == .listed)
        let told = tellRogue(&life, [entry(Self.lie, id: "r1", title: "Accord")], at: 5)
        expectSilence(of: "wire.example", in: told)
        #expect(try story(life, of: "wire.example").content.text == Self.words)
    }

    @Test func anAggregatorThatIsTrustedBringsTheOutletsWords() throws {
        var trusted = Self.rogue
        trusted.aggregates = true
        var life = life()
        _ = tellWire(&life, at: 1)
        let copy = entry(Self.words, id: "r1", title: "Ministry and union talk on")
        #expect(life.poll(trusted, [copy], at: Sample.time(2)).isEmpty)
        let newer = entry(Self.words + " The union left the table.", id: "r1", title: "Ministry and union talk on")
        let told = life.poll(trusted, [newer], at: Sample.time(3))
        #expect(told.contains { $0.kind == .revised && $0.outlet == "wire.example" })
        #expect(life.record.stories.values.filter { $0.canonicalLink == "https://wire.example/news/1" }.count == 1)
    }

    /// What only others have told becomes the outlet's own once its page is read: then the page decides.
    @Test(arguments: [true, false]) func thePageDecides(restarts: Bool) throws {
        var life = life(restarts: restarts)
        let lie = entry(Self.lie, title: "Accord was reached, ministry confirms")
        _ = tellRogue(&life, [lie], at: 1)
        let id = try story(life, of: "rogue.example").id
        let read = life.page(
            id, headline: "Ministry and union talk on", text: Self.words, outlet: "wire.example", at: Sample.time(2))
        #expect(!read.contains { $0.kind == .revised || $0.kind == .withdrawn || $0.kind == .firstStory })
        let story = try #require(life.record.stories[id])
        #expect(story.credit == .page)
        #expect(story.content.outlet == "wire.example")
        #expect(story.content.text == Self.words)
        #expect(story.matches.allSatisfy { $0.source == "page" })
        #expect(life.memory.ledgers[Self.topic.id]?.rows.filter { $0.closed == nil }.map(\.outlet) == ["wire.example"])
        // The feed that listed it first has no say in it any more.
        expectSilence(
            of: "wire.example", in: tellRogue(&life, [entry(Self.lie + " It is signed.", title: "Signed")], at: 3))
        #expect(tellWire(&life, at: 4).allSatisfy { $0.kind != .firstStory })
        #expect(life.record.stories[id]?.content.text == Self.words)
    }

    @Test func aPageThatSaysNothingOfTheTopicIsNotAdopted() throws {
        var life = life()
        _ = tellRogue(&life, [entry(Self.lie, title: "Accord")], at: 1)
        let id = try story(life, of: "rogue.example").id
        #expect(
            life.page(
                id, headline: "Cookies", text: "We value your privacy.", outlet: "wire.example", at: Sample.time(2)
            ).isEmpty)
        #expect(life.record.stories[id]?.credit == .elsewhere)
    }
}
