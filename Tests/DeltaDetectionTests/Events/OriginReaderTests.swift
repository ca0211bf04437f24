import NewsModel
import Testing

@testable import DeltaDetection

@Suite("Origins") struct OriginReaderTests {
    @Test(arguments: [
        ("MOSCOW (Reuters) - Russia is ready to talk.", "Reuters"),
        ("MOSCOW, May 14 (Reuters) — Russia is ready to talk.", "Reuters"),
        ("MOSCOW (AP) — Russia is ready to talk.", "AP"),
        ("By Reuters Staff\nRussia is ready to talk.", "Reuters"),
        ("Berlin (dpa) - Die Regierung berät.", "dpa"),
        ("MADRID, 14 may (EFE).- El gobierno estudia la propuesta.", "EFE"),
        ("PARIS (AFP) - Le gouvernement étudie la proposition.", "AFP"),
        ("МОСКВА, 14 мая /ТАСС/. Россия готова к переговорам.", "TASS"),
        ("МОСКВА, 14 мая - РИА Новости. Россия готова к переговорам.", "RIA Novosti"),
        ("Russia is ready to talk.\nThe Associated Press contributed to this report.", "AP"),
        ("Russia is ready to talk.\n(Reporting by A. Writer in Moscow; Editing by B. Editor)", "Reuters"),
        ("Die Regierung berät.\nQuelle: dpa", "dpa"),
        ("Le gouvernement étudie la proposition. (AFP)", "AFP"),
        ("Le ministre s'est exprimé mardi.\nLe Monde avec AFP", "AFP"),
        ("Источник: Интерфакс. Россия готова.", "Interfax"),
    ])
    func creditsAreRead(_ text: String, _ agency: String) {
        #expect(OriginReader.read(EventSamples.story("example.com", "Talks", text)).credit == agency)
    }

    @Test(arguments: ["Reuters", "Jane Doe, Associated Press", "AFP"])
    func bylinesAreCredits(_ author: String) {
        var story = EventSamples.story("example.com", "Talks", "Russia is ready to talk.")
        story.authors = [author]
        #expect(
            OriginReader.read(story).credit
                == OriginName.display(author.split(separator: ", ").last.map(String.init) ?? author))
    }

    @Test(arguments: [
        ("The Telegraph reports that Putin detests Maduro.", "The Telegraph"),
        ("Putin detests Maduro, the Daily Telegraph reported on Tuesday.", "The Telegraph"),
        ("According to Interfax, the talks went well.", "Interfax"),
        ("He told CNN that the talks went well.", "CNN"),
        ("The talks went well, according to the New York Times.", "The New York Times"),
        ("According to the Springfield Gazette, the mayor will resign.", "Springfield Gazette"),
        ("Según El País, el gobierno prepara un plan.", "El País"),
        ("El ministro dijo a Europa Press que habrá acuerdo.", "Europa Press"),
        ("Laut Spiegel Online plant die Regierung Neues.", "Der Spiegel"),
        ("Wie die Süddeutsche Zeitung berichtet, plant die Regierung Neues.", "Süddeutsche Zeitung"),
        ("Der Minister sagte der Bild-Zeitung, man prüfe das.", "Bild"),
        ("Putin lässt Maduro fallen. Das berichtet der Telegraph.", "The Telegraph"),
        ("Selon Le Monde, le gouvernement prépare un plan.", "Le Monde"),
        ("Le ministre a déclaré à l'AFP que rien n'était décidé.", "AFP"),
        ("Как сообщает Интерфакс, переговоры завершены.", "Interfax"),
        ("По данным «Коммерсанта», переговоры завершены.", "Kommersant"),
        ("Об этом он рассказал РИА Новости.", "RIA Novosti"),
        ("See https://www.telegraph.co.uk/news/2019/05/14/putin for more.", "The Telegraph"),
        // No quotation: the names of newspapers are words too.
        ("The sun reported for duty over Sochi.", nil),
        ("Investors bought shares of the New York Times Company.", nil),
    ])
    func quotedOutletsAreRead(_ text: String, _ outlet: String?) {
        let reading = OriginReader.read(EventSamples.story("example.com", "Talks", text))
        #expect(reading.quoted == outlet)
    }

    @Test func anOutletDoesNotQuoteItself() {
        let story = EventSamples.story("cnn.com", "Talks", "The minister told CNN that the talks went well.")
        #expect(OriginReader.read(story).quoted == nil)
    }

    @Test func aQuotationFarDownIsOneOfMany() {
        let text = String(repeating: "The talks went on in the resort by the sea. ", count: 8) + "He told CNN so."
        #expect(OriginReader.read(EventSamples.story("example.com", "Talks", text)).quoted == nil)
    }

    @Test(arguments: [
        ("The Telegraph", "telegraph.co.uk"), ("Springfield Gazette", "springfieldgazette.com"),
        ("the Springfield Gazette", "Springfield Gazette"), ("Associated Press", "apnews.com"),
        ("El País", "elpais.com"),
    ])
    func spellingsOfOneOriginAreOne(_ a: String, _ b: String) {
        #expect(OriginName.key(a) == OriginName.key(b))
    }

    @Test func sentencesHaveOriginsOfTheirOwn() {
        let story = EventSamples.story("hotair.com", "Under the bus?", "")
        let quoting = OriginReader.origin(
            of: "Putin detests Maduro, the Telegraph reports.", in: story, storyOrigin: "Hot Air")
        let plain = OriginReader.origin(of: "No deal has been cut.", in: story, storyOrigin: "Hot Air")
        #expect(quoting == "The Telegraph")
        #expect(plain == "Hot Air")
        // An update under a story that quoted another outlet is news of its own.
        let blog = EventSamples.story(
            "hotair.com", "Under the bus?", "The Telegraph reports that Putin detests Maduro.")
        #expect(
            OriginReader.origin(of: "No deal has been cut.", in: blog, storyOrigin: "The Telegraph") == "The Telegraph")
        let added = OriginReader.origin(
            of: "No deal has been cut.", in: blog, storyOrigin: "The Telegraph", isAdded: true)
        #expect(added == "Hot Air")
    }
}
