import Markup
import Testing

/// The HTML standard's order: byte order mark, HTTP, meta, the bytes themselves.
struct HTMLEncodingTests {
    private static let utf8 = Array("<p>café</p>".utf8)
    private static let latin = Array("<p>caf".utf8) + [0xe9] + Array("</p>".utf8)

    @Test(
        arguments: [
            ("a byte order mark beats HTTP", [0xef, 0xbb, 0xbf] + utf8, "text/html; charset=windows-1252", "utf-8"),
            (
                "HTTP beats the page", Array("<meta charset=koi8-r>".utf8) + latin, "text/html; charset=\"ISO-8859-1\"",
                "windows-1252"
            ),
            ("meta charset", Array("<meta charset='iso-8859-1'>".utf8) + latin, "text/html", "windows-1252"),
            (
                "the old form",
                Array("<META http-equiv=Content-Type content='text/html; charset=iso-8859-1'>".utf8) + latin, nil,
                "windows-1252"
            ),
            (
                "a meta inside a comment is none", Array("<!-- <meta charset=koi8-r> -->".utf8) + latin, nil,
                "windows-1252"
            ),
            ("a meta that says UTF-16 cannot mean it", Array("<meta charset=utf-16>".utf8) + utf8, nil, "utf-8"),
            ("valid UTF-8 beats a wrong 8-bit label", Array("<meta charset=iso-8859-1>".utf8) + utf8, nil, "utf-8"),
            ("unlabelled UTF-8", utf8, nil, "utf-8"), ("unlabelled and not UTF-8", latin, nil, "windows-1252"),
            ("an unknown label counts for nothing", utf8, "text/html; charset=klingon", "utf-8"),
        ] as [(String, [UInt8], String?, String)])
    func finds(_ what: String, bytes: [UInt8], contentType: String?, expected: String) {
        let (text, encoding) = HTMLEncoding.decode(bytes, contentType: contentType)
        #expect(encoding == expected, "\(what)")
        #expect(String(decoding: text, as: UTF8.self).hasSuffix("<p>café</p>"), "\(what)")
    }

    @Test func takesOutNULs() {
        #expect(HTMLEncoding.decode([0x61, 0, 0x62], contentType: nil).text == [0x61, 0x62])
    }
}
