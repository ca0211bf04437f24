/// Bylines to names: "By Jane Doe and John Roe" is two, a URL or an e-mail address is none.
enum AuthorNames {
    /// Beyond this a page lists something other than authors.
    private static let limit = 20

    static func clean(_ bylines: [String]) -> [String] {
        var names: [String] = []
        for byline in bylines {
            for name in split(byline) where names.count < limit {
                guard let name = tidy(name) else { continue }
                if !names.contains(where: { $0.lowercased() == name.lowercased() }) { names.append(name) }
            }
        }
        return names
    }

    private static let conjunctions = [
        " and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", "、", ";", "|", " / ",
    ]

    /// Cuts at conjunctions where both sides are names of more than one word, and at commas likewise.
    private static func split(_ byline: String) -> [String] {
        var parts = [withoutPrefix(byline)]
        for conjunction in conjunctions {
            parts = parts.flatMap { cut($0, at: conjunction, always: conjunction == ";" || conjunction == "|") }
        }
        return parts.flatMap { cut($0, at: ",", always: false) }
    }

    private static func cut(_ text: String, at separator: String, always: Bool) -> [String] {
        guard text.utf8.count < 1000 else { return [text] }
        var parts: [String] = []
        var rest = Substring(text)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        parts.append(String(rest))
        parts = parts.map(trimmed).filter { !$0.isEmpty }
        if always || parts.allSatisfy({ $0.utf8.contains(0x20) }) { return parts }
        return [text]
    }

    private static let prefixes = [
        "written by ", "posted by ", "reported by ", "story by ", "by: ", "by ", "von ", "par ", "por ", "di ", "door ",
        "av ",
        "af ", "autor: ", "author: ", "text: ",
    ]

    private static func withoutPrefix(_ byline: String) -> String {
        let text = trimmed(byline)
        let lower = text.lowercased()
        for prefix in prefixes where lower.hasPrefix(prefix) && lower.utf8.count == text.utf8.count {
            return trimmed(String(decoding: Array(text.utf8)[prefix.utf8.count...], as: UTF8.self))
        }
        return text
    }

    private static func tidy(_ name: String) -> String? {
        let name = trimmed(withoutDate(withoutPrefix(name)))
        let bytes = name.utf8
        guard bytes.count >= 2, bytes.count <= 100, !bytes.contains(0x40), !name.contains("://"),
            !name.hasPrefix("www.")
        else {
            return nil
        }
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
        return name
    }

    /// Cuts at the word before the first digit: "Jane Doe May 20, 2019".
    private static func withoutDate(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard let digit = words.firstIndex(where: { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }), digit >= 2 else {
            return name
        }
        return words[..<max(2, digit - 1)].joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2c || byte == 0x3a || byte == 0x7c }
        guard let first = bytes.firstIndex(where: { !isEdge($0) }), let last = bytes.lastIndex(where: { !isEdge($0) })
        else {
            return ""
        }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
