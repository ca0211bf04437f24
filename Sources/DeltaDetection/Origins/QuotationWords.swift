/// Words, folded, by which a sentence names its source, in five languages.
enum QuotationWords {
    /// Before the name, up to some filler.
    static let before: Set<String> = words(
        """
        according told tells citing cites cited via quoting reported revealed report interview information
        informationen bericht laut zufolge gegenuber gemass sagte sagten schreibt schrieb berichtet berichtete meldet meldete
        segun declaro informo informa publico publica revelo revela reporto recoge citado citada citados citadas
        entrevista informaciones
        selon apres rapporte revele confie indique informations interroge contacte entretien
        данным ссылкой сообщает сообщил сообщила сообщило сообщили сообщают пишет пишут передает передают рассказал
        рассказала рассказали информации сведениям интервью утверждает заявил беседе разговоре собеседник собеседники
        источник источники
        """)

    /// Before "to", "a", "à" and the name: what was said to it, or what it was given.
    static let addressed: Set<String> = words(
        """
        said spoke speaking according confirmed statement interview
        sagte sagten erklarte bestatigte verriet
        dijo declaro declaraciones aseguro afirmo confirmo explico acuerdo conto entrevista
        declare dit confie explique affirme assure indique raconte entretien
        """)

    /// Stand between a word of saying and whom it was said to: "sagte der Minister der dpa".
    static let speakers: Set<String> = words(
        """
        er sie minister ministerin kanzler kanzlerin prasident prasidentin sprecher sprecherin chef chefin
        el ella ministro ministra presidente presidenta portavoz
        il elle ministre president presidente porte parole
        """)

    /// Before the outlet that something was said to or on.
    static let prepositions: Set<String> = words("to on a an au aux sur en der dem im в")

    /// What kind of outlet a name that is not in the table names: "the broadcaster NRK reports".
    static let media: Set<String> = words(
        """
        newspaper paper agency broadcaster daily weekly magazine website channel
        zeitung nachrichtenagentur agentur magazin nachrichtenmagazin sender wochenzeitung tageszeitung
        diario periodico agencia revista cadena semanario
        quotidien journal agence chaine hebdomadaire magazine
        газета агентство телеканал издание журнал
        """)

    /// In a sentence that adds a source to those of the story.
    static let additions: Set<String> = words(
        """
        second another separately zweite zweiter weitere weiterer otra otro segunda autre deuxieme seconde второй второго
        другой
        """)

    /// After the name, up to some filler.
    static let after: Set<String> = words(
        """
        reported reports reporting says said writes wrote revealed reveals quoted claims claimed understands notes noted
        published quotes cites learned learnt seen obtained
        berichtet berichtete berichteten schreibt schrieb meldet meldete zufolge erfuhr enthullt
        informo informa reporto reporta publico publica revelo revela asegura aseguran aseguro senala
        rapporte rapportait revele indique affirme ecrit publie annonce
        сообщает сообщил сообщила сообщило сообщили сообщают пишет пишут передает передают написала написал написали
        утверждает узнал узнала узнало узнали выяснил выяснила выяснило стало
        """)

    /// May stand between a cue and a name.
    static let fillers: Set<String> = words(
        """
        the a an to of by in with as first also has have been was exclusively newspaper paper news agency state network
        broadcaster daily website site magazine tv television british us american german french russian spanish local
        state run official on with programme show last week monday tuesday wednesday thursday friday saturday sunday today yesterday
        der die das den dem des im nach angaben zeitung nachrichtenagentur agentur magazin nachrichtenmagazin wie unter
        berufung auf gesprach berichten hat montag dienstag mittwoch donnerstag freitag samstag sonntag
        el la los las con de del al diario periodico agencia noticias medio cadena lo que ha por este esta lunes martes miercoles jueves viernes sabado domingo podido saber
        le l les du d au aux quotidien journal agence chaine radio a par ce lundi mardi mercredi jeudi vendredi samedi dimanche
        газета газеты газете издание издания агентство агентства агентству телеканал телеканалу телеканала эфире корреспондент корреспонденту со с на по в об этом как
        """)

    static let articles: Set<String> = words("the a an der die das el la le los les")

    /// Last words of newspapers' and broadcasters' names.
    static let pressWords: Set<String> = words(
        """
        times post news journal herald tribune gazette chronicle observer telegraph mail press globe examiner dispatch
        courier inquirer sentinel zeitung rundschau nachrichten anzeiger allgemeine presse morgenpost blatt
        """)

    /// After an outlet's name with a capital, and no part of a longer name: in headlines where all words have one, and
    /// where a part of the outlet or a day follows.
    static func mayFollow(_ word: String) -> Bool {
        after.contains(word) || before.contains(word) || fillers.contains(word) || media.contains(word)
            || sections.contains(word)
    }

    /// Before an outlet's name with a capital.
    static func mayPrecede(_ word: String) -> Bool {
        before.contains(word) || addressed.contains(word) || prepositions.contains(word) || fillers.contains(word)
            || media.contains(word) || articles.contains(word)
    }

    private static let sections = words(
        """
        radio online world international sport sports politics business service staff sunday monday tuesday wednesday
        thursday friday saturday january february march april may june july august september october november december
        am um im zum le la les
        """)

    /// Names that end like a newspaper's and carry letters.
    static let carriers: Set<String> = Set(
        [
            "royal mail", "deutsche post", "canada post", "australia post", "swiss post", "schweizerische post",
            "osterreichische post", "japan post", "india post", "norway post",
        ])

    private static func words(_ text: String) -> Set<String> { Set(text.split { $0.isWhitespace }.map(String.init)) }
}
