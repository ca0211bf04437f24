import DeltaDetection
import DetectionRehearsal
import NewsModel
import Testing

@Suite("Withdrawals: only what is confirmed, and never by a fetch that brought nothing")
struct WithdrawalTests {
    private func life() -> Rehearsal {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(0))
        return life
    }

    private func missing(_ life: Rehearsal) -> [Story.ID] {
        life.record.listing(of: Sample.feed.id).filter { $0.missingSince != nil }.map(\.story)
    }

    private func story(_ life: Rehearsal, _ number: Int) throws -> Story {
        try #require(life.record.stories.values.first { $0.canonicalLink == "https://example.com/news/\(number)" })
    }

    @Test func anEntryThatLeavesFromTheMiddleIsMissed() throws {
        var life = life()
        #expect(life.poll(Sample.feed, Sample.entries([0, 1, 2, 4, 5, 6, 7]), at: Sample.time(1)).isEmpty)
        #expect(missing(life) == [try story(life, 3).id])
    }

    @Test func entriesThatRollOffTheEndAreNotMissed() throws {
        var life = life()
        life.poll(Sample.feed, Sample.entries([20, 21, 0, 1, 2, 3, 4, 5]), at: Sample.time(1))
        #expect(missing(life).isEmpty)
        #expect(try story(life, 7).state == .rolledOff)
    }

    @Test func aTruncatedDocumentMissesNothing() {
        var life = life()
        life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(1))
        #expect(missing(life).isEmpty)
        #expect(life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(2)).isEmpty)
    }

    @Test(arguments: [[], nil] as [[Entry]?])
    func nothingIsWithdrawnByAnEmptyOrFailedFetch(entries: [Entry]?) {
        var life = life()
        #expect(life.poll(Sample.feed, entries, at: Sample.time(1)).isEmpty)
        #expect(missing(life).isEmpty)
        #expect(life.record.listing(of: Sample.feed.id).count == 8)
        #expect(life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(2)).isEmpty)
    }

    @Test func aWindowPutTogetherAnewIsNoMassWithdrawal() {
        var life = life()
        life.poll(Sample.feed, Sample.entries([40, 41, 0, 7]), at: Sample.time(1))
        #expect(missing(life).isEmpty)
    }

    @Test(arguments: [false, true])
    func withdrawnAndRestored(restarts: Bool) throws {
        var life = life()
        life.restartsBeforeEachStep = restarts
        let without = Sample.entries([0, 1, 2, 4, 5, 6, 7])
        life.poll(Sample.feed, without, at: Sample.time(1))
        let id = try story(life, 3).id
        let url = "https://example.com/news/3"
        #expect(life.probe(id, PageAnswer(status: 503, requestedURL: url), at: Sample.time(2)).isEmpty)
        let gone = life.probe(id, PageAnswer(status: 404, requestedURL: url), at: Sample.time(3))
        #expect(gone.kinds == [.withdrawn] && gone.first?.note == "404 Not Found")
        #expect(life.probe(id, PageAnswer(status: 404, requestedURL: url), at: Sample.time(4)).isEmpty)
        #expect(life.poll(Sample.feed, without, at: Sample.time(5)).isEmpty)
        #expect(missing(life).isEmpty)
        // Another back end may still list it: what is listed again for six hours is believed.
        for hour in 6..<12 {
            #expect(life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(hour)).isEmpty, "hour \(hour)")
        }
        #expect(life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(12)).kinds == [.restored])
        #expect(life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(13)).isEmpty)
        #expect(try story(life, 3).state == .listed)
    }

    /// One of two back ends still lists what was taken down: it is withdrawn once, and that is all until its page is back.
    @Test(arguments: [1, 2, 5]) func alternatingAnswersTellAWithdrawalOnce(period: Int) throws {
        var life = life()
        let without = Sample.entries([0, 1, 2, 4, 5, 6, 7])
        life.poll(Sample.feed, without, at: Sample.time(1))
        let id = try story(life, 3).id
        let gone = PageAnswer(status: 404, requestedURL: "https://example.com/news/3")
        #expect(life.probe(id, gone, at: Sample.time(1)).kinds == [.withdrawn])
        for hour in 2..<40 {
            let answer = hour / period % 2 == 0 ? Sample.entries(0..<8) : without
            #expect(life.poll(Sample.feed, answer, at: Sample.time(hour)).isEmpty, "hour \(hour)")
            if missing(life) == [id] { #expect(life.probe(id, gone, at: Sample.time(hour)).isEmpty) }
        }
        let known = try story(life, 3).content
        let back = PageAnswer(
            status: 200, requestedURL: gone.requestedURL, title: known.headline, text: known.text)
        #expect(life.probe(id, back, at: Sample.time(41)).kinds == [.restored])
        #expect(life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(42)).isEmpty)
    }

    @Test func aPageThatStillTellsTheStoryEndsTheSuspicion() throws {
        var life = life()
        life.poll(Sample.feed, Sample.entries([0, 1, 2, 4, 5, 6, 7]), at: Sample.time(1))
        let known = try story(life, 3)
        let answer = PageAnswer(
            status: 200, requestedURL: known.content.url, title: known.content.headline, text: known.content.text)
        #expect(life.probe(known.id, answer, at: Sample.time(2)).isEmpty)
        #expect(try story(life, 3).state == .rolledOff)
        life.poll(Sample.feed, Sample.entries([0, 1, 2, 4, 5, 6, 7]), at: Sample.time(3))
        #expect(missing(life).isEmpty)
    }

    /// The feed goes on listing the story, whose link never led anywhere: nothing was taken back.
    @Test func aBrokenLinkIsNoWithdrawal() throws {
        var life = life()
        let known = try story(life, 3)
        let answer = PageAnswer(status: 404, requestedURL: known.content.url)
        #expect(life.probe(known.id, answer, at: Sample.time(2), isListed: true).isEmpty)
        #expect(try story(life, 3).state == .listed)
        #expect(life.probe(known.id, answer, at: Sample.time(3)).kinds == [.withdrawn])
    }

    @Test func anEntryThatIsMissedAndComesBackWasNeverGone() {
        var life = life()
        life.poll(Sample.feed, Sample.entries([0, 1, 2, 4, 5, 6, 7]), at: Sample.time(1))
        #expect(life.poll(Sample.feed, Sample.entries(0..<8), at: Sample.time(2)).isEmpty)
        #expect(missing(life).isEmpty)
    }
}
