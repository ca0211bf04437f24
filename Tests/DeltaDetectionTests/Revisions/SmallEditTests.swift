import DetectionRehearsal
import NewsModel
import Testing

@Suite("Edits of a word")
struct SmallEditTests {
    private static let opening = "The board met for hours behind closed doors on Tuesday."

    private func changes(
        _ before: String, _ after: String, headline: String = "Note", headlineAfter: String? = nil
    ) -> [Delta] {
        var life = Sample.rehearsal()
        life.poll(Sample.feed, [Sample.entry(1, title: headline, text: before)], at: Sample.time(0))
        return life.poll(
            Sample.feed, [Sample.entry(1, title: headlineAfter ?? headline, text: after)], at: Sample.time(1))
    }

    @Test(
        "a sentence at the end of a text that says another thing is news, however little of it changed",
        arguments: [
            ("The master will resign.", "The master will not resign."),
            ("The master will not resign.", "The master will resign."),
            ("Divers said the hull was sound.", "Divers said the hull was not sound."),
            ("The pilot denied it.", "The pilot has confirmed it."),
            ("The tide stands at -0.5 metres.", "The tide stands at 0.5 metres."),
            ("Nobody was hurt.", "Nobody was badly hurt."),
            ("The paint is safe.", "The paint is unsafe, and the town has banned it."),
            ("Der Lotse werde bleiben.", "Der Lotse werde nicht bleiben."),
            ("Le pilote a dit que le plan était mort.", "Le pilote a dit que le plan n'était pas mort."),
            ("The master will resign", "The master will resign today"),
        ])
    func atTheEnd(before: String, after: String) {
        #expect(changes(Self.opening + "\n" + before, Self.opening + "\n" + after).kinds == [.revised])
        #expect(changes(Self.opening + " " + before, Self.opening + " " + after).kinds == [.revised])
    }

    @Test("a text that becomes empty, or is empty no longer, has changed")
    func emptied() {
        #expect(changes(Self.opening, "").kinds == [.revised])
        #expect(changes("", Self.opening).kinds == [.revised])
    }

    @Test(
        "a text that shows that it was cut is the same text, whatever the cut left of its last word",
        arguments: [
            "The board met for hours behind closed doors on…", "The board met for hours behind closed doors on Tues…",
            "The board met for hours behind closed doors on Tuesday. The master will res",
            "The board met for hours behind closed doors on Tuesday. The master will [...]",
            "The board met for hours behind closed doors on Tuesday. The master will",
        ])
    func cuts(cut: String) {
        let whole = Self.opening + " The master will resign in the spring, two members of the board said."
        #expect(changes(cut, whole).isEmpty)
        #expect(changes(whole, cut).isEmpty)
    }

    @Test("a cut is free at its end alone")
    func cutAndEdited() {
        let whole = Self.opening + " The master will not resign in the spring."
        #expect(
            changes("The board met for hours behind open doors on Tuesday. The master will…", whole).kinds == [.revised]
        )
        #expect(changes(Self.opening + " The master will resign…", whole).kinds == [.revised])
    }

    @Test("a feed that goes over from summaries to full texts, or to none, edits no story", arguments: [0, 1, 2])
    func otherView(form: Int) {
        let full = (0..<5).map { Sample.entry($0, text: Sample.text($0)) }
        let first = (0..<5).map { Sample.entry($0, text: Sample.text($0).prefix { $0 != "." } + ".") }
        let none = (0..<5).map { Sample.entry($0, text: "") }
        let (before, after) = [(first, full), (none, full), (full, none)][form]
        var life = Sample.rehearsal()
        life.poll(Sample.feed, before, at: Sample.time(0))
        #expect(life.poll(Sample.feed, after, at: Sample.time(1)).isEmpty)
        // One alone is an edit.
        var other = Sample.rehearsal()
        other.poll(Sample.feed, before, at: Sample.time(0))
        #expect(other.poll(Sample.feed, [after[0]] + before.dropFirst(), at: Sample.time(1)).kinds == [.revised])
    }

    @Test(
        "sentences that begin as furniture does are news when a fact in them changes, in a paragraph of their own or not",
        arguments: [
            ("The post of harbour master will go to Ana Example.", "The post of harbour master will go to Bo Sample."),
            ("The Post has learned that the master stays.", "The Post has learned that the master leaves."),
            ("Copyright owners sued the firm for 3 million.", "Copyright owners sued the firm for 9 million."),
            ("Loading of timber was halted.", "Loading of timber was resumed."),
            ("Sponsored by the mayor, the bill passed.", "Sponsored by the mayor, the bill failed."),
            ("Reporting by the gazette led to two arrests.", "Reporting by the gazette led to nine arrests."),
            ("By Friday, the crews will leave the port", "By Friday, the crews will seize the port"),
            ("Photos: police say 3 dead.", "Photos: police say 30 dead."),
            (
                "We use cookies, the spy told the court. He named Ana Example.",
                "We use cookies, the spy told the court. He named Bo Sample."
            ),
            (
                "By continuing to load, the port broke the law.",
                "By continuing to load, the port has not broken the law."
            ),
        ])
    func likeFurniture(before: String, after: String) {
        for gap in ["\n", " "] {
            #expect(changes(Self.opening + gap + before, Self.opening + gap + after).kinds == [.revised], "\(before)")
        }
    }

    @Test(
        "a word changed in a caption, a credit or a byline that stays is an edit",
        arguments: [
            (
                "Photo: The pier before the fall. AP Photo/Bo Sample",
                "Photo: The pier after the fall. AP Photo/Bo Sample"
            ),
            ("Reporting by Ana Example; editing by Bo Sample", "Reporting by Cy Example; editing by Bo Sample"),
            ("By Ana Example", "By Bo Sample"),
        ])
    func inAsides(before: String, after: String) {
        #expect(changes(Self.opening + "\n" + before, Self.opening + "\n" + after).kinds == [.revised])
        #expect(changes(Self.opening, Self.opening + "\n" + after).isEmpty)
    }

    @Test("digests of another version of the program are no revision: texts are compared where digests differ")
    func upgrade() {
        var life = Sample.rehearsal()
        let entries = (0..<6).map {
            Sample.entry(
                $0, title: Sample.title($0) + " | Example Post", text: Sample.text($0) + "\nPoints: \($0 + 40)")
        }
        life.poll(Sample.feed, entries, at: Sample.time(0))
        life.makeDigestsStrange()
        let plan = life.plan(Sample.feed, entries, at: Sample.time(1))
        #expect(plan.revisions.isEmpty && plan.deltas.isEmpty && plan.alerts.isEmpty)
        life.poll(Sample.feed, entries, at: Sample.time(1))
        let edited =
            [Sample.entry(0, title: Sample.title(0), text: Sample.text(0) + " The pier is closed.")]
            + entries.dropFirst()
        #expect(life.poll(Sample.feed, edited, at: Sample.time(2)).kinds == [.revised])
    }
}
