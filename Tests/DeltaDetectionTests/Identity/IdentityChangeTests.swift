import DeltaDetection
import DetectionRehearsal
import NewsModel
import Testing

@Suite("Entries are told apart by what tells them apart, and known again by what stays the same")
struct IdentityChangeTests {
    private static let headlines = [
        "Ferry timetable cut for the winter", "Old mill to become a school", "Swimmers asked to stay out of the lake",
        "Orchestra names its first conductor", "Tram line reaches the airport", "Beekeepers report a mild spring",
        "Bakers strike over night work", "Lighthouse opens for visitors", "Bridge toll will rise again",
    ]

    /// Short texts that share half of their words, as a small site's do.
    private func entry(_ number: Int, id: String?, link: String?, isDated: Bool = true) -> Entry {
        var entry = Entry()
        entry.id = id
        entry.title = Self.headlines[number]
        entry.link = link
        entry.summary = "\(Self.headlines[number]), the town hall announced in note \(number)."
        entry.published = isDated ? Sample.start + .seconds(Int64(number) * 86_400) : nil
        return entry
    }

    private func headlines(_ life: Rehearsal) -> [String] {
        life.record.stories.values.map(\.content.headline).sorted()
    }

    private static let firsts: Set<Delta.Kind> = [.firstStory, .followUp]

    /// The first document lists `first` stories; each later one brings one more. Gives the kinds of each later poll.
    private func lives(
        _ life: inout Rehearsal, from first: Int, to last: Int, keeping: Int = 9, _ make: (Int, Int) -> Entry
    ) -> [[Delta.Kind]] {
        (first...last).map { count in
            let numbers = Array((0..<count).reversed().prefix(keeping))
            let entries = numbers.indices.map { make(numbers[$0], $0) }
            return life.poll(Sample.feed, entries, at: Sample.time(count)).kinds
        }
    }

    private func expectOneStoryAPoll(_ kinds: [[Delta.Kind]], _ place: SourceLocation = #_sourceLocation) {
        for later in kinds.dropFirst() {
            #expect(later.count == 1 && Self.firsts.isSuperset(of: later), "\(kinds)", sourceLocation: place)
        }
    }

    @Test("One id and one link for all: title and date tell entries apart, and the note says so", arguments: [9, 2])
    func oneIDAndOneLinkForAll(keeping: Int) {
        var life = Sample.rehearsal()
        let kinds = lives(&life, from: 2, to: 7, keeping: keeping) { number, _ in
            entry(number, id: "none", link: "https://example.com/none")
        }
        expectOneStoryAPoll(kinds)
        #expect(headlines(life) == Self.headlines[..<7].sorted())
        #expect(life.record.notes == ["2 entries share ids; titles with dates are used instead"])
    }

    @Test("A feed that shows its newest entry alone, under one id for all, tells each", arguments: ["none", "0"])
    func oneEntryAtATime(id: String) {
        var life = Sample.rehearsal()
        let kinds = lives(&life, from: 1, to: 6, keeping: 1) { number, _ in
            entry(number, id: id, link: "https://example.com/latest")
        }
        expectOneStoryAPoll(kinds)
        #expect(headlines(life) == Self.headlines[..<6].sorted())
        #expect(Set(life.record.stories.values.map(\.identity)).count == 6)
        #expect(Set(life.record.deltas.map(\.id)).count == life.record.deltas.count)
    }

    @Test(
        "Ids that are places in the list name nobody, with links or without, with dates or without",
        arguments: ["", "1", "slot-"], [(true, true), (false, true), (true, false), (false, false)])
    func idsThatArePlaces(form: String, has: (links: Bool, dates: Bool)) {
        var life = Sample.rehearsal()
        let kinds = lives(&life, from: 4, to: 9) { number, place in
            entry(
                number, id: form == "1" ? "\(place + 1)" : "\(form)\(place)",
                link: has.links ? "https://example.com/a/\(number)" : nil, isDated: has.dates)
        }
        expectOneStoryAPoll(kinds)
        #expect(headlines(life) == Self.headlines.sorted())
        #expect(life.record.identity(of: Sample.feed.id) == .link)
        #expect(life.record.notes.count == 1)
    }

    @Test("Numbers that count entries from the oldest are good ids: edited headlines stay with their stories")
    func countedIDs() {
        var life = Sample.rehearsal()
        let entries = (0..<5).map { entry($0, id: "\($0 + 1)", link: "https://example.com/a/\($0)") }
        life.poll(Sample.feed, entries, at: Sample.time(0))
        var edited = entries
        edited[1].title = "Former mill will be a school"
        edited[3].title = "Orchestra chooses a conductor from abroad"
        edited.append(entry(5, id: "6", link: "https://example.com/a/5"))
        let kinds = life.poll(Sample.feed, edited, at: Sample.time(1)).kinds
        #expect(kinds.filter { $0 == .revised }.count == 2 && kinds.count == 3)
        #expect(life.record.identity(of: Sample.feed.id) == .declared)
    }

