/// Words, folded, by which a sentence names its source, in five languages.
enum QuotationWords {
    /// Before the name, up to some filler.
    static let before: Set<String> = words(
        """
        according told tells citing cites cited via quoting reported revealed
        laut zufolge gegenuber gemass sagte sagten schreibt schrieb berichtet berichtete meldet meldete
        segun declaro
        selon apres rapporte revele confie indique
        данным ссылкой сообщает сообщил сообщила сообщило сообщили сообщают пишет пишут передает передают рассказал
        рассказала рассказали информации сведениям интервью утверждает заявил
        """)

    /// Before "to", "a", "à" and the name: what was said to it, or what it was given.
    static let addressed: Set<String> = words(
        """
        said spoke speaking according confirmed statement interview
        dijo declaro aseguro afirmo confirmo explico acuerdo conto entrevista
        declare dit confie explique affirme indique raconte entretien
        """)

    /// After the name, up to some filler.
    static let after: Set<String> = words(
        """
        reported reports reporting says said writes wrote revealed reveals quoted claims claimed understands notes noted
        published quotes cites
        berichtet berichtete berichteten schreibt schrieb meldet meldete zufolge erfuhr enthullt
        informo informa reporto reporta publico publica revelo revela asegura aseguro senala
        rapporte rapportait revele indique affirme ecrit publie annonce
        сообщает сообщил сообщила сообщило сообщили сообщают пишет пишут передает передают написала написал написали
        утверждает
        """)

    /// May stand between a cue and a name.
    static let fillers: Set<String> = words(
        """
        the a an to of by in with as first also has have been was exclusively newspaper paper news agency state network
        broadcaster daily website site magazine tv television british us american german french russian spanish local
        state run official on last week monday tuesday wednesday thursday friday saturday sunday today yesterday
        der die das den dem des im nach angaben zeitung nachrichtenagentur agentur magazin nachrichtenmagazin wie unter
        berufung auf gesprach bericht berichten hat
        el la los las con de del al diario periodico agencia noticias medio cadena lo que ha
        le l les du d au aux quotidien journal agence chaine radio a
        газета газеты газете издание издания агентство агентства агентству телеканал телеканалу со на по в об этом как
        """)

    static let articles: Set<String> = words("the a an der die das el la le los les")

    /// Last words of newspapers' and broadcasters' names.
    static let pressWords: Set<String> = words(
        """
        times post news journal herald tribune gazette chronicle observer telegraph mail press globe examiner dispatch
        courier inquirer sentinel zeitung rundschau nachrichten anzeiger allgemeine presse morgenpost blatt
        """)

    private static func words(_ text: String) -> Set<String> { Set(text.split { $0.isWhitespace }.map(String.init)) }
}
