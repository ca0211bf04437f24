import Markup
import Testing

@Suite("Encodings")
struct TextDecoderTests {
    @Test(
        "labels mean what browsers mean by them",
        arguments: [
            ("ISO-8859-1", "windows-1252"), ("us-ascii", "windows-1252"), ("GB2312", "gb18030"), (" utf8 ", "utf-8"),
            ("latin2", "iso-8859-2"),
            ("x-sjis", "shift_jis"), ("ks_c_5601-1987", "euc-kr"), ("cp437", "cp437"),
            ("'windows_1251'", "windows-1251"),
        ])
    func labels(label: String, name: String) { #expect(TextDecoder.name(ofLabel: label) == name) }

    @Test("an unknown label is none", arguments: ["", "x-nothing", "utf-8/../../etc", "a,b"])
    func unknown(label: String) { #expect(TextDecoder.name(ofLabel: label) == nil) }

    @Test(
        "decodes",
        arguments: [
            ("windows-1252", [0x80, 0x81, 0xe9], "€\u{81}é"), ("koi8-r", [0xf0], "П"),
            ("shift_jis", [0x93, 0xfa], "日"), ("euc-kr", [0xb0, 0xa1], "가"),
            ("big5", [0xa4, 0xa4], "中"), ("gb18030", [0xd6, 0xd0], "中"), ("utf-16be", [0xd8, 0x3d, 0xde, 0x00], "😀"),
            ("utf-16le", [0x00, 0xd8, 0x41, 0x00], "\u{fffd}A"),
            ("utf-32be", [0, 0x11, 0, 0], "\u{fffd}"),
            ("utf-8", [0x61, 0xff, 0xc3, 0xe2, 0x82, 0x62], "a\u{fffd}\u{fffd}\u{fffd}b"),
            ("utf-8", [0xed, 0xa0, 0x80], "\u{fffd}\u{fffd}\u{fffd}"),
            ("shift_jis", [0xff, 0x41], "\u{fffd}A"), ("csibm861", [0x80], "Ç"), ("maclatin2", [0x80, 0x81], "ÄĀ"),
        ] as [(String, [UInt8], String)])
    func decoding(encoding: String, bytes: [UInt8], expected: String) {
        #expect(String(decoding: TextDecoder.decode(bytes, encoding: encoding), as: UTF8.self) == expected)
    }
}
