import NewsModel
import Testing

@testable import DeltaDetection

/// Sentences that are easily misread, ten and more a language: outlets that are named and no source, sources behind titles,
/// articles, weekdays and inflections.
@Suite("Tricky quotations") struct TrickyQuotationTests {
    private func quoted(_ text: String) -> String? {
        OriginReader.read(EventSamples.story("example.com", "Talks", text)).quoted
    }

    @Test(arguments: [
        ("In an interview with CNN, the minister said the talks went well.", "CNN"),
        ("The minister, speaking to the BBC's Today programme, ruled out a deal.", "BBC"),
        ("The talks went well, Bloomberg News reported, citing two people familiar with the matter.", "Bloomberg"),
        ("A report in the Wall Street Journal says the talks went well.", "The Wall Street Journal"),
        ("The Guardian has seen a letter that says so.", "The Guardian"),
        ("First reported by the Springfield Gazette, the plan has angered the mayor.", "Springfield Gazette"),
        ("The minister denied a report by the Telegraph that talks were under way.", "The Telegraph"),
        ("The rivals are in Oslo, the Norwegian broadcaster NRK reports.", "NRK"),
        ("The minister said on CNN that the talks went well.", "CNN"),
        // Named, and no source.
        ("Reuters could not independently verify the video.", nil),
        ("The president attacked the New York Times and CNN on Tuesday.", nil),
        ("He is the former editor of the Times.", nil),
        ("CNN's building in Atlanta was evacuated, police said.", nil),
        ("People queued to buy the Sun on Sunday, police said.", nil),
        ("The minister said he drove to CNN without a word.", nil),
    ])
    func english(_ text: String, _ outlet: String?) { #expect(quoted(text) == outlet) }

    @Test(arguments: [
        ("«Habrá acuerdo», dijo el ministro en declaraciones a la cadena CNN.", "CNN"),
        ("El ministro lo confirmó en una entrevista con El Mundo.", "El Mundo"),
        ("Así lo informó este martes la agencia EFE.", "EFE"),
        ("El diario El País publica que el Gobierno prepara un plan.", "El País"),
        ("Fuentes citadas por La Vanguardia aseguran que habrá elecciones.", "La Vanguardia"),
        ("Según ha podido saber El Confidencial, el acuerdo está cerrado.", "El Confidencial"),
        ("De acuerdo con Infobae, las conversaciones terminaron.", "Infobae"),
        // An agreement with an outlet, its office, its reporter; a universal claim.
        ("El Gobierno firmó un acuerdo con Infobae.", nil),
        ("El presidente criticó a El Mundo y a la prensa.", nil),
        ("La policía cortó el tráfico ante la sede de El País.", nil),
        ("El reportero de la BBC viajó a Caracas.", nil),
        ("El universal reclamo dijo basta.", nil),
    ])
    func spanish(_ text: String, _ outlet: String?) { #expect(quoted(text) == outlet) }

    @Test(arguments: [
        ("Das sagte der Minister der „Bild am Sonntag“.", "Bild"),
        ("Nach Informationen der Süddeutschen Zeitung plant die Regierung Neues.", "Süddeutsche Zeitung"),
        ("Dem Spiegel zufolge plant die Regierung Neues.", "Der Spiegel"),
        ("Die Regierung plant Neues, wie aus einem Bericht des Handelsblatts hervorgeht.", "Handelsblatt"),
        ("Gegenüber der Deutschen Presse-Agentur bestätigte er den Plan.", "dpa"),
        ("„Wir prüfen das“, sagte er der dpa.", "dpa"),
        ("Das Magazin Focus berichtet, die Regierung plane Neues.", "Focus"),
        // The world, a law, a building; a mirror.
        ("Die Welt schaut auf Sotschi, sagte Lawrow.", nil),
        ("Laut Gesetz ist das verboten, meldet die Behörde.", nil),
        ("Vor dem Gebäude des Spiegel demonstrierten Bauern.", nil),
        ("Im Spiegel sah er, dass ihm jemand folgte.", nil),
    ])
    func german(_ text: String, _ outlet: String?) { #expect(quoted(text) == outlet) }

    @Test(arguments: [
        ("Selon les informations du Monde, un plan est prêt.", "Le Monde"),
        ("Le ministre l'a dit mardi sur BFMTV.", "BFMTV"),
        ("Comme l'a révélé Mediapart, le plan est prêt.", "Mediapart"),
        ("« C'est faux », a assuré le ministre au Parisien.", "Le Parisien"),
        ("D'après Le Figaro, un plan est prêt.", "Le Figaro"),
        ("Une source proche du dossier a confié à Reuters que rien n'était décidé.", "Reuters"),
        ("Le quotidien belge Le Soir écrit que le plan est prêt.", "Le Soir"),
        ("Contacté par Libération, le ministère dément.", "Libération"),
        // The evening, the whole world, an editorial office.
        ("Le soir, il écrit à sa mère.", nil),
        ("Le monde entier regarde Sotchi, rapporte un témoin.", nil),
        ("Le président a visité la rédaction du Figaro.", nil),
    ])
    func french(_ text: String, _ outlet: String?) { #expect(quoted(text) == outlet) }

    @Test(arguments: [
        ("Об этом со ссылкой на источник сообщает «Коммерсантъ».", "Kommersant"),
        ("Министр заявил в эфире телеканала «Дождь», что план готов.", "Dozhd"),
        ("По информации РБК, план готов.", "RBC"),
        ("Газета «Известия» написала, что план готов.", "Izvestia"),
        ("Как передает корреспондент РИА Новости, план готов.", "RIA Novosti"),
        ("В беседе с «Медузой» министр подтвердил план.", "Meduza"),
        ("«Интерфаксу» стало известно о плане.", "Interfax"),
        ("Агентство Bloomberg узнало о плане.", "Bloomberg"),
        ("Собеседник ТАСС подтвердил план.", "TASS"),
        // News of a disaster; a newspaper that is read.
        ("Известия о катастрофе сообщают из Перми.", nil),
        ("Министр прочёл «Ведомости» и уехал.", nil),
    ])
    func russian(_ text: String, _ outlet: String?) { #expect(quoted(text) == outlet) }
}
