/// The words and formulas of page furniture, as token keys. Formulas are whole: a sentence that only begins with one is
/// a sentence of the report.
enum FurnitureWords {
    /// Lines made of nothing but these.
    static let labels = KeySet(
        words: """
            advertisement advertisements ad ads sponsored promoted anzeige werbung publicité publicidad реклама pubblicità
            share tweet email print facebook twitter whatsapp linkedin reddit pinterest flipboard telegram instagram copy link
            save pin close more less menu loading subscribe follow us on reply report permalink reblog bookmark teilen drucken
            partager imprimer compartir imprimir поделиться
            """)

    /// Whole sentences.
    static let phrases = PhraseSet(phrases: [
        "read more", "read also", "also read", "see also", "don't miss", "you might also like", "you may also like",
        "read next", "read the full story", "read the full article", "read full story", "read full article",
        "read the rest", "read on", "continue reading", "keep reading", "learn more", "find out more", "more on this",
        "click here", "click here for more", "click here to read more", "click here to read the full story",
        "click here to read the full article", "tap here", "tap here to read more",
        "share this", "share this article", "share this story", "share this post", "share this page",
        "watch live", "story continues below", "story continues below advertisement",
        "article continues after advertisement", "article continues below", "article continues below advertisement",
        "continue below", "advertisement continue reading the main story", "paid content", "paid post",
        "scroll down", "scroll to continue", "scroll down to continue", "scroll down for more",
        "listen to this article", "listen to this story", "all rights reserved", "skip to content",
        "skip to main content", "jump to navigation", "jump to content", "view comments", "post a comment",
        "leave a comment", "leave a reply", "add a comment", "write a comment", "no comments", "no comments yet",
        "comments are closed", "be the first to comment", "log in", "log in to comment", "sign in", "sign up",
        "register", "loading", "enable javascript", "support our journalism", "have you got a story", "got a tip",
        "contact us", "back to top", "weiterlesen", "mehr lesen", "mehr dazu", "lire la suite", "lire plus",
        "leer más", "seguir leyendo", "más información", "подробнее", "читать далее", "читать полностью", "continua",
        "continua a leggere", "leggi tutto", "leia mais", "lees verder", "lees meer", "läs mer", "les mer", "læs mere",
        "czytaj dalej", "czytaj więcej", "devamını oku",
    ])

    /// Name a link to something else, before a colon.
    static let linkLabels = PhraseSet(phrases: [
        "related", "related story", "related article", "more", "watch", "watch more", "watch live", "read", "see",
        "video", "gallery", "listen", "podcast", "slideshow", "pictures", "in pictures", "also", "recommended",
        "popular", "read more", "read also", "also read", "see also", "don't miss", "read next", "up next",
        "more on this story", "more on this", "from the archives", "lesen", "voir", "ver", "mehr zum thema",
        "lesen sie auch", "lesen sie mehr", "lire aussi", "à lire aussi", "voir aussi", "lea también", "lee también",
        "ver también", "читайте также", "подробнее", "leggi anche", "leia mais", "leia também", "lees ook", "läs också",
        "les også", "læs også", "zobacz też", "czytaj też", "čtěte také",
    ])

    /// Open a link to the rest, without a colon, as in "Continue reading Talks end without a deal".
    static let restOpeners = PhraseSet(phrases: ["continue reading", "weiterlesen", "lire la suite", "seguir leyendo"])

    /// Headings under which links to other stories are listed.
    static let relatedHeadings = PhraseSet(phrases: [
        "related", "related articles", "related stories", "related links", "related content", "related topics",
        "related posts", "related coverage", "related news", "more on this story", "read more", "read next",
        "see also", "most read", "most popular", "trending", "trending now", "more news", "more stories",
        "recommended", "recommended for you", "recommended stories", "you may also like", "you might also like",
        "top stories", "latest news", "more from", "mehr zum thema", "lesen sie auch",
        "das könnte sie auch interessieren",
        "lire aussi", "sur le même sujet", "à lire aussi", "te puede interesar", "noticias relacionadas",
        "читайте также",
        "по теме", "leggi anche", "leia também", "lees ook",
    ])

    /// What a feed writer's plug-in puts under each entry: how it opens, and what stands between title and site.
    static let signatures: [(opener: [UInt64], middle: [UInt64])] = [
        ("the post", "appeared first on"), ("the post", "first appeared on"), ("the article", "appeared first on"),
        ("the article", "first appeared on"), ("the entry", "appeared first on"),
        ("der beitrag", "erschien zuerst auf"),
        ("der artikel", "erschien zuerst auf"), ("l'article", "est apparu en premier sur"),
        ("la entrada", "se publicó primero en"), ("la entrada", "apareció primero en"),
        ("el artículo", "apareció primero en"), ("l'articolo", "proviene da"),
        ("l'articolo", "sembra essere il primo su"),
        ("o post", "apareceu primeiro em"), ("het bericht", "verscheen eerst op"), ("inlägget", "dök först upp på"),
        ("сообщение", "появились сначала на"), ("запись", "впервые появилась"), ("artykuł", "pochodzi z serwisu"),
    ].map { (ReadingTokenizer.keys(of: $0.0), ReadingTokenizer.keys(of: $0.1)) }

    static let signatureOpeners = PhraseSet(signatures.map(\.opener))

    /// Open a call to do something; every other word must be of `appeals`.
    static let appealOpeners = PhraseSet(phrases: [
        "sign up", "subscribe", "get", "join", "download", "follow", "register", "click", "tap", "support", "like us",
        "find us", "please enable", "please subscribe", "become a member", "enable", "you need to enable",
    ])

