/// A page's bytes to UTF-8, in the order of the HTML standard (section 13.2.3.2): byte order mark, the HTTP charset, a
/// `meta` in the first 1024 bytes, then the bytes themselves: UTF-8 if they are, else windows-1252.
///
/// Bytes that are valid UTF-8 and not plain ASCII win over any 8-bit label, as in feeds: no text in an 8-bit encoding looks so.
public enum HTMLEncoding {
    /// The page as UTF-8 without NUL bytes, which would end it for the parser, and the WHATWG name of what it was in.
    public static func decode(_ bytes: [UInt8], contentType: String?) -> (text: [UInt8], encoding: String) {
        let (encoding, start) = detect(bytes, contentType: contentType)
        var text = TextDecoder.decode(bytes, from: start, encoding: encoding)
        if text.contains(0) { text.removeAll { $0 == 0 } }
        return (text, encoding)
    }

    static func detect(_ bytes: [UInt8], contentType: String?) -> (name: String, start: Int) {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return ("utf-8", 3) }
        if bytes.starts(with: [0xff, 0xfe]) { return ("utf-16le", 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return ("utf-16be", 2) }
        if let label = contentType.flatMap({ charset(in: Array($0.utf8)[...]) }),
            let name = TextDecoder.name(ofLabel: label)
        {
            return (isDisproved(name, bytes) ? "utf-8" : name, 0)
        }
        if let label = declared(in: bytes), var name = TextDecoder.name(ofLabel: label) {
            // A meta that could be read says that the text is no UTF-16 (HTML standard, prescan, step 13).
            if name.hasPrefix("utf-16") || name.hasPrefix("utf-32") { name = "utf-8" }
            if name == "x-user-defined" { name = "windows-1252" }
            return (isDisproved(name, bytes) ? "utf-8" : name, 0)
        }
        return (TextDecoder.isUTF8(bytes) ? "utf-8" : "windows-1252", 0)
    }

    /// Labels whose text is made of ASCII bytes and escapes would pass for UTF-8 as well.
    private static func isDisproved(_ name: String, _ bytes: [UInt8]) -> Bool {
        guard name != "utf-8", !name.hasPrefix("utf-"), name != "iso-2022-jp" else { return false }
        return bytes.contains { $0 >= 0x80 } && TextDecoder.isUTF8(bytes)
    }

    /// The label in the first `meta` element that has one. Browsers read 1024 bytes; pages put scripts before it.
    private static func declared(in bytes: [UInt8]) -> String? {
        let head = bytes[..<min(bytes.count, 4096)]
        var position = head.startIndex
        while let open = head[position...].firstIndex(of: UInt8(ascii: "<")) {
            if matches(head, at: open, Marks.comment) {
                position = end(of: Marks.commentEnd, in: head, from: open + 4)
            } else if matches(head, at: open, Marks.meta) {
                let close = head[open...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
                if let label = charset(in: head[open..<close]) { return label }
                position = close
            } else {
                position = open + 1
            }
        }
        return nil
    }

    /// What follows `charset=`, quoted or not, in a content type or in a `meta` element.
    static func charset(in text: ArraySlice<UInt8>) -> String? {
        var position = text.startIndex
        while position < text.endIndex {
            guard matches(text, at: position, Marks.charset) else {
                position += 1
                continue
            }
            position += 7
            var next = skipSpace(text, position)
            guard next < text.endIndex, text[next] == UInt8(ascii: "=") else { continue }
            next = skipSpace(text, next + 1)
            while next < text.endIndex, text[next] == 0x22 || text[next] == 0x27 { next += 1 }
            let label = text[next...].prefix {
                $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3b && $0 != 0x3e && $0 != 0x2f
            }
            if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
        }
        return nil
    }

    private static func skipSpace(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
        text[start...].firstIndex { $0 > 0x20 } ?? text.endIndex
    }

    private static func end(of mark: [UInt8], in text: ArraySlice<UInt8>, from start: Int) -> Int {
        var position = min(start, text.endIndex)
        while position < text.endIndex, !matches(text, at: position, mark) { position += 1 }
        return position
    }

    /// Whether lower-case ASCII `mark` stands at `position`, in whatever case.
    private static func matches(_ text: ArraySlice<UInt8>, at position: Int, _ mark: [UInt8]) -> Bool {
        guard text.endIndex - position >= mark.count else { return false }
        for (offset, byte) in mark.enumerated() {
            let other = text[position + offset]
            guard other == byte || (other >= 0x41 && other <= 0x5a && other | 0x20 == byte) else { return false }
        }
        return true
    }

    private enum Marks {
        static let comment = Array("<!--".utf8)
        static let commentEnd = Array("-->".utf8)
        static let meta = Array("<meta".utf8)
        static let charset = Array("charset".utf8)
    }
}
