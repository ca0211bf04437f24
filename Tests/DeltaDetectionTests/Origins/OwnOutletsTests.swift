import NewsModel
import Testing

@testable import DeltaDetection

/// Names and addresses of the operator's own outlets are sources like the well-known ones.
@Suite("The operator's outlets") struct OwnOutletsTests {
    private static let outlets: OwnOutlets = {
        var gazette = Feed(url: "https://rss.gamma.example/all", name: "Gamma Gazette")
        gazette.also = ["Gamma on Sunday", "GGZ"]
        let harbour = Feed(url: "https://delta.example/feed", name: "Latest news", outlet: "Harbour Watch")
        return OwnOutlets([gazette, harbour, Feed(url: "https://epsilon.example/rss")])
    }()

    private func quoted(_ text: String, by outlet: String = "alpha.example") -> String? {
        OriginReader.read(EventSamples.story(outlet, "Talks", text), among: Self.outlets).quoted
    }

    @Test(
        "an outlet is quoted by its feed's name, its other names, its outlet and its address",
        arguments: [
            ("The two sides met again, Gamma Gazette reported on Monday.", "gamma.example"),
            ("The two sides met again, according to Gamma on Sunday.", "gamma.example"),
            ("GGZ reported that the two sides met again.", "gamma.example"),
            ("The two sides met again, Harbour Watch reported.", "Harbour Watch"),
            ("The two sides met again, as a report by delta.example has it.", "Harbour Watch"),
            ("The two sides met again (https://www.epsilon.example/1).", "epsilon.example"),
            ("The two sides met again, a report by zeta.example says.", "zeta.example"),
        ])
    func names(_ text: String, _ origin: String) { #expect(quoted(text) == origin) }

    @Test(
        "a part of another name, other letters, a feed's mere heading and the outlet itself are no source",
        arguments: [
            ("The two sides met again, Omega Gamma Gazette Holding reported.", "alpha.example"),
            ("The two sides met again, latest news reported by nobody.", "alpha.example"),
            ("Latest news reported on Monday was that the two sides met again.", "alpha.example"),
            ("The ggz reported a surplus.", "alpha.example"),
            ("The two sides met again, Gamma Gazette reported on Monday.", "gamma.example"),
        ])
    func traps(_ text: String, _ outlet: String) { #expect(quoted(text, by: outlet) == nil) }

    @Test("a sentence that quotes the outlet has it for its origin")
    func sentence() {
        let story = EventSamples.story("alpha.example", "Talks", "The sides met.")
        let origin = OriginReader.origin(
            of: "The deal is off, GGZ reported.", in: story, storyOrigin: "alpha.example", among: Self.outlets)
        #expect(origin == "gamma.example")
    }
}
