/// Lines that newspapers put between the paragraphs, in the languages they are written in.
enum BoilerplatePhrases {
    /// `isLinked`: a good part of the line is a link, as it is where one story points to another.
    static func matches(_ line: String, isLinked: Bool) -> Bool {
        let folded = line.lowercased()
        var bytes = Array(folded.utf8)[...]
        while let last = bytes.last, last <= 0x3f, last < 0x30 || last > 0x39 { bytes = bytes.dropLast() }
        if bytes.suffix(3).elementsEqual("：".utf8) { bytes = bytes.dropLast(3) }
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
        相關新聞|相關報導|相關文章|延伸閱讀|推薦閱讀|推荐阅读|点击查看更多|查看更多|閱讀更多|阅读更多|分享到|分享至|编辑推荐|你可能喜歡|猜你喜欢
        관련 기사|관련뉴스|관련 뉴스|기사 더보기|더보기|인기기사|많이 본 뉴스|추천 기사|댓글|関連ニュース|あわせて読みたい|おすすめ記事|こちらもおすすめ
        人気記事|この記事をシェア|シェアする|コメント|印刷する|全文を読む|スポンサーリンク|広告の後に続きます
        إعلان|إعلانات|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|إقرأ أيضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|شارك|مشاركة|التعليقات|تعليقات
        الأكثر قراءة|طباعة|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|تبلیغات|פרסומת|קראו גם|כתבות נוספות|שתפו|תגובות
        διαβάστε επίσης|διαβάστε περισσότερα|σχετικά άρθρα|διαφήμιση|ilgili haberler|ayrıca bakınız|devamını oku|paylaş|yorumlar
        reklam alanı|यह भी पढ़ें|ये भी पढ़ें|विज्ञापन|संबंधित खबरें|शेयर करें|और पढ़ें|আরও পড়ুন|বিজ্ঞাপন|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง
        บทความที่เกี่ยวข้อง|แชร์|โฆษณา|xem thêm|đọc thêm|tin liên quan|bài liên quan|chia sẻ|quảng cáo|bình luận|baca juga|iklan|bagikan
        artikel terkait|berita terkait|lihat juga|komentar|по теме|материалы по теме|смотрите также|похожие материалы|ещё по теме
        самое читаемое|реклама 18+|версия для печати|поширити|за темою|čítajte tiež|čtěte více|diskuse|citește și|citeşte şi|publicitate
        distribuie|прочетете още|сподели|pročitajte još|preberite tudi|olvassa el|kapcsolódó cikkek|megosztás|loe ka|lasīt arī|taip pat skaitykite
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
        "相關", "관련", "あわせて読みたい", "更多", "اقرأ", "إقرأ", "شاهد", "بیشتر بخوانید", "קראו", "διαβάστε", "यह भी पढ़ें",
        "ये भी पढ़ें", "আরও পড়ুন", "อ่าน", "xem thêm", "đọc thêm", "baca juga", "baca:", "смотрите", "по теме", "ayrıca",
        "ilgili",
        "čítajte", "citește", "citeşte", "olvassa", "loe ka",
    ])
}
