/// The vocabulary of page furniture, as token keys. Words that also carry reports stand only in sets that must cover a
/// whole sentence.
enum FurnitureWords {
    /// Words of date lines.
    static let stampWords = words(
        """
        updated update last modified published posted created first on at in the of as from by um am uhr stand vom edt est
        et pdt pst pt gmt utc cet cest bst ist msk mez mesz a m p pm date time hrs hours hour h hr mins min minutes minute m
        s sec secs seconds second d day days week weeks w month months year years
        aktualisiert veröffentlicht zuletzt geändert vor minuten minute stunden stunde tagen tag
        publié mis à jour le modifié il y heure heures jour jours
        actualizado publicado hace horas hora minutos el de a las día días
        обновлено опубликовано в назад минут минуту минуты час часа часов день дня дней мск
        pubblicato aggiornato il alle ore fa minuti atualizado há às
        januar februar märz mai juni juli oktober dezember
        janvier février mars avril juin juillet août septembre octobre novembre décembre
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
        """
    ).union(momentWords)

    /// Words that alone make a date line of words of date lines.
    static let momentWords = words(
        """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        ago now just today yesterday
        montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern
        lundi mardi mercredi jeudi vendredi samedi dimanche
        lunes martes miércoles jueves viernes sábado domingo hoy ayer
        понедельник вторник среда четверг пятница суббота воскресенье сегодня вчера
        """)

    /// What furniture counts.
    static let countedWords = words(
        """
        comments comment shares share views view likes retweets replies votes reads read claps reactions followers viewed
        upvotes downvotes watching rating ratings stars bookmarks reposts downloads
        kommentare kommentar commentaires commentaire comentarios comentario комментариев комментария комментарий
        просмотров просмотра commenti visualizaciones vues aufrufe
        """)

    static let counterWords = words(
        """
        min mins minute minutes k this article story post leave a add no show hide all to be the first join people are times
        has been by readers lesezeit minuten minutos lectura de lecture
        """)

    /// Words that say nothing in lines of dates and counts.
    static let fillers = stampWords.union(counterWords).union(countedWords).union(labelWords)

    /// Name a link to something else before a colon.
    static let linkLabels = words(
        "related more watch read see video gallery listen podcast slideshow pictures also recommended popular lesen voir ver"
    )

    static let cookies = words("cookies cookie")
    static let address = words(
        "we our you your us this wir unsere diese sie nous notre vous ce nosotros nuestro este usted мы наш")
    static let consent = words(
        """
        use uses using accept consent agree policy settings browsing experience privacy preferences verwenden verwendet
        zustimmen utilisons utilise acceptez utilizamos utiliza acepta используем использует
        """)

    /// Lines made of nothing but these.
    static let labelWords = words(
        """
        advertisement advertisements ad ads sponsored promoted anzeige werbung publicité publicidad реклама pubblicità
        share tweet email print facebook twitter whatsapp linkedin reddit pinterest flipboard telegram copy link save pin
        close more less menu loading subscribe follow us teilen drucken partager imprimer compartir imprimir поделиться
        """)

    /// What furniture opens with; good for one sentence of at most 30 words.
    static let formulas = phrases([
        "read more", "read also", "also read", "see also", "don't miss", "you might also", "you may also", "read next",
        "read the full", "continue reading", "keep reading",
        "click here", "tap here", "share this", "share on", "follow us", "follow him on", "follow her on",
        "follow them on", "sign up", "subscribe to", "subscribe now", "download our", "download the", "watch live",
        "more on this story", "related articles", "related stories", "related topics", "related links",
        "recommended for you",
        "story continues below", "article continues after", "article continues below", "continue below",
        "advertisement", "sponsored", "promoted", "paid content", "paid post", "anzeige", "publicidad", "publicité",
        "reporting by", "editing by", "additional reporting by", "scroll down", "scroll to continue",
        "listen to this article", "listen to this story",
        "this article was first published", "the post", "originally published", "image caption", "image source",
        "image copyright", "media caption", "photo by", "photo credit", "photograph by", "picture credit",
        "getty images",
        "file photo", "all rights reserved", "copyright", "mehr zum thema", "lesen sie auch", "lesen sie mehr",
        "lire aussi",
        "lire la suite", "lea también", "leer más", "más información", "читайте также", "подробнее", "leggi anche",
        "leia mais",
        "skip to", "jump to", "view comments", "post a comment", "log in", "most read", "most popular", "trending now",
        "loading", "enable javascript", "please enable", "support our journalism", "have you got a story", "got a tip",
        "get the latest", "join our", "newsletter",
    ])

    /// What a notice opens with; its whole paragraph goes.
    static let notices = phrases([
        "we use cookies", "this site uses cookies", "this website uses cookies", "we and our partners",
        "by continuing to",
        "by using this site", "by clicking accept", "our site uses cookies", "cookies help us", "we value your privacy",
        "your privacy", "diese website verwendet cookies", "wir verwenden cookies", "ce site utilise des cookies",
        "nous utilisons des cookies", "utilizamos cookies", "este sitio utiliza cookies", "этот сайт использует",
        "мы используем файлы cookie", "you have free articles", "already a subscriber", "manage your cookie",
    ])

    /// Headings under which links to other stories are listed.
    static let relatedHeadings = phrases([
        "related", "related articles", "related stories", "related links", "related content", "related topics",
        "more on this story", "read more", "read next", "see also", "most read", "most popular", "trending",
        "more news",
        "recommended", "you may also like", "top stories", "latest news", "more from", "mehr zum thema",
        "lire aussi",
        "te puede interesar", "читайте также", "по теме", "leggi anche",
    ])

    static let bylineOpeners = words("by von par por автор di")

    static let bylinePhrases = phrases([
        "posted by", "written by", "published by", "story by", "words by", "edited by", "reported by", "reporting by",
        "updated by", "author",
    ])

    static let roleWords = words(
        """
        correspondent editor reporter staff writer writers diplomatic political chief senior foreign affairs world news
        agencies agency and in for of und
        """)

    /// What marks a short paragraph as the caption of a picture, wherever it stands.
    static let credits = phrases([
        "getty images", "ap photo", "afp photo", "reuters photo", "image copyright", "image source",
        "photo courtesy of",
        "shutterstock com", "istock com", "alamy stock", "pa images", "file photo", "file picture", "handout photo",
        "afp getty", "picture alliance", "photo illustration", "photo by", "photograph by", "foto de archivo",
    ])

    static let captionOpeners = phrases([
        "image caption", "media caption", "photo caption", "photo credit", "image credit", "picture credit",
        "photo courtesy",
        "photo by", "photograph by", "image by", "bildquelle", "crédit photo", "crédits photo", "foto von",
    ])

    /// Name a picture before a colon or a slash.
    static let captionLabels = words(
        "photo photos photograph photographs image images picture pictures credit caption bild bilder foto fotos фото")

    private static func words(_ text: String) -> KeySet {
        KeySet(ReadingTokenizer.tokens(of: Array(text.utf8)).map(\.key))
    }

    private static func phrases(_ texts: [String]) -> PhraseSet {
        PhraseSet(texts.map { ReadingTokenizer.tokens(of: Array($0.utf8)).map(\.key) })
    }
}
