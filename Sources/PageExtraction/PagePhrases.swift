/// What pages say that servers send in place of the article, in lower case.
enum PagePhrases {
    static let blocked = PhraseSet([
        "verify you are human", "verify that you are human", "verifying you are human", "are you a robot",
        "are you human",
        "not a robot", "checking your browser", "just a moment", "attention required", "access denied",
        "access to this page",
        "unusual traffic", "automated access", "enable javascript and cookies to continue", "pardon our interruption",
        "security check", "ddos protection", "request unsuccessful", "you have been blocked", "403 forbidden",
        "captcha",
        "zugriff verweigert", "accès refusé", "acceso denegado", "acesso negado", "доступ запрещен", "доступ ограничен",
        "press & hold", "bot detection", "human verification", "temporarily unavailable", "service unavailable",
        "log in to the network", "wi-fi login", "hotspot login", "sign in to network",
    ])

    static let notFound = PhraseSet([
        "page not found", "404 not found", "error 404", "404 error", "not found (404)", "404 -", "- 404",
        "page cannot be found",
        "page can't be found", "page could not be found", "page you requested", "page you are looking for",
        "page you were looking for", "page doesn't exist", "page does not exist", "no longer available",
        "article not found",
        "story not found", "has been removed", "content unavailable", "seite nicht gefunden", "seite existiert nicht",
        "artikel nicht gefunden", "page introuvable", "page non trouvée", "n'existe plus", "página no encontrada",
        "no encontramos la página", "página não encontrada", "pagina non trovata", "pagina niet gevonden",
        "strona nie została znaleziona", "nie znaleziono strony", "sidan kunde inte hittas", "sidan hittades inte",
        "siden blev ikke fundet", "siden finnes ikke", "stránka nenalezena", "страница не найдена",
        "сторінку не знайдено",
        "sayfa bulunamadı", "页面不存在", "找不到页面", "頁面不存在", "ページが見つかりません", "페이지를 찾을 수 없습니다",
    ])

    static let challenges = PhraseSet([
        "g-recaptcha", "h-captcha", "hcaptcha", "cf-challenge", "challenge-form", "challenge-platform", "cf-turnstile",
        "px-captcha",
        "captcha-delivery", "geo.captcha", "distil_r_captcha", "incapsula",
    ])

    static let feedTypes: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
        "application/json",
        "text/xml", "application/xml",
    ]
}
