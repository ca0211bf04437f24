import DeltaDetection
import NewsModel
import Testing

@Suite("Causes of a disappearance, told apart")
struct ProbeClassifierTests {
    private static let url = "https://example.com/politics/2019/05/minister-sold-secret-papers"
    private static let known = StoryContent(
        headline: "Minister sold secret papers to a lobbyist",
        text:
            "The minister of transport sold secret papers to a lobbyist, three officials say. Prosecutors opened an inquiry on Friday.",
        url: url, outlet: "example.com")
    private static let filler = String(
        repeating:
            "Gardeners everywhere are looking forward to the tulip season, which promises colours nobody has seen. ",
        count: 8)

    static let cases: [(PageAnswer, ProbeFinding.Cause)] = [
        (PageAnswer(status: 404, requestedURL: url), .notFound), (PageAnswer(status: 410, requestedURL: url), .gone),
        (PageAnswer(status: 403, requestedURL: url), .blocked), (PageAnswer(status: 429, requestedURL: url), .blocked),
        (PageAnswer(status: 451, requestedURL: url), .blocked),
        (PageAnswer(status: 402, requestedURL: url), .paywalled),
        (PageAnswer(status: 500, requestedURL: url), .unreachable),
        (PageAnswer(status: nil, requestedURL: url, failure: "timeout"), .unreachable),
        (PageAnswer(status: 200, requestedURL: url, title: known.headline, text: known.text), .rolledOff),
        (
            PageAnswer(
                status: 200, requestedURL: url, title: "Transport minister sold papers",
                text: known.text + " He resigned."), .rolledOff
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, finalURL: "https://example.com/politics/2019/05/minister-papers",
                title: known.headline, text: known.text), .rolledOff
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, finalURL: "https://example.com/politics", title: "Politics",
                text: filler), .redirected
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, finalURL: "https://www.example.com/", title: "Example Post",
                text: filler), .redirected
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, finalURL: "https://consent.example.com/?to=x", title: "Before you go",
                text: "Accept"), .blocked
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, finalURL: "https://example.com/login?next=x", title: "Log in",
                text: "Password"), .blocked
        ),
        (
            PageAnswer(status: 200, requestedURL: url, title: "Just a moment...", text: "Checking your browser"),
            .blocked
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, title: "Hotel Wi-Fi",
                text: "Network login. Please enter your room number."), .blocked
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, title: "Page not found",
                text: "Sorry, we can't find the page you are looking for."), .softNotFound
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, title: "Seite nicht gefunden", text: "Die Seite existiert nicht mehr."),
            .softNotFound
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, title: known.headline,
                text: "This article has been removed. It did not meet our standards."), .replaced
        ),
        (PageAnswer(status: 200, requestedURL: url, title: "Tulips", text: filler), .replaced),
        // A consent wall that names its partners at length is a wall all the same.
        (
            PageAnswer(
                status: 200, requestedURL: url, title: "Privacy",
                text: "We value your privacy. " + String(repeating: "A partner processes device data. ", count: 90)),
            .blocked
        ),
        (
            PageAnswer(
                status: 200, requestedURL: url, title: "Example Post",
                text: "Subscribe to continue reading. Already a subscriber? Log in."), .paywalled
        ),
        (PageAnswer(status: 200, requestedURL: url, title: "", text: ""), .unreachable),
    ]

    @Test(arguments: cases.indices)
    func tells(index: Int) {
        let (answer, cause) = Self.cases[index]
        let finding = ProbeClassifier.finding(
            on: answer, about: Story.ID(1), known: Self.known, at: Timestamp(seconds: 0))
        #expect(finding.cause == cause, "\(answer.title ?? "") \(finding.note)")
        #expect(!finding.note.isEmpty)
    }

    @Test func aLongArticleMaySpeakOfMissingPagesAndRobots() {
        let text =
            Self.known.text + " " + Self.filler + "He wrote: page not found. She asked: are you a robot? " + Self.filler
            + Self.filler
        let answer = PageAnswer(
            status: 200, requestedURL: Self.url, title: Self.known.headline, text: text + Self.filler)
        let finding = ProbeClassifier.finding(
            on: answer, about: Story.ID(1), known: Self.known, at: Timestamp(seconds: 0))
        #expect(finding.cause == .rolledOff)
    }
}