    /// Words of calls, without those that could tell news.
    static let appeals = KeySet(
        words: """
            sign up subscribe get join download follow register click tap support like find please enable become a member to
            our the for your my daily weekly morning evening free latest breaking top news newsletter newsletters briefing
            briefings alerts email emails mail inbox in into delivered straight here now today app apps channel podcast
            journalism work us on via at and or of facebook twitter x instagram youtube telegram whatsapp tiktok linkedin
            google bluesky mastodon threads android ios iphone store play javascript view comments powered by disqus this page
            site browser with story stories article more updates from day week best most important full access unlimited
            """)

    /// Of which an appeal has one: what it is that readers are called to.
    static let appealObjects = KeySet(
        words: """
            newsletter newsletters briefing briefings alerts inbox app apps channel podcast journalism javascript facebook
            twitter instagram youtube telegram whatsapp tiktok linkedin google bluesky mastodon threads email emails us
            """)

    /// Words of notices about cookies and privacy, without those that could tell news.
    static let notices = KeySet(
        words: """
            we our us you your this that these the a an of to in on for and or by with from as is are be can may will it all any
            use uses using used cookie cookies site sites website websites page pages improve enhance give provide ensure
            deliver offer get best possible better good experience browsing user analyse analyze measure traffic personalise
            personalize content ads advertising advert adverts relevant continue continuing browse visit visiting click
            clicking accept accepting agree agreeing consent allow reject decline policy policies terms privacy manage settings
            setting preferences preference options change learn more find out read about how information info data partners
            third party parties device store access services service other similar technologies necessary essential functional
            time see details yes ok okay value
            diese dieser unsere unserer website webseite seite verwendet verwenden nutzt nutzen wir um ihnen ihre den die das
            beste bestmögliche erfahrung erlebnis zu bieten stimmen sie der verwendung von zu einverstanden akzeptieren mehr
            erfahren datenschutz datenschutzerklärung einstellungen
            ce cette site utilise utilisons nous des les le la de et vous votre vos en poursuivant navigation acceptez
            accepter politique confidentialité savoir plus pour améliorer expérience utilisation paramètres
            este esta sitio web utiliza utilizamos nuestro nuestra usted su las los el y para mejorar experiencia si continúa
            navegando acepta uso política privacidad aceptar más información
            этот наш сайт использует мы используем файлы для улучшения вашего вы даете согласие на продолжая использовать
            соглашаетесь с политикой конфиденциальности принять
            """)

    /// Of which the first sentence of a notice has one.
    static let noticeAnchors = KeySet(
        words: """
            cookie cookies consent privacy policy datenschutz datenschutzerklärung confidentialité privacidad
            конфиденциальности
            """)

    static let bylineOpeners = PhraseSet(phrases: [
        "by", "von", "par", "por", "автор", "di", "door", "av", "af", "posted by", "written by", "published by",
        "story by", "words by", "edited by", "reported by", "updated by", "author",
    ])

    /// Open the credits under a report.
    static let creditOpeners = PhraseSet(phrases: [
        "reporting by", "editing by", "writing by", "compiled by", "additional reporting by", "with reporting by",
        "reporting and writing by", "writing and editing by", "additional reporting and writing by",
        "reporting and editing by",
    ])

    /// Words of credits that are no names.
    static let creditWords = KeySet(words: "reporting editing writing compiled additional by and with in at for")

    /// Words of bylines that are no names, in lower case as well.
    static let roles = KeySet(
        words: """
            correspondent editor reporter staff writer writers diplomatic political chief senior foreign affairs world news
            agencies agency and in for of und bureau business science health environment deputy special
            """)

    /// Small words within a name.
    static let nameLinks = KeySet(
        words: "and of the de da do di du del della der den van von und et e y la le al bin for")

    /// Open the caption of a picture.
    static let captionOpeners = PhraseSet(phrases: [
        "image caption", "media caption", "photo caption", "image source", "image copyright", "photo courtesy of",
    ])

    /// Close the caption of a picture, with a name behind them or without.
    static let credits = PhraseSet(phrases: [
        "getty images", "ap photo", "afp photo", "reuters photo", "photo by", "photograph by", "image by", "foto von",
        "photo credit", "image credit", "picture credit", "photo courtesy of", "file photo", "file picture",
        "handout photo",
        "alamy stock photo", "alamy", "shutterstock", "istock", "pa images", "afp getty", "picture alliance",
        "image source", "image copyright", "photo illustration", "foto de archivo", "bildquelle", "crédit photo",
    ])

    /// Name a picture or who took it, before a colon or a slash.
    static let captionLabels = KeySet(
        words: """
            photo photos photograph photographs image images picture pictures credit caption bild bilder foto fotos фото
            """)

    /// Say where a text came from; a name or a date is all that follows.
    static let provenances = PhraseSet(phrases: [
        "this article was first published by", "this article was first published in",
        "this article was first published on",
        "this article was originally published by", "this article was originally published in",
        "this article was originally published on", "this story was originally published by",
        "this story was originally published in", "this story was originally published on",
        "this post was originally published on", "this article originally appeared on",
        "this article originally appeared in", "this story originally appeared on", "originally published by",
        "originally published in", "originally published on", "originally published at", "first published in",
        "first published on", "sponsored by", "presented by", "brought to you by", "paid for by", "promoted by",
        "in partnership with",
    ])
}