    enum Times: CaseIterable { case own, none, one }

    @Test(
        "A new id is a new entry, though all share one address",
        arguments: [(true, 9), (true, 1), (false, 9), (false, 1)], Times.allCases)
    func ownIDsAtOneAddress(form: (hasOneTitle: Bool, keeping: Int), times: Times) {
        let texts = ["Storm on the cape", "High water at the weir", "Frost in the valleys", "Smog downtown"]
        var life = Sample.rehearsal()
        let kinds = lives(&life, from: 2, to: 4, keeping: form.keeping) { number, _ in
            var entry = entry(number, id: "notice-\(number)", link: "https://example.com/notices/now")
            if form.hasOneTitle { entry.title = "Notice to the public" }
            entry.summary = "\(texts[number]). Stay tuned to this page."
            if times != .own { entry.published = times == .none ? nil : Sample.start }
            return entry
        }
        // Shown alone, at the time of the one before: an edit under another id looks the same.
        if times == .one, form.keeping == 1 { return }
        expectOneStoryAPoll(kinds)
        #expect(life.record.stories.count == (form.keeping == 1 ? 3 : 4))
        #expect(Set(life.record.deltas.map(\.id)).count == life.record.deltas.count)
    }

    @Test("What the version before passed over is recorded without a word, what came since is told")
    func anUpgrade() {
        var life = Sample.rehearsal()
        func entries(_ numbers: [Int]) -> [Entry] {
            numbers.map { entry($0, id: "none", link: "https://example.com/none") }
        }
        life.poll(Sample.feed, entries([3]), at: Sample.time(80))
        life.lastReadBefore = Sample.time(100)
        let kinds = life.poll(Sample.feed, entries([5, 3, 2, 1]), at: Sample.time(121)).kinds
        expectOneStoryAPoll([[], kinds])
        #expect(life.record.stories.count == 4)
        life.lastReadBefore = nil
        #expect(life.poll(Sample.feed, entries([5, 3, 2, 1]), at: Sample.time(122)).isEmpty)
    }

    @Test("A new entry may take the address that another had: neither becomes the other")
    func anAddressThatIsUsedAgain() {
        var life = Sample.rehearsal()
        let old = (0..<4).reversed().map { entry($0, id: "e\($0)", link: "https://example.com/a/\($0)") }
        life.poll(Sample.feed, old, at: Sample.time(0))
        var moved = old
        moved[1].link = "https://example.com/archive/2"
        let new = entry(5, id: "e5", link: "https://example.com/a/2")
        expectOneStoryAPoll([[], life.poll(Sample.feed, [new] + moved, at: Sample.time(1)).kinds])
        #expect(life.poll(Sample.feed, [new] + moved, at: Sample.time(2)).isEmpty)
        #expect(headlines(life) == ([5] + (0..<4)).map { Self.headlines[$0] }.sorted())
    }

    @Test("A feed that goes over to links announces nothing that was known by its ids", arguments: [3, 12])
    func goingOverAnnouncesNothing(known: Int) {
        var life = Sample.rehearsal()
        let old = Sample.entries(0..<known)
        life.poll(Sample.feed, old, at: Sample.time(0))
        let copied = (20..<23).map { Sample.entry($0, id: "copied") }
        #expect(life.poll(Sample.feed, copied + old, at: Sample.time(1)).count == 3)
        #expect(life.poll(Sample.feed, copied + old, at: Sample.time(2)).isEmpty)
        // Alone, it may not take up the id that it shared.
        #expect(life.poll(Sample.feed, [copied[1]] + old, at: Sample.time(3)).isEmpty)
        #expect(life.record.stories.count == known + 3)
    }

    @Test("A feed whose entries get ids, or lose them, or their links, announces nothing", arguments: 0..<4, 0..<4)
    func otherKindsOfKeys(before: Int, after: Int) {
        var life = Sample.rehearsal()
        func entries(_ form: Int) -> [Entry] {
            (0..<6).reversed().map { number in
                entry(
                    number, id: form & 1 == 0 ? nil : "e\(number)",
                    link: form & 2 == 0 ? nil : "https://example.com/a/\(number)")
            }
        }
        life.poll(Sample.feed, entries(before), at: Sample.time(0))
        for hour in 1..<4 {
            #expect(life.poll(Sample.feed, entries(hour == 2 ? before : after), at: Sample.time(hour)).isEmpty)
        }
        #expect(life.record.stories.count == 6)
    }

