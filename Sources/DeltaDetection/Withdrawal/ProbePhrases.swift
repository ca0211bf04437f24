import TextProcessing

/// What pages say that do not tell their story.
enum ProbePhrases {
    struct Phrase {
        let words: String
        let keys: [UInt64]
    }

    /// Walls for robots and consent.
    static let blocks = phrases([
        "verify you are human", "verify that you are human", "verify you are a human", "are you a robot", "not a robot",
        "complete the captcha", "solve the captcha", "security check", "checking your browser", "just a moment",
        "attention required", "pardon our interruption", "access denied", "access to this page has been denied",
        "request blocked", "you have been blocked", "unusual traffic", "unusual activity", "automated access",
        "bot detection",
        "enable javascript and cookies", "please enable javascript", "please enable cookies", "press and hold",
        "not available in your region", "unavailable in your country", "unavailable for legal reasons",
        "unavailable in most european countries", "before you continue to", "we value your privacy",
        "accept all cookies",
        "zugriff verweigert", "accès refusé", "acceso denegado", "доступ запрещен", "доступ ограничен",
        "vérification de sécurité", "sind sie ein roboter", "network login", "wi-fi login", "sign in to network",
    ])

    /// Nothing is here, with status 200.
    static let missing = phrases([
        "page not found", "404 not found", "error 404", "404 error", "404", "page cannot be found",
        "page can't be found",
        "couldn't find the page", "could not find the page", "can't find the page", "page you requested",
        "page you are looking for",
        "page you're looking for", "page doesn't exist", "page does not exist", "no longer available",
        "no longer exists",
        "article not found", "story not found", "nothing was found", "content not found", "content is not available",
        "article is not available", "article is no longer", "sorry we can't find", "seite nicht gefunden",
        "seite existiert nicht", "nicht mehr verfügbar", "page introuvable", "page non trouvée", "n'existe plus",
        "página no encontrada", "no se encuentra", "ya no está disponible", "страница не найдена", "страница удалена",
        "pagina non trovata", "página não encontrada", "pagina niet gevonden",
    ])

    /// The outlet took the story back and says so.
    static let retractions = phrases([
        "this story has been withdrawn", "this article has been withdrawn", "this story has been removed",
        "this article has been removed", "this story has been retracted", "this article has been retracted",
        "this story has been deleted", "this article has been deleted", "this post has been removed",
        "this post has been deleted", "this article has been taken down", "this story has been taken down",
        "this story was removed", "this article was removed", "this article was withdrawn", "this story was withdrawn",
        "has retracted this", "have retracted this", "we have withdrawn this", "we have removed this",
        "has removed this article",
        "this report has been withdrawn", "this content has been removed", "dieser artikel wurde zurückgezogen",
        "dieser artikel wurde entfernt", "dieser artikel wurde gelöscht", "cet article a été retiré",
        "cet article a été supprimé", "este artículo ha sido retirado", "este artículo ha sido eliminado",
        "материал удален", "новость удалена", "публикация удалена", "questo articolo è stato rimosso",
    ])

    /// The story is there, for subscribers.
    static let paywalls = phrases([
        "subscribe to continue", "subscribe to read", "subscribers only", "for subscribers", "subscriber exclusive",
        "already a subscriber", "to continue reading", "to read the full", "register to continue", "log in to continue",
        "sign in to continue", "sign in to read", "create a free account", "start your free trial",
        "unlock this article",
        "become a member", "you have reached your limit", "free articles", "jetzt abonnieren", "weiterlesen mit",
        "réservé aux abonnés", "article réservé", "pour lire la suite", "contenido exclusivo para suscriptores",
        "solo para suscriptores", "suscríbete", "только для подписчиков", "по подписке", "riservato agli abbonati",
    ])

    private static func phrases(_ texts: [String]) -> [Phrase] {
        texts.map { text in
            Phrase(words: text, keys: ReadingText(text, recognisesFurniture: false).tokens.map(\.key))
        }
    }
}
