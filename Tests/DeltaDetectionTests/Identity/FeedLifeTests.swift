import DeltaDetection
import DetectionRehearsal
import NewsModel
import Testing

@Suite("Lives of a feed: the deltas are those expected, whatever the feed does to its entries")
struct FeedLifeTests {
    @Test(arguments: [false, true])
    func firstPollIsABaselineAndTheNextStoryIsFirst(restarts: Bool) {
        var life = Sample.rehearsal()
        life.restartsBeforeEachStep = restarts
        let baseline = life.poll(Sample.feed, Sample.entries(0..<5), at: Sample.time(0))
        #expect(baseline.kinds == [.baseline])
        #expect(baseline.first?.note == "5 stories already match")
        #expect(life.poll(Sample.feed, Sample.entries(0..<5), at: Sample.time(1)).isEmpty)
        #expect(
            life.poll(Sample.feed, [Sample.entry(50)] + Sample.entries(0..<4), at: Sample.time(2)).kinds == [
                .firstStory
            ])
        #expect(life.poll(Sample.feed, [Sample.entry(50)] + Sample.entries(0..<4), at: Sample.time(3)).isEmpty)
    }

    @Test func aFeedThatMatchesNothingLaysItsBaselineWithoutAWord() {
        var life = Rehearsal(words: ["volcano"])
        #expect(life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(0)).isEmpty)
        let story = Sample.entry(9, text: "The volcano has been quiet for a hundred years and is not quiet any more.")
        #expect(life.poll(Sample.feed, [story] + Sample.entries(0..<3), at: Sample.time(1)).kinds == [.firstStory])
    }

    @Test func anEmptyFirstDocumentLaysNoBaseline() {
        var life = Sample.rehearsal()
        #expect(life.poll(Sample.feed, [], at: Sample.time(0)).isEmpty)
        #expect(life.poll(Sample.feed, Sample.entries(0..<30), at: Sample.time(1)).kinds == [.baseline])
    }

    @Test func aTopicThatIsNewToAKnownFeedGetsABaselineOfItsOwn() {
        let topics = [Topic(id: Topic.ID("old"), match: .everything), Topic(id: Topic.ID("young"), match: .everything)]
        var life = Rehearsal(topics: [topics[0]]) { _ in
            topics.map { Match(topic: $0.id, evidence: [], strength: 1) }
        }
        life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(0))
        life.topics = topics
        let deltas = life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(1))
        #expect(deltas.map(\.topic) == [Topic.ID("young")])
        #expect(deltas.kinds == [.baseline])
    }

    @Test func idsThatChangeWithEveryDocumentMakeNoFlood() {
        var life = Sample.rehearsal()
        for hour in 0..<6 {
            let entries = (0..<10).map { Sample.entry($0, id: "session-\(hour)-\($0)") }
            let deltas = life.poll(Sample.feed, entries, at: Sample.time(hour))
            #expect(deltas.kinds == (hour == 0 ? [.baseline] : []), "hour \(hour)")
        }
        #expect(life.record.stories.count == 10)
        #expect(life.record.identity(of: Sample.feed.id) == .link)
        #expect(life.record.notes.count == 1)
    }

    @Test func anIdSharedByAllEntriesMakesLinksTheirIdentity() {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, (0..<6).map { Sample.entry($0, id: "same") }, at: Sample.time(0))
        #expect(life.record.stories.count == 6)
        #expect(life.record.identity(of: Sample.feed.id) == .link)
        let deltas = life.poll(Sample.feed, (5..<12).map { Sample.entry($0, id: "same") }, at: Sample.time(1))
        #expect(deltas.kinds.allSatisfy { $0 == .firstStory } && deltas.count == 6)
    }

    @Test func idsUsedAgainForOtherStoriesMakeLinksTheirIdentity() {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, (0..<6).map { Sample.entry($0, id: "place-\($0)") }, at: Sample.time(0))
        let next = (0..<6).map { Sample.entry($0 + 3, id: "place-\($0)") }
        #expect(life.poll(Sample.feed, next, at: Sample.time(1)).kinds == [.firstStory, .firstStory, .firstStory])
        #expect(life.record.stories.count == 9)
        #expect(life.record.identity(of: Sample.feed.id) == .link)
    }

    @Test func churningIdsWithoutLinksAreKnownByTheirText() {
        var life = Sample.rehearsal()
        for hour in 0..<3 {
            let entries = (0..<4).map { number in
                var entry = Sample.entry(number, id: "\(hour)/\(number)")
                entry.link = nil
                return entry
            }
            let deltas = life.poll(Sample.feed, entries, at: Sample.time(hour))
            #expect(deltas.kinds == (hour == 0 ? [.baseline] : []))
        }
        #expect(life.record.stories.count == 4)
    }

    @Test func oneStoryInTwoFeedsIsOneStory() {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(0))
        life.poll(Sample.other, Sample.entries(10..<12), at: Sample.time(0))
        let fresh = Sample.entry(20)
        #expect(life.poll(Sample.feed, [fresh] + Sample.entries(0..<2), at: Sample.time(1)).kinds == [.firstStory])
        let again = Sample.entry(
            20, id: "world-20", text: "In short: \(Sample.text(20))",
            link: "http://www.example.com/news/20/?utm_source=rss")
        #expect(life.poll(Sample.other, [again] + Sample.entries(10..<12), at: Sample.time(1)).isEmpty)
        #expect(life.record.stories.count == 6)
        // Each feed's wording is its own: neither is an edit of the other.
        for hour in 2..<5 {
            #expect(life.poll(Sample.feed, [fresh] + Sample.entries(0..<2), at: Sample.time(hour)).isEmpty)
            #expect(life.poll(Sample.other, [again] + Sample.entries(10..<12), at: Sample.time(hour)).isEmpty)
        }
        let edited = Sample.entry(
            20, id: "world-20", text: "In short: \(Sample.text(20)) Update: it is over.", link: again.link)
        let deltas = life.poll(Sample.other, [edited] + Sample.entries(10..<12), at: Sample.time(5))
        #expect(deltas.kinds == [.revised])
        #expect(deltas.first?.changes.map(\.text) == ["Update: it is over."])
    }

    @Test func aReplayedLineIsTakenAtItsWord() {
        var life = Sample.rehearsal()
        life.isReplayed = true
        #expect(life.poll(Sample.feed, [Sample.entry(1)], at: Sample.time(0)).kinds == [.firstStory])
        let copy = Sample.entry(1, id: "another", link: "https://example.com/news/copy")
        #expect(life.poll(Sample.feed, [copy], at: Sample.time(1)).count == 1)
        #expect(life.record.stories.count == 2)
        let edited = Sample.entry(1, text: Sample.text(1) + " Update: it is over.")
        #expect(life.poll(Sample.feed, [edited], at: Sample.time(2)).kinds == [.revised])
        let gone = PageAnswer(status: 410, requestedURL: "https://example.com/news/1")
        #expect(life.probe(Story.ID(1), gone, at: Sample.time(3)).kinds == [.withdrawn])
        #expect(life.poll(Sample.feed, [edited], at: Sample.time(4)).kinds == [.restored])
    }

    @Test func aTombstoneThatIsStillListedDoesNotComeBackAsNew() throws {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(0))
        let story = try #require(life.record.stories.values.first { $0.canonicalLink == "https://example.com/news/1" })
        life.bury(story.id)
        #expect(life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(2000)).isEmpty)
        #expect(life.poll(Sample.feed, [Sample.entry(1, text: "Changed altogether.")], at: Sample.time(2001)).isEmpty)
        #expect(life.record.stories.count == 3)
    }

    @Test func aChangedDateIsNoNews() {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, Sample.entries(0..<3), at: Sample.time(0))
        var entry = Sample.entry(1)
        entry.published = Sample.time(5)
        #expect(life.poll(Sample.feed, [Sample.entry(0), entry, Sample.entry(2)], at: Sample.time(1)).isEmpty)
    }

    @Test func theSamePollDecidedTwiceGivesTheSamePlanAndNothingTheSecondTimeAfterItsRecording() {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, Sample.entries(0..<5), at: Sample.time(0))
        let entries = [Sample.entry(30)] + [Sample.entry(0, text: "Something else happened there, which is new.")]
        var copy = life
        let first = copy.plan(Sample.feed, entries, at: Sample.time(1))
        var another = life
        let second = another.plan(Sample.feed, entries, at: Sample.time(1))
        #expect(first.deltas == second.deltas && first.revisions == second.revisions)
        #expect(!first.deltas.isEmpty)
        life.poll(Sample.feed, entries, at: Sample.time(1))
        #expect(life.poll(Sample.feed, entries, at: Sample.time(2)).isEmpty)
    }

    @Test(arguments: 0..<6)
    func aRandomLifeIsTheSameWithARestartBeforeEveryStep(seed: Int) {
        var (steady, restarted) = (Sample.rehearsal(), Sample.rehearsal())
        restarted.restartsBeforeEachStep = true
        var dice = Dice(seed: UInt64(seed))
        var window = Array(0..<8)
        var edits: [Int: Int] = [:]
        for hour in 0..<18 {
            switch dice.upTo(6) {
            case 0: window.insert(100 + hour, at: 0)
            case 1: if window.count > 3 { window.removeLast() }
            case 2: if window.count > 3 { window.remove(at: dice.upTo(window.count)) }
            case 3: edits[dice.pick(window), default: 0] += 1
            case 4: window.swapAt(0, window.count - 1)
            default: break
            }
            let fails = dice.upTo(8) == 0
            let entries = window.map { number in
                Sample.entry(
                    number, text: Sample.text(number) + String(repeating: " More is known.", count: edits[number] ?? 0))
            }
            let one = steady.poll(Sample.feed, fails ? nil : entries, at: Sample.time(hour))
            let two = restarted.poll(Sample.feed, fails ? nil : entries, at: Sample.time(hour))
            #expect(one == two, "hour \(hour)")
        }
        #expect(steady.record.revisions == restarted.record.revisions)
        #expect(Set(steady.record.deltas.map(\.id)).count == steady.record.deltas.count)
    }
}
