import DetectionRehearsal
import NewsModel
import Testing

@Suite("Counters beside reports")
struct CounterTests {
    /// Deltas of each poll after the first: `form` gives an entry's headline and text at a poll.
    private func deltas(
        entries: Int = 1, polls: Int = 4, _ form: (_ entry: Int, _ poll: Int) -> (title: String, text: String)
    ) -> [[Delta]] {
        var life = Sample.rehearsal()
        return (0..<polls).map { poll in
            let listed = (0..<entries).map { entry in
                let (title, text) = form(entry, poll)
                return Sample.entry(entry, title: title, text: text)
            }
            return life.poll(Sample.feed, listed, at: Sample.time(poll))
        }.dropFirst().map { $0 }
    }

    @Test(
        "what the words say to count is silent from the first time on; N moves at every poll",
        arguments: [
            "Points: N", "# Comments: N", "N posts - N participants", "Active N minutes ago",
            "N people watched this today.",
            "Rust N Updated Mar N", "Visit harbour.example/privacy?t=N for privacy information.", "Build 3fa9c1N",
            "N views, N hours ago. The harbour in the morning.", "A flat. N people are looking at this now.",
            "Last reply by keeper N minutes ago", "Likes: N | Shares: N",
        ])
    func inText(line: String) {
        let told = deltas { _, poll in
            ("Boats", Sample.text(1) + "\n" + line.replacing("N", with: "\(17 + poll)"))
        }
        #expect(told.allSatisfy { $0.isEmpty })
    }

    @Test(
        arguments: [
            "Flat with a view (N photos)", "Which knot holds best? (N answers)", "Boats [N comments]",
            "Boats | N replies",
        ])
    func inHeadline(headline: String) {
        let told = deltas { _, poll in (headline.replacing("N", with: "\(4 + poll)"), Sample.text(1)) }
        #expect(told.allSatisfy { $0.isEmpty })
    }

    @Test(
        "numbers that are news are told at every poll",
        arguments: [
            ("Live score: City N - N United", "Match report follows."), ("Ferry sinks, N dead", "Divers are at work."),
            ("Ferry sinks (N dead)", "Divers are at work."), ("Ferry sinks", "At least N people drowned."),
            ("Shares fall", "Shares fell N points on Monday"), ("City leads", "City - United N:0"),
        ])
    func news(headline: String, text: String) {
        // In several entries, too: a disaster has many reports.
        let told = deltas(entries: 4) { entry, poll in
            (
                headline.replacing("N", with: "\(4 + poll + 10 * entry)") + " in port \(entry)",
                text.replacing("N", with: "\(4 + poll + 10 * entry)") + "\n" + Sample.text(entry)
            )
        }
        #expect(told.map(\.count) == [4, 4, 4], "\(told.map(\.count))")
    }

    @Test("a place of the template whose value alone changes, in several entries, is a counter after the first time")
    func learned() {
        let told = deltas(entries: 4) { entry, poll in
            ("Boats \(entry)", Sample.text(entry) + "\nZaps: \(10 * entry + poll)")
        }
        #expect(told.map(\.count) == [4, 0, 0])
    }

    @Test("a replay, whose lines bring one entry each, learns as well")
    func learnedInReplay() {
        var life = Sample.rehearsal()
        life.isReplayed = true
        var told = [0, 0, 0, 0]
        for (poll, entry) in (0..<4).flatMap({ poll in (0..<4).map { (poll, $0) } }) {
            let text = Sample.text(entry) + "\nZaps: \(10 * entry + poll)"
            let deltas = life.poll(Sample.feed, [Sample.entry(entry, text: text)], at: Sample.time(poll * 10 + entry))
            told[poll] += deltas.count { $0.kind == .revised }
        }
        #expect(told == [0, 3, 0, 0])
    }

    @Test("an edit beside a learned counter is told, and the counter is not quoted")
    func learnedAndEdited() {
        let told = deltas(entries: 4) { entry, poll in
            let news = entry == 2 && poll == 3 ? " The pier is closed." : ""
            return ("Boats \(entry)", Sample.text(entry) + news + "\nZaps: \(10 * entry + poll)")
        }
        #expect(told.map(\.count) == [4, 0, 1])
        #expect(told.last?.first?.changes.map(\.text) == ["The pier is closed."])
    }

    @Test("the value of one entry alone is not learned")
    func alone() {
        let told = deltas(entries: 1) { _, poll in ("Boats", Sample.text(1) + "\nZaps: \(poll)") }
        #expect(told.map(\.count) == [1, 1, 1])
    }

    @Test("a counter that moves leaves no version behind")
    func leavesNothing() {
        var life = Sample.rehearsal()
        for poll in 0..<5 {
            let text = Sample.text(1) + "\nRust \(poll) Updated Mar \(1 + poll)"
            life.poll(Sample.feed, [Sample.entry(1, text: text)], at: Sample.time(poll))
        }
        #expect(life.record.revisions.count == 1)
    }
}
