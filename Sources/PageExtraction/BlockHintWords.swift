/// The words of class and id names that tell what an element holds, in the languages newspapers are written in.
///
/// A name is cut at punctuation, digits and capitals before it is looked up, so `ad` does not match `header`; names that
/// are written without a separator are listed whole.
extension BlockHints {
    static let words: [String: BlockHints] = {
        var table: [String: BlockHints] = [:]
        for (hint, words) in lists {
            for word in words.split(separator: " ") { table[String(word), default: []].formUnion(hint) }
        }
        return table
    }()

    private static let lists: [(BlockHints, String)] = [
        (
            .furniture,
            """
            nav navbar navigation topnav subnav menu submenu megamenu breadcrumb breadcrumbs crumb crumbs masthead toolbar footer \
            pagination pager paging skip skiplink skiplinks toc sitemap logo topbar prevnext navi navigator backtotop copyright \
            utility tabs tabbar rodape pie fuss fusszeile stopka pied menue footnav colophon jump printfooter catlinks editsection hatnote
            """
        ),
        (
            .sharing,
            """
            share shares sharing sharebar sharebox sharetools sharebuttons sharethis addthis addtoany social socials socialmedia \
            shariff facebook twitter tweet whatsapp pinterest linkedin sociable jetpack sharedaddy compartir compartilhar partager \
            partage teilen condividi delen udostepnij dela podziel follow followus print printer email mailto
            """
        ),
        (
            .related,
            """
            related relateds relatedposts relatedarticles relatedstories relatedcontent recommended recommend recommendation \
            recommendations recommends recirc recirculation outbrain taboola zergnet revcontent trending popular mostpopular \
            mostread mostviewed readmore morestories morenews seealso similar readnext upnext teaser teasers popularposts \
            latest latestnews recent recentposts relacionadas relacionados relacionada relacionado verwandt verwandte \
            correlati correlate correlata powiazane relaterat relaterade relaterte gerelateerd souvisejici leiamais leamas \
            lireaussi ultimas interlinking crosslink crosslinks suggested suggestions yarpp relatedlinks promos furtherreading
            """
        ),
        (
            .advertising,
            """
            ad ads adv advert adverts advertisement advertisements advertising advertorial adslot adsense adunit adbox adcontainer \
            adwrapper adsbygoogle banner banners dfp doubleclick gpt sponsor sponsored sponsors promo promoted promotion \
            publicidad publicidade publicite pub werbung anzeige anzeigen reklama reklamy pubblicita annons annonser annonce \
            reklam commercial affiliate affiliates widget mpu skyscraper leaderboard
            """
        ),
        (
            .comments,
            """
            comment comments commentlist commentform commentary commenting disqus livefyre respond reply replies discussion \
            discuss kommentar kommentare kommentarer comentario comentarios commentaire commentaires commenti commento reacties \
            reactie komentarze komentarz komentar kommentit yorum yorumlar facebookcomments fbcomments guestbook
            """
        ),
        (
            .solicitation,
            """
            newsletter newsletters subscribe subscribes subscription subscriptions signup login signin register registration optin \
            cookie cookies consent gdpr cmp popup popups popover modal overlay lightbox dialog toast interstitial paywall regwall \
            metered donate donation donations abonnement abo abonnieren abonnez suscribete suscripcion assine assinatura \
            mailchimp cta callout feedback survey poll quiz rating ratings vote votes
            """
        ),
        (
            .note,
            """
            update updates correction corrections clarification erratum errata corrigendum retraction amendment editorsnote \
            editornote editorialnote korrektur berichtigung rectificatif correccion correzione rettifica rettelse rättelse
            """
        ),
        (.paywall, "paywall regwall meteredcontent subscriberonly paidcontent"),
        (
            .byline,
            """
            byline bylines author authors authorbox authorbio dateline timestamp datetime pubdate postdate publishdate published \
            postmeta postinfo entrymeta articlemeta metadata meta tags tag taglist keywords hashtags categories category \
            cats autor autores auteur auteurs autore autori verfasser etiquetas schlagworte avatar biography bio contributor \
            contributors readtime readingtime tagcloud topics filedunder kicker eyebrow
            """
        ),
        (
            .caption,
            """
            caption captions legends gallery galleries slideshow carousel slider slides photogallery mediagallery lightgallery figcaption imagecaption photocaption credit credits photocredit imagecredit bildunterschrift \
            pie-foto legende didascalia legenda bildtext
            """
        ),
        (
            .hidden,
            """
            hidden hide invisible screenreader visuallyhidden sronly noscript noprint printonly tooltip
            """
        ),
        (
            .content,
            """
            article articles body content contents entry hentry post posts story text main page column container wrapper blog news \
            artikel articulo articolo artigo nota noticia noticias contenido conteudo contenuto contenu inhalt texte texto testo \
            tekst tresc clanek brodtext primary single
            """
        ),
        (
            .body,
            """
            articlebody articletext articlecontent articlecontents articlemain bodytext bodycopy maintext \
            storybody storytext storycontent postbody postcontent postcontent entrycontent entrybody newsbody newstext newscontent \
            contentbody bodyarticle textbody textcontent articletxt textarticle storycontainer richtext
            """
        ),
        (
            .aside,
            "sidebar sidebars aside rail rightrail leftrail sidecolumn rightcolumn leftcolumn rightcol leftcol barra lateral"
        ),
    ]

    /// Page builders put these on whatever they build.
    static let vagueWords: Set<String> = ["widget", "widgets", "callout", "banner", "banners"]

    /// Words of the tables below that subjects of articles have in their names as well.
    static let everydayWords = Set(
        """
        share shares shared poll vote votes survey feedback quiz rating ratings register registration commercial discussion \
        discuss commentary reply replies respond sponsor sponsored sponsors donation donations donate menu print printer \
        popular recent latest trending similar suggested related recommended jump utility copyright ad ads pub tag tags topics \
        category categories credit credits slides slider gallery galleries social follow email mail twitter facebook pie barra \
        rail cookie cookies subscription subscriptions overlay login contributor contributors author authors tabs logo paging \
        skip promotion promoted caption captions legend navigation banner anzeige werbung delen dela metadata keywords toast
        """.split(whereSeparator: { $0 <= " " }).map(String.init))

    /// What may follow such a word without changing what it means: parts of a page.
    static let partWords = Set(
        """
        box boxes wrap wrapper block blocks item items list lists inner outer container top bottom left right main section \
        module component area bar button buttons link links icon icons form forms title header head heading headline footer \
        row col column grid card cards holder panel group unit slot tool tools count counter label text image images img media \
        view region zone field script plugin embed frame template wide small large mobile desktop sticky fixed inline
        """.split(whereSeparator: { $0 <= " " }).map(String.init))

    /// Pairs of neighbouring words that name the text of the article (`article-body`, `entry_content`, `storyText`).
    static let bodyFirst: Set<String> = [
        "article", "entry", "post", "story", "news", "blog", "art", "artikel", "articulo", "articolo", "artigo",
        "nota", "noticia", "clanek", "single", "td", "body",
    ]
    static let bodySecond: Set<String> = [
        "body", "content", "contents", "text", "txt", "copy", "inner", "main", "cuerpo", "corpo", "texto", "testo",
        "inhalt",
        "tekst", "contenu", "contenido", "conteudo", "paragraphs",
    ]
}
