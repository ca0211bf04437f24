/// Bylines to names: "By Jane Doe and John Roe" is two, a URL or an e-mail address is none.
enum AuthorNames {
    /// Beyond this a page lists something other than authors.
    private static let limit = 20
    /// A byline is a line.
    private static let maximum = 1000

    static func clean(_ bylines: [String]) -> [String] {
        var names: [String] = []
        for byline in bylines where byline.utf8.count <= maximum {
            for name in split(BylineText.withoutRoles(BylineText.withoutPrefix(byline))) where names.count < limit {
                guard let name = tidy(name) else { continue }
                if !names.contains(where: { $0.lowercased() == name.lowercased() }) { names.append(name) }
            }
        }
        return names
    }

    private static let conjunctions = [
        " and ", " And ", " AND ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", "、", ";", "|", " / ",
        "·", "•", "⋅", " – ", " — ", " - ",
    ]
    /// These divide names whatever stands on either side.
    private static let dividers: Set<String> = [";", "|", "·", "•", "⋅", " – ", " — ", " - "]

    /// Cuts at conjunctions where both sides are names of more than one word, and at commas likewise.
    private static func split(_ byline: String) -> [String] {
        var parts = [byline]
        for conjunction in conjunctions {
            parts = parts.flatMap { cut($0, at: conjunction, always: dividers.contains(conjunction)) }
        }
        return parts.flatMap { cut($0, at: ",", always: false) }
    }

    private static func cut(_ text: String, at separator: String, always: Bool) -> [String] {
        var parts: [String] = []
        var rest = Substring(text)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        parts.append(String(rest))
        parts = parts.map(BylineText.trimmed).filter { !$0.isEmpty }
        if always || parts.allSatisfy({ $0.utf8.contains(0x20) }) { return parts }
        return [text]
    }

    private static func tidy(_ name: String) -> String? {
        let name = BylineText.trimmed(BylineText.name(in: BylineText.withoutPrefix(name)))
        guard name.utf8.count >= 2, name.utf8.count <= 100, !isAddress(name), !BylineText.isLabel(name) else {
            return nil
        }
        guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
        return name
    }

    /// An e-mail or web address, a host's name, or the name of a template's slot (`page.head.author`).
    private static func isAddress(_ name: String) -> Bool {
        if name.utf8.contains(0x40) || name.contains("://") || name.hasPrefix("www.") || name.hasPrefix("/") {
            return true
        }
        guard !name.utf8.contains(0x20) else { return false }
        let labels = name.lowercased().split(separator: ".")
        return labels.count > 2 || labels.count == 2 && hosts.contains(String(labels[1]))
    }

    private static let hosts: Set<String> = [
        "com", "org", "net", "info", "biz", "edu", "gov", "io", "co", "uk", "de", "fr", "it", "es", "nl", "ru", "eu",
    ]
}
