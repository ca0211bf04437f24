import Testing
import TextProcessing

@Suite("Web addresses")
struct WebAddressTests {
    /// RFC 3986 section 5.4, with the base of its examples.
    @Test(
        "resolves references as RFC 3986 does",
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
            ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"),
            ("é", "http://a/b/c/é"), ("tag:x,2004:1", "tag:x,2004:1"), ("mailto:a@b", "mailto:a@b"),
        ])
    func resolution(reference: String, expected: String) {
        #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test(
        "knows who registered a host",
        arguments: [
            ("http://news.bbc.co.uk/x", "bbc.co.uk"), ("https://www.example.org:8080/", "example.org"),
            ("http://example.org", "example.org"),
            ("http://user@A.B.Example.COM./", "example.com"), ("http://127.0.0.1/", "127.0.0.1"),
            ("http://[::1]:80/", "::1"),
            ("http://blog.wordpress.com/", "blog.wordpress.com"), ("http://co.uk/", "co.uk"),
            ("http://localhost/", "localhost"),
            ("http://a.b.kyiv.ua/", "b.kyiv.ua"),
        ])
    func registrableDomain(address: String, expected: String) {
        #expect(WebAddress(address).registrableDomain == expected)
    }
}