    enum Move: CaseIterable { case host, scheme, slug, folder }

    @Test(
        "A site that moves, or answers as two hosts, brings the same stories", arguments: Move.allCases, [true, false])
    func aSiteThatMoves(move: Move, isDated: Bool) {
        var life = Sample.rehearsal()
        for poll in 0..<6 {
            let entries = (0..<(poll < 4 ? 4 : 5)).reversed().map { number in
                let isNew = poll % 2 == 1
                let link =
                    switch move {
                    case .host: "https://\(isNew ? "web" : "news").example.com/s/\(number)"
                    case .scheme: "\(isNew ? "https" : "http")://example.com/s/\(number)"
                    case .slug: "https://example.com/s/\(isNew ? "item" : "note")-\(number)"
                    case .folder: "https://example.com/\(isNew ? "2019" : "town")/s/\(number)"
                    }
                return entry(number, id: link, link: link, isDated: isDated)
            }
            let kinds = life.poll(Sample.feed, entries, at: Sample.time(poll)).kinds
            #expect(kinds == (poll == 0 ? [.baseline] : poll == 4 ? [.firstStory] : []), "poll \(poll)")
        }
        #expect(life.record.stories.count == 5)
    }

    @Test(
        "An address that is corrected, by itself or with the id, is no correction of the story",
        arguments: [true, false])
    func aCorrectedAddress(hasOwnID: Bool) {
        var life = Sample.rehearsal()
        func entries(_ slug: String) -> [Entry] {
            (0..<6).reversed().map { number in
                let link = "https://example.com/a/\(number == 2 ? slug : "\(number)")"
                return entry(number, id: hasOwnID ? "e\(number)" : link, link: link)
            }
        }
        life.poll(Sample.feed, entries("swimers"), at: Sample.time(0))
        #expect(life.poll(Sample.feed, entries("swimmers"), at: Sample.time(1)).isEmpty)
        #expect(life.poll(Sample.feed, entries("swimmers"), at: Sample.time(2)).isEmpty)
        #expect(life.record.stories.count == 6)
    }

    @Test("A headline that is edited where it makes id and link is one revision of one story")
    func aHeadlineThatMakesTheAddress() {
        var life = Sample.rehearsal()
        func entries(_ title: String) -> [Entry] {
            (0..<6).reversed().map { number in
                var entry = entry(number, id: nil, link: nil)
                if number == 2 { entry.title = title }
                entry.link = "https://example.com/\(entry.title?.replacing(" ", with: "-") ?? "")"
                entry.id = entry.link
                return entry
            }
        }
        life.poll(Sample.feed, entries("Swimmers warned of the lake"), at: Sample.time(0))
        #expect(life.poll(Sample.feed, entries("Bathers warned off the lake"), at: Sample.time(1)).kinds == [.revised])
        #expect(life.poll(Sample.feed, entries("Bathers warned off the lake"), at: Sample.time(2)).isEmpty)
        #expect(life.record.stories.count == 6)
    }

    @Test("What always says the same is told each time: the new one comes in where none has left", arguments: 1..<4)
    func entriesThatAllSayTheSame(fresh: Int) {
        var life = Sample.rehearsal()
        for poll in 0..<4 {
            let newest = 10 + poll * fresh
            let entries = (newest - 5..<newest).reversed().map { number in
                var entry = Entry()
                entry.id = "episode-\(number)"
                entry.title = "The morning bulletin"
                entry.link = "https://example.com/audio/\(number)"
                entry.summary = "Listen to it here."
                return entry
            }
            let kinds = life.poll(Sample.feed, entries, at: Sample.time(poll)).kinds
            #expect(kinds.count == (poll == 0 ? 1 : fresh), "poll \(poll): \(kinds)")
        }
        #expect(life.record.stories.count == 5 + 3 * fresh)
    }

    @Test("Two warnings of one headline and one day are two, though one leaves as the other comes")
    func oneHeadlineAndOneDay() {
        let texts = [
            "Gusts of ninety kilometres an hour are expected along the whole coast.",
            "Rivers in the south may leave their beds after two days of rain.",
            "Roads above the tree line are closed because of fresh snow.",
        ]
        var life = Sample.rehearsal()
        func warning(_ number: Int) -> Entry {
            var entry = Sample.entry(number, id: "w\(number)", title: "Weather warning", text: texts[number])
            entry.published = Sample.start
            return entry
        }
        life.poll(Sample.feed, [warning(1), Sample.entry(7), warning(0)], at: Sample.time(0))
        let kinds = life.poll(Sample.feed, [warning(2), warning(1), Sample.entry(7)], at: Sample.time(1)).kinds
        expectOneStoryAPoll([[], kinds])
        #expect(life.record.stories.count == 4)
    }
}
