import Testing
import Transfers

@Suite("A web address")
struct WebURLTests {
    @Test("is taken apart as libcurl will take it")
    func parts() throws {
        let url = try WebURL("HTTPS://User:pw@Example.ORG:8443/a/../b?q=1#part")
        #expect(url.scheme == "https")
        #expect(url.host == "example.org")
        #expect(url.authority == "example.org:8443")
        #expect(!url.text.contains("#"))
        #expect(url.description.contains("pw") == false)
    }

    @Test(
        "has one authority for all ways to write it",
        arguments: [
            ("http://a.example", "a.example:80"), ("https://a.example.", "a.example:443"), ("http://[::1]/", "::1:80"),
            ("http://127.1/", "127.0.0.1:80"), ("http://0x7f.1/", "127.0.0.1:80"),
            ("http://2130706433/", "127.0.0.1:80"),
        ])
    func authority(_ text: String, _ expected: String) throws { #expect(try WebURL(text).authority == expected) }

    @Test(
        "is nothing else",
        arguments: ["", "feed.xml", "//a/b", "http://", "http://a b/", "http://a/\r\nX: y", "http://["])
    func malformed(_ text: String) { #expect(throws: WebURL.Problem.malformed) { try WebURL(text) } }

    @Test(
        "is http or https",
        arguments: ["ftp://a/", "file:///etc/passwd", "gopher://a/", "javascript:alert(1)", "data:text/xml,x"])
    func scheme(_ text: String) { #expect(throws: WebURL.Problem.self) { try WebURL(text) } }

    @Test(
        "resolves references",
        arguments: [
            ("b", "http://a.example/x/b"), ("/b", "http://a.example/b"), ("//c.example/d", "http://c.example/d"),
            ("?q", "http://a.example/x/y?q"),
            ("https://d.example/ space", "https://d.example/%20space"), ("../..", "http://a.example/"),
        ])
    func resolves(_ reference: String, _ expected: String) throws {
        #expect(try WebURL(reference, relativeTo: WebURL("http://a.example/x/y")).text == expected)
    }

    @Test("keeps credentials at home")
    func credentials() throws {
        let base = try WebURL("https://me:secret@a.example/x")
        #expect(try WebURL("/y", relativeTo: base).text == "https://me:secret@a.example/y")
        #expect(try WebURL("https://b.example/y", relativeTo: base).text == "https://b.example/y")
        #expect(try WebURL("https://you:else@b.example/y", relativeTo: base).text == "https://b.example/y")
        #expect(try WebURL("//b.example/y", relativeTo: base).text == "https://b.example/y")
    }
}
