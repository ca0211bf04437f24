import TextProcessing
import Testing

@Suite("Furniture is known by its whole form")
struct FurnitureTests {
    private static let report = "The harbour board met until midnight."

    private func digest(_ text: String) -> UInt64 { ReadingText(text).digest }
    private func role(_ line: String) -> ReadingText.Role? {
        ReadingText(Self.report + "\n" + line).sentences.last?.role
    }

    @Test(
        "lines and sentences that count, date, label or ask are no part of the report",
        arguments: [
            "Points: 212", "# Comments: 41", "7 posts - 4 participants", "2.3K views", "Active 12 minutes ago",
            "14 people watched this today.", "2,048 people are reading this now", "Online 8 min ago",
            "Rating: 3.8 (57 votes)", "This story has been viewed 410 times.", "23 users online", "Stars: 18",
            "17 Antworten", "Просмотров: 812", "Last updated 14 May 2019, 10:32 GMT", "14.05.2019", "vor 5 Minuten",
            "Advertisement", "Read more", "All rights reserved.", "Sign up for our daily newsletter.",
            "The post A night on the pier appeared first on Harbour Gazette.",
            "Der Beitrag Eine Nacht am Kai erschien zuerst auf Hafenblatt.",
            "We use cookies to improve your experience.", "https://harbour.example/live?x=1",
        ])
    func furniture(line: String) {
        #expect(role(line) == .furniture)
        #expect(digest(Self.report + "\n" + line) == digest(Self.report))
    }

    @Test(
        "what an outlet writes around a report stands beside it",
        arguments: [
            "By Ana Example, Harbour Correspondent", "Reporting by Ana Example in Porto; editing by Bo Sample",
            "(Reporting by Ana Example; Editing by Bo Sample)", "Photo: The pier at night. AP Photo/Bo Sample",
            "The pier at night. Photograph: Tass", "The pier at night (Getty Images)",
            "Image caption The pier at night",
            "Watch: the moment the crane fell", "Related: Five piers to know", "Copyright 2019 Harbour Gazette.",
            "© 2021-2024 Harbour Gazette Ltd", "Originally published in Harbour Gazette",
        ])
    func asides(line: String) { #expect(role(line) == .aside) }

    @Test(
        "a report may begin as furniture does",
        arguments: [
            "The post of harbour master will go to Ana Example, the board said.", "The Post has learned of the debt.",
            "Copyright owners sued the search firm for 3 million.", "Loading of timber was halted at the north pier.",
            "Sponsored by the mayor, the bill bans night work.", "Promoted to captain, she leads the strike.",
            "Your privacy is at risk, the pilot said.", "Read more slowly, the lease binds the town.",
            "Reporting by the gazette led to two arrests.", "By Friday, the crews will leave the port",
            "By continuing to load coal, the port broke the law.", "Photos: police say 3 divers are missing.",
            "Sign up for the draft is now compulsory.", "Newsletter editor Example was arrested at sea.",
            "Most read the vote as a defeat for the mayor.", "Log in the harbour sank a ferry, four drowned.",
            "We use cookies, the spy told the court.", "Police released a file photo of the man, who is 24.",
            "Advertisement for arms is banned in the port.", "The votes are in.", "Shares fell 300 points on Monday",
            "Senate votes 51 to 49 for the pier", "At least 5 people were killed today.",
            "Comments by the mayor angered many.",
            "Getty Images lost the case.", "Follow the money, she said.", "Editing by the censor cut two pages.",
            "Score: 2 - 1", "40 people are watching.",
        ])
    func reports(line: String) { #expect(role(line) == .report) }

    @Test("where nothing else stands, an aside is the report")
    func onlyAnAside() {
        #expect(ReadingText("Watch: the moment the crane fell").sentences.map(\.role) == [.report])
    }

    @Test(
        "characters within words that nobody sees, and references that were escaped once too often, are nothing",
        arguments: [
            ("co\u{200b}op\u{ad}era\u{200d}tion", "cooperation"), ("don\u{ad}'\u{ad}t", "don't"), ("o\u{34f}k", "ok"),
            ("Ferry &amp; lorry", "Ferry & lorry"), ("don&#8217;t", "don\u{2019}t"), ("caf&eacute;", "caf\u{e9}"),
            ("\u{feff}Five \u{2060}dead", "Five dead"), ("w\u{e0101}ord", "word"),
        ])
    func invisible(a: String, b: String) { #expect(digest(a) == digest(b)) }

    @Test("an ampersand that refers to nothing stays one", arguments: ["AT&T;", "Q&A", "&unknown; x"])
    func noReference(text: String) { #expect(ReadingText(text).tokens.count >= 1) }
}
