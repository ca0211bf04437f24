public import NewsModel
import TextProcessing

/// Tells the causes for which a page no longer tells its story, or that it still does. Pure; errs towards "still there".
public enum ProbeClassifier {
    /// - Parameter known: the story's headline and text as last read.
    public static func finding(
        on answer: PageAnswer, about story: Story.ID, known: StoryContent, at time: Timestamp
    ) -> ProbeFinding {
        let (cause, note) = verdict(on: answer, known: known)
        return ProbeFinding(story: story, time: time, cause: cause, note: note)
    }

    private static func verdict(on answer: PageAnswer, known: StoryContent) -> (ProbeFinding.Cause, String) {
        guard let status = answer.status else { return (.unreachable, answer.failure ?? "no answer") }
        switch status {
        case 404: return (.notFound, "404 Not Found")
        case 410: return (.gone, "410 Gone")
        case 402: return (.paywalled, "402 Payment Required")
        case 304: return (.rolledOff, "the page has not changed")
        case 200..<300: break
        case 401, 403, 405, 406, 407, 418, 429, 451: return (.blocked, "the site refuses us with status \(status)")
        default: return (.unreachable, "status \(status)")
        }
        let page = PageWords(title: answer.title ?? "", text: answer.text ?? "")
        if let phrase = page.phrase(of: ProbePhrases.blocks, within: 250) {
            return (.blocked, "a block page: \"\(phrase)\"")
        }
        if let host = gate(from: answer.requestedURL, to: answer.finalURL) {
            return (.blocked, "redirected to \(host)")
        }
        if let phrase = page.phrase(of: ProbePhrases.retractions, within: .max) {
            return (.replaced, "the page says: \"\(phrase)\"")
        }
        if let phrase = page.phrase(of: ProbePhrases.missing, within: 250), !page.tells(known, atLeast: 0.6) {
            return (.softNotFound, "the page says: \"\(phrase)\"")
        }
        if page.tells(known, atLeast: 0.4) { return (.rolledOff, "the page still tells the story") }
        if let phrase = page.phrase(of: ProbePhrases.paywalls, within: 600) {
            return (.paywalled, "behind a paywall: \"\(phrase)\"")
        }
        if let target = elsewhere(from: answer.requestedURL, to: answer.finalURL) {
            return (.redirected, "redirected to \(target)")
        }
        guard page.count >= 10 else { return (.unreachable, "the page has no text") }
        // With few words on record nothing can be told from their absence.
        if !answer.isLiveBlog, page.vocabulary(of: known) >= 6, !page.tells(known, atLeast: 0.15) {
            // Consent walls name their partners at length.
            if let phrase = page.phrase(of: ProbePhrases.blocks, within: 3_000) {
                return (.blocked, "a block page: \"\(phrase)\"")
            }
            // A few words about something else are a wall or a notice of a kind that we don't know.
            return page.count >= 60
                ? (.replaced, "the page now tells something else: \"\(answer.title ?? "")\"")
                : (.unreachable, "the page tells nothing of the story")
        }
        return (.rolledOff, "the page is still there")
    }

    /// The host of a consent wall, a login or a captcha that a redirect led to.
    private static func gate(from requested: String, to final: String) -> String? {
        let (start, end) = (WebAddress(requested), WebAddress(final))
        guard let host = end.host, host != start.host || end.path != start.path else { return nil }
        let gates = [
            "consent", "login", "signin", "auth", "accounts", "account", "captcha", "guce", "sso", "id", "validate",
        ]
        let labels = host.split(separator: ".").map(String.init)
        if host != start.host, let first = labels.first, gates.contains(first) { return host }
        let segments = end.path.split(separator: "/").map { ASCII.lowercased(String($0)) }
        let paths = ["login", "signin", "sign-in", "captcha", "consent", "cookie-consent", "blocked", "access-denied"]
        return segments.contains(where: paths.contains) ? host + end.path : nil
    }

    /// Where a redirect led that is another place by its canonical form; the front page has none.
    private static func elsewhere(from requested: String, to final: String) -> String? {
        let (start, end) = (CanonicalLink.form(of: requested), CanonicalLink.form(of: final))
        guard start != end else { return nil }
        guard let end else { return "the front page (\(final))" }
        if let start, WebAddress(start).path == WebAddress(end).path, WebAddress(start).host == WebAddress(end).host {
            return nil
        }
        let isSection = start.map { $0.hasPrefix(end + "/") } ?? false
        return isSection ? "the section page \(final)" : final
    }
}
