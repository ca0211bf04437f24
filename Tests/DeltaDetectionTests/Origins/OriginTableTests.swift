import NewsModel
import Testing

@testable import DeltaDetection

/// A hundred sentences on whose information a story carries; nil is the outlet's own. Half are traps: a name that is part of a
/// longer one, letters that are a party's, a credit for a picture.
@Suite("Table of origins") struct OriginTableTests {
    private func origin(_ text: String, authors: [String] = []) -> String? {
        var story = EventSamples.story("alpha.example", "Talks", text)
        story.authors = authors
        let reading = OriginReader.read(story)
        return reading.credit ?? reading.quoted
    }

    @Test(
        "a dateline credits an agency",
        arguments: [
            ("OSLO (Reuters) - The two sides met again.", "Reuters"),
            ("OSLO, May 3 (AP) — The two sides met again.", "AP"),
            ("WASHINGTON, D.C. (AP) — The two sides met again.", "AP"),
            ("New Delhi, May 3 (PTI) The two sides met again.", "PTI"),
            ("NEW DELHI (PTI) - The two sides met again.", "PTI"),
            ("LONDON, March 12 (PA) - The two sides met again.", "PA"),
            ("SYDNEY, April 2 (AAP) - The two sides met again.", "AAP"),
            ("WIEN (APA) - Die Parteien trafen sich erneut.", "APA"),
            ("TOKYO (Kyodo) - The two sides met again.", "Kyodo"),
            ("(AFP) - Les deux parties se sont revues.", "AFP"),
            ("Hamburg (dpa) - Die Parteien trafen sich erneut.", "dpa"),
            ("BOGOTÁ, 3 mar (EFE).- Las partes se reunieron.", "EFE"),
            ("КИЕВ, 3 марта /ТАСС/. Стороны встретились.", "TASS"),
            ("ROMA (ANSA) - Le parti si sono incontrate.", "ANSA"),
        ])
    func datelines(_ text: String, _ agency: String) { #expect(origin(text) == agency) }

    @Test(
        "a closing line credits an agency",
        arguments: [
            ("The sides met. They will meet again.\nThe Associated Press contributed to this report.", "AP"),
            ("The sides met. They will meet again. (Reuters)", "Reuters"),
            ("The sides met. They will meet again. (PTI)", "PTI"),
            ("Die Parteien trafen sich.\nQuelle: dpa", "dpa"),
            ("Las partes se reunieron.\nFuente: EFE", "EFE"),
            ("Les parties se sont revues.\nLe Courrier avec AFP", "AFP"),
            ("The sides met.\nCopyright 2021 The Associated Press. All rights reserved.", "AP"),
            ("The sides met.\n(Reporting by J. Doe in Oslo; Editing by M. Roe)", "Reuters"),
            ("The sides met.\nWith material from AFP", "AFP"),
        ])
    func closings(_ text: String, _ agency: String) { #expect(origin(text) == agency) }

    @Test(
        "an author credits an agency",
        arguments: [
            ("Reuters", "Reuters"), ("Reuters Staff", "Reuters"), ("Jane Doe, Associated Press", "AP"),
            ("Jane Doe (AFP)", "AFP"), ("Michael Bloomberg", nil), ("Anna Kyodo Lind", nil), ("Jane Doe", nil),
        ])
    func authors(_ author: String, _ agency: String?) {
        #expect(origin("The two sides met again.", authors: [author]) == agency)
    }

    @Test(
        "a sentence names its source",
        arguments: [
            ("The sides will meet, three people told Reuters.", "Reuters"),
            ("The sides will meet, Bloomberg reported.", "Bloomberg"),
            ("According to Bloomberg, the sides will meet.", "Bloomberg"),
            ("The sides will meet, Vice News reported.", "Vice"),
            ("The Hill reported that the sides will meet.", "The Hill"),
            ("The sides will meet, Time magazine reported on Friday.", "Time"),
            ("The Atlantic reports that the sides will meet.", "The Atlantic"),
            ("The news agency PTI reported that the sides will meet.", "PTI"),
            ("The sides will meet, an official told PTI.", "PTI"),
            ("The Press Trust of India reported that the sides will meet.", "PTI"),
            ("A report by gamma.example says that the sides will meet.", "gamma.example"),
            ("The sides will meet, according to news.delta.example.", "news.delta.example"),
            ("The sides will meet, the Denver Post reported.", "Denver Post"),
            ("According to the Hindustan Times, the sides will meet.", "Hindustan Times"),
            ("The sides will meet, the Telegraph Herald reported.", "Telegraph Herald"),
            ("Sputnik reported that the sides will meet.", "Sputnik"),
            ("The sides will meet, the BBC Monday reported.", "BBC"),
            ("Laut Bild treffen sich die Parteien.", "Bild"),
            ("Selon Le Monde, les parties se reverront.", "Le Monde"),
            ("Как сообщает Интерфакс, стороны встретятся.", "Interfax"),
        ])
    func sources(_ text: String, _ outlet: String) { #expect(origin(text) == outlet) }

    @Test(
        "letters in brackets are a party, a body or a system",
        arguments: [
            "ISLAMABAD: The chairman of Pakistan Tehreek-e-Insaf (PTI) was freed.",
            "The head of Pakistan Tehreek-e-Insaf (PTI). He was freed on Tuesday.",
            "Imran Khan (PTI) - who was freed on Tuesday - spoke to the crowd.",
            "The American Academy of Pediatrics (AAP) urged parents to wait.",
            "Payments over the Unified Payments Interface (UPI) grew by a fifth.",
            "The Palestinian Authority (PA) will pay its staff.",
            "Money came from the Asia Pacific Alliance (APA), a lobby.",
            "Members of the Aam Aadmi Party (AAP) left the hall.",
            "A spokesman of the Canadian Nuclear Society (CNS) disagreed.",
            "The rally was led by the party (PTI)",
            "The PA said on Tuesday that it would pay its staff.",
            "PTI said that its leader would be freed.",
            "According to the PA, the staff will be paid.",
            "UPI reported a record number of payments, the central bank said.",
            "APA said that psychologists should wait.",
        ])
    func otherLetters(_ text: String) { #expect(origin(text) == nil) }

    @Test(
        "Pennsylvania is no agency",
        arguments: [
            "SCRANTON, Pa. — The candidates walked through the town.",
            "SCRANTON, PA — The candidates walked through the town.",
            "ERIE, Pa. - The lake froze over.",
        ])
    func states(_ text: String) { #expect(origin(text) == nil) }

    @Test(
        "a part of a longer name is no outlet",
        arguments: [
            "Vice President Ann Hale said that the sides will meet.", "Vice Chancellor Tom Berg said so.",
            "The White House Press Secretary said that the sides will meet.",
            "According to the Atlantic Council, the sides will meet.", "Royal Mail said that letters would be late.",
            "Deutsche Post teilte mit, dass Briefe später kommen, berichtete ein Sprecher.",
            "Michael Bloomberg said that he would not run.", "AP Moller said that freight would cost more.",
            "It has ordered additional doses of Sputnik V for the spring.",
            "The Guardian Council said that the vote was fair.",
            "Time Warner said that it would sell.", "According to Sun Microsystems, the chip is ready.",
            "The Independent Commission said that the vote was fair.",
            "The Standard Chartered bank said that profit rose.",
            "The Hill Country was flooded, officials said.", "The Foreign Press Association said it was shut out.",
            "Canada Post said that letters would be late.", "The Economist Intelligence Unit said so.",
            "Mayor Bloomberg said that the park would open.", "According to the Mirror Lake hotel, nobody was hurt.",
        ])
    func longerNames(_ text: String) { #expect(origin(text) == nil) }

    @Test(
        "a credit for a picture, or for one sentence, is none for the story",
        arguments: [
            "The two sides met again.\nPhoto: Reuters", "The two sides met again.\nGraphic: AFP / J. Doe",
            "The two sides met again.\nMap source: Reuters Graphics",
            "The two sides met again.\nFonts: Interfax Sans (AP)",
            "The two sides met. They will meet again. It rained. They ate.\nA second source told Reuters that they had tea.",
            "The two sides met. A second source told Reuters that they had tea.",
            "The two sides met. They ate. They left. It rained. Nobody spoke to Reuters.",
            "The two sides met again.\nFoto: dpa", "Reuters could not confirm that the two sides met.",
            "People wrote to the editor, e.g. at letters@gamma.example, on Monday.",
            "The two sides met.Then they left, a report said.",
        ])
    func otherCredits(_ text: String) { #expect(origin(text) == nil) }

    @Test("the reason is kept with the origin")
    func reasons() {
        let wire = EventSamples.story("alpha.example", "Talks", "OSLO (Reuters) - The two sides met.")
        #expect(OriginReader.reason(for: "Reuters", in: wire) == "dateline")
        let told = EventSamples.story("alpha.example", "Talks", "The sides met, two people told Reuters.")
        #expect(OriginReader.reason(for: "Reuters", in: told) == "quoted in the opening")
        let own = EventSamples.story("alpha.example", "Talks", "The sides met.")
        #expect(OriginReader.reason(for: "alpha.example", in: own) == "its own report")
        // A copy without a credit has its origin from the story that it copies.
        #expect(OriginReader.reason(for: "Reuters", in: own) == nil)
    }
}
