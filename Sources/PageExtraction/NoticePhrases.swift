import Markup

/// What sites say on every page: cookie banners, pleas for another browser or for JavaScript, disclaimers, rights.
enum NoticePhrases {
    /// Longer texts are articles about such notices.
    private static let limit = 1500

    static func occur(in text: String) -> Bool { text.utf8.count <= limit && phrases.occurs(in: text.lowercased()) }

    static func occur(in tree: HTMLTree, _ node: Int) -> Bool {
        // Much markup with little text is none of these; much text is no notice.
        tree.end(of: node) - node <= limit && occur(in: tree.plainText(of: node, limit: limit + 1))
    }

    private static let phrases = PhraseSet([
        "this site uses cookies", "this website uses cookies", "this website uses a cookie", "our site uses cookies",
        "our website uses cookies", "we use cookies", "we and our partners use", "we and our partners store",
        "you agree to our use of cookies", "agree to the use of cookies", "accept all cookies", "cookie policy",
        "cookie settings", "to find out more, including how to control cookies", "diese website verwendet cookies",
        "wir verwenden cookies", "wir nutzen cookies", "diese seite verwendet cookies", "ce site utilise des cookies",
        "nous utilisons des cookies", "este sitio utiliza cookies", "este sitio web utiliza cookies",
        "utilizamos cookies", "usamos cookies", "este site utiliza cookies", "este site usa cookies",
        "questo sito utilizza", "questo sito usa", "utilizziamo i cookie", "deze website gebruikt cookies",
        "deze site gebruikt cookies", "wij gebruiken cookies", "vi använder cookies", "vi bruker cookies",
        "vi bruger cookies", "ta strona używa", "tato stránka používá", "мы используем cookie",
        "мы используем файлы cookie",
        "сайт использует", "本网站使用cookie",
        "please enable javascript", "enable javascript", "javascript is disabled", "javascript is required",
        "requires javascript", "turn on javascript", "aktivieren sie javascript", "activer javascript",
        "habilitar javascript", "activar javascript", "browser is out of date", "browser is no longer supported",
        "browser is not supported", "browser does not support", "outdated browser", "upgrade your browser",
        "update your browser", "unsupported browser", "old version of internet explorer", "veralteten browser",
        "votre navigateur", "tu navegador", "il tuo browser",
        "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
        "todos os direitos reservados", "tutti i diritti riservati", "alle rechten voorbehouden", "все права защищены",
        "for general information only", "for informational purposes only", "for general informational purposes",
        "is not intended to replace", "is not intended as a substitute", "does not constitute financial advice",
        "does not constitute legal advice", "does not constitute investment advice", "not be construed as",
        "do not necessarily reflect the", "terms of use and privacy", "privacy policy and terms",
        "terms of service and privacy", "protected by recaptcha",
    ])
}
