import Testing
import Transfers

@Suite("Small readers")
struct HeaderFieldsTests {
    @Test("headers are found in any case, in order")
    func headers() {
        let headers = HeaderFields([("Date", "a"), ("X", " b\t"), ("x", "c"), ("Broken", "")])
        #expect(headers.first("X") == "b")
        #expect(headers.all("X") == ["b", "c"])
        #expect(headers.first("broken") == "")
        #expect(headers.first("y") == nil)
        #expect(headers.count == 4)
    }

    @Test(
        "dates are read in the three forms of HTTP",
        arguments: ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"])
    func dates(_ text: String) { #expect(HTTPDate.seconds(text) == 784_111_777) }

    @Test(
        "what is no date is none",
        arguments: ["", "0", "-1", "never", "Sun, 06 Nov", String(repeating: "9", count: 99)])
    func noDates(_ text: String) { #expect(HTTPDate.seconds(text) == nil) }

    @Test("proxies are chosen as the environment says")
    func proxies() throws {
        let settings = ProxySettings(environment: [
            "http_proxy": "http://p:1", "HTTP_PROXY": "http://evil:1", "https_proxy": "http://s:2",
            "no_proxy": ".example.org, localhost",
        ])
        #expect(try settings.proxy(for: WebURL("http://a.test/")) == "http://p:1")
        #expect(try settings.proxy(for: WebURL("https://a.test/")) == "http://s:2")
        #expect(try settings.proxy(for: WebURL("http://www.example.org/")) == nil)
        #expect(try settings.proxy(for: WebURL("http://notexample.org/")) == "http://p:1")
    }

    @Test("digests differ where bodies do")
    func digests() {
        #expect(BodyDigest.of([]) != BodyDigest.of([0]))
        #expect(BodyDigest.of([0]) != BodyDigest.of([0, 0]))
        #expect(BodyDigest.of(Array("abcdefgh1".utf8)) != BodyDigest.of(Array("abcdefgh2".utf8)))
        #expect(BodyDigest.of(Array("feedwatch".utf8)) == BodyDigest.of(Array("feedwatch".utf8)))
    }
}
