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
        arguments: [
            "", "feed.xml", "//a/b", "http://", "http://a b/", "http://[", "http://-\u{fc}-.example/",
            "http://a\u{2100}b.example/",
        ])
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

    @Test(
        "is spelled as browsers spell it, whoever wrote it",
        arguments: [
            ("http://a.example/b c", "http://a.example/b%20c"),
            (" http://a.example/b\r\n/c\t", "http://a.example/b/c"),
            ("http://a.example/\r\nX: y", "http://a.example/X:%20y"),
            ("http://a.example/święto?s=ł&t=a b", "http://a.example/%C5%9Bwi%C4%99to?s=%C5%82&t=a%20b"),
            ("http://a.example/caf%C3%A9", "http://a.example/caf%C3%A9"),
            ("http://a.example/x[1]|y?u='\"<z>", "http://a.example/x[1]|y?u=%27%22%3Cz%3E"),
            ("http://a.example/q\"{}`?a={b}", "http://a.example/q%22%7B%7D%60?a={b}"),
            ("http:\\\\a.example\\b?c\\d", "http://a.example/b?c\\d"),
            ("http://bücher.example/", "http://xn--bcher-kva.example/"),
            ("http://b%C3%BCcher.example:81/ü", "http://xn--bcher-kva.example:81/%C3%BC"),
            ("http://BU\u{308}CHER.example/", "http://xn--bcher-kva.example/"),
            ("https://партия.example/?ю", "https://xn--80aqtfk3f.example/?%D1%8E"),
            ("http://日本.example/", "http://xn--wgv71a.example/"), ("http://faß.example/", "http://xn--fa-hia.example/"),
        ])
    func spelling(_ text: String, _ expected: String) throws {
        #expect(try WebURL(text).text == expected)
        #expect(try WebURL(text, relativeTo: WebURL("http://b.example/")).text == expected)
    }

    @Test(
        "reads a Location field of an old server, whose bytes are no UTF-8",
        arguments: [
            ("/\u{fc} b?x=\u{e9}", "http://a.example/%FC%20b?x=%E9"),
            ("http://b\u{fc}cher.example/\u{fc}", "http://xn--bcher-kva.example/%FC"),
        ])
    func latin(_ reference: String, _ expected: String) throws {
        let bytes = reference.unicodeScalars.map { UInt8($0.value) }
        #expect(try WebURL(bytes, relativeTo: WebURL("http://a.example/x")).text == expected)
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
