import Testing

@testable import feedwatch

struct DemoTests {
    /// The bytes really are in the encoding that the label says, and what it lacks is a reference.
    @Test func encodingsAreReal() {
        #expect(DemoEncoding.windows1252.bytes(of: "é’") == [0xE9, 0x92])
        #expect(DemoEncoding.windows1251.bytes(of: "Мa") == [0xCC, 0x61])
        #expect(DemoEncoding.windows1251.bytes(of: "é") == Array("&#233;".utf8))
    }

    /// A version that reaches only the page must not be in the feed.
    @Test func updateIsOnThePageAlone() throws {
        let renderer = DemoFeedRenderer(origin: "http://127.0.0.1:1")
        let feed = String(decoding: renderer.feed(of: .hotair, at: 720).body, as: UTF8.self)
        #expect(feed.contains("under the bus") && !feed.contains("no deal"))
        let path = "/hotair/2019/05/14/did-putin-throw-maduro-under-the-bus"
        let page = try #require(renderer.page(atPath: path, minute: 720))
        #expect(String(decoding: page.body, as: UTF8.self).contains("no deal"))
    }

    @Test func withdrawnArticleIsGoneEverywhere() {
        let renderer = DemoFeedRenderer(origin: "http://127.0.0.1:1")
        let path = "/caracaswire/2019/05/14/russian-envoy-in-caracas"
        #expect(renderer.page(atPath: path, minute: 500) != nil)
        #expect(renderer.page(atPath: path, minute: 601) == nil)
    }
}
