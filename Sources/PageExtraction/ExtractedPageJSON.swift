import NewsModel

/// The line `feedwatch extract --json` prints for a page (design section 5). What is absent is left out, not null.
package enum ExtractedPageJSON {
    package static func line(file: String, _ page: ExtractedPage) -> String {
        var fields = [field("file", file)]
        if let title = page.title { fields.append(field("title", title)) }
        fields.append(field("text", page.text))
        fields.append("\"authors\":[" + page.authors.map(quoted).joined(separator: ",") + "]")
        if let published = page.published { fields.append(field("published", published.rfc3339)) }
        if let updated = page.updated { fields.append(field("updated", updated.rfc3339)) }
        if let canonical = page.canonical { fields.append(field("canonical", canonical)) }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private static func field(_ name: String, _ value: String) -> String { "\"\(name)\":" + quoted(value) }

    /// RFC 8259 section 7.
    private static func quoted(_ text: String) -> String {
        var out: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22: out += [0x5c, 0x22]
            case 0x5c: out += [0x5c, 0x5c]
            case 0x0a: out += [0x5c, 0x6e]
            case 0x0d: out += [0x5c, 0x72]
            case 0x09: out += [0x5c, 0x74]
            case 0..<0x20, 0x7f:
                out += Array("\\u00".utf8)
                out += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(0x22)
        return String(decoding: out, as: UTF8.self)
    }

    private static let hex = Array("0123456789abcdef".utf8)
}
