/// Lines that newspapers put between the paragraphs, in the languages they are written in.
enum BoilerplatePhrases {
    /// `isLinked`: a good part of the line is a link, as it is where one story points to another.
    static func matches(_ line: String, isLinked: Bool) -> Bool {
        let folded = line.lowercased()
        var bytes = Array(folded.utf8)[...]
        while let last = bytes.last, last <= 0x3f, last < 0x30 || last > 0x39 { bytes = bytes.dropLast() }
        while let first = bytes.first, first <= 0x2f { bytes = bytes.dropFirst() }
        if whole.contains(String(decoding: bytes, as: UTF8.self)) { return true }
        return beginnings.begins(bytes) || isLinked && linkedBeginnings.begins(bytes)
    }

    /// The whole line.
    private static let whole: Set<String> = Set(
        """
        advertisement|advertising|ad|ads|sponsored|sponsored content|promoted content|continue reading|read more|more|share|tweet
        share this|share this story|share this article|share on facebook|share on twitter|print|email|comments|comment
        related|related stories|related articles|related content|related topics|recommended|most popular|most read|trending
        story continues below|story continues below advertisement|article continues below|article continues after advertisement
        advertisement continue reading the main story|continue reading the main story|scroll down for more|view comments
        leave a comment|add a comment|post a comment|sign up|subscribe|log in|follow us|loading|loading...|next|previous|back to top
        anzeige|werbung|weiterlesen|mehr zum thema|teilen|kommentare|lesen sie auch|artikel teilen|zur startseite|drucken
        publicité|publicite|partager|lire la suite|lire aussi|à lire aussi|commentaires|la suite après la publicité|imprimer
        publicidad|compartir|leer más|lee también|lea también|te puede interesar|comentarios|noticias relacionadas|imprimir
        publicidade|compartilhar|leia mais|leia também|veja também|comentários|continua após a publicidade|notícias relacionadas
        pubblicità|condividi|leggi anche|leggi tutto|commenti|advertentie|lees ook|lees meer|delen|reacties|annons|reklam|reklama
        annonse|annonce|les også|læs også|läs mer|läs också|mainos|lue myös|czytaj także|czytaj też|zobacz także|udostępnij|komentarze
        čtěte také|reklamy|hirdetés|olvasta már|реклама|читайте также|поделиться|комментарии|читать далее|подробнее|реклама на сайте
        читайте також|广告|分享|相关阅读|相关新闻|延伸阅读|責任編輯|廣告|関連記事|広告|シェア|ツイート|続きを読む|관련기사|광고|공유하기
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init))

    private static let beginnings = PhraseSet([
        "story continues below", "article continues below", "continue reading the main story", "sign up for our",
        "sign up to our",
        "sign up here", "sign up for the", "subscribe to our", "get our free", "click here to subscribe",
        "follow us on", "follow me on",
        "like us on facebook", "share this with", "please enable javascript",
        "this article was originally published on",
        "la suite après", "continua después de", "continua após", "all rights reserved",
        "copyright ©", "© 20",
        "you must be logged in", "your email address will not be", "read the full", "have something to say",
    ])

    private static let linkedBeginnings = PhraseSet([
        "read more", "read also", "also read", "see also", "related:", "more:", "read:", "watch:", "see more",
        "more from", "don't miss",
        "lesen sie", "mehr zum", "lire aussi", "à lire", "lee también", "lea también", "leia também", "leia mais",
        "veja também",
        "leggi anche", "lees ook", "läs också", "läs mer", "les også", "læs også", "czytaj", "zobacz", "čtěte",
        "читайте", "lue myös",
        "see:", "click here", "for more", "follow ", "tags:", "topics:", "filed under", "posted in", "categories:",
        "photo:", "video:",
        "relacionad", "mais:", "ver más", "te puede interesar", "también", "延伸", "相关", "関連",
    ])
}
