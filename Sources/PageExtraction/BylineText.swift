/// What stands in a byline beside the names: "By", the writer's office, the date.
enum BylineText {
    private static let prefixes = [
        "written by", "posted by", "published by", "reported by", "story by", "words by", "text by", "article by",
        "recipe by", "by", "von", "par", "por", "di", "door", "av", "af", "autor", "author", "authors", "text",
        "escrito por", "publicado por", "geschrieben von", "écrit par", "publié par", "scritto da", "geschreven door",
    ]

    private static let initials = Set(prefixes.compactMap { $0.utf8.first.map { $0 | 0x20 } })

    /// Without "By" or its like at the start, also where a space is missing: "Posted byJane Doe".
    static func withoutPrefix(_ byline: String) -> String {
        var text = trimmed(byline)
        for prefix in prefixes where text.utf8.count > prefix.utf8.count {
            let bytes = Array(text.utf8)
            let head = String(decoding: bytes[..<prefix.utf8.count], as: UTF8.self)
            guard head.lowercased() == prefix, let next = text.dropFirst(prefix.count).first else { continue }
            guard next == " " || next == ":" || next.isUppercase && prefix.utf8.contains(0x20) else { continue }
            text = trimmed(String(text.dropFirst(prefix.count)))
        }
        return text
    }

    /// Whether a line opens with such a word, so that names follow.
    static func opensWithPrefix(_ line: String) -> Bool {
        guard let first = line.utf8.first, initials.contains(first | 0x20) else { return false }
        let text = withoutPrefix(line)
        return text.utf8.count < trimmed(line).utf8.count && text.first?.isUppercase == true
    }

    /// Without the parts between commas that name an office or a degree: "Jane Doe, MD, senior editor".
    static func withoutRoles(_ byline: String) -> String {
        let parts = byline.split(separator: ",").map { trimmed(String($0)) }
        guard parts.count > 1 else { return byline }
        let kept = parts.enumerated().filter { $0.offset == 0 || !isRole($0.element) && !isDegree($0.element) }
        return kept.map(\.element).joined(separator: ", ")
    }

    private static func isRole(_ part: String) -> Bool {
        part.lowercased().split(whereSeparator: { !$0.isLetter }).contains { roles.contains(String($0)) }
    }

    /// `MD`, `Ph.D.`, `E-RYT 200`.
    private static func isDegree(_ part: String) -> Bool {
        let letters = part.filter(\.isLetter)
        let capitals = letters.count { $0.isUppercase }
        return letters.count <= 8 && capitals >= 2
            && (part.utf8.contains(0x2e) || letters.count <= 4 || capitals == letters.count)
    }

    /// The name that a text begins with: up to the first date, office or other word that is no part of a name.
    static func name(in text: String) -> String {
        let all = text.split(whereSeparator: \.isWhitespace)
        var words: [Substring] = []
        for var word in all {
            if words.isEmpty, all.count > 1 { word = word.drop { $0.isNumber } }
            if let digit = word.firstIndex(where: \.isNumber), all.count > 1 {
                // "Jane Doe22 Dec 2016": the date follows without a space.
                if digit > word.startIndex { words.append(word[..<digit]) }
                if let last = words.last?.lowercased(), words.count > 2,
                    isMonth(last) || last == "may" || last == "june"
                {
                    words.removeLast()
                }
                return words.count < 2 ? "" : words.joined(separator: " ")
            }
            guard !word.isEmpty else { return "" }
            let lower = word.lowercased().filter(\.isLetter)
            if words.count >= 2, roles.contains(lower) || stops.contains(lower) || isMonth(lower) { break }
            if words.count >= 2, word.first?.isLowercase == true, !particles.contains(lower) { break }
            words.append(word)
        }
        return words.joined(separator: " ")
    }

    /// A label of the page, not a name.
    static func isLabel(_ name: String) -> Bool {
        let lower = name.lowercased()
        return labels.contains(lower) || isMonth(lower.filter(\.isLetter))
    }

    private static func isMonth(_ word: String) -> Bool { months.contains(word) }

    /// Not `May` and `June`, which are names.
    private static let months: Set<String> = [
        "jan", "january", "feb", "february", "march", "apr", "jul", "july", "aug", "sep", "sept", "september", "oct",
        "october", "nov", "november", "dec", "december",
    ]

    private static let particles: Set<String> = [
        "de", "da", "do", "dos", "das", "di", "del", "della", "la", "le", "du", "des", "van", "von", "der", "den", "zu",
        "ter", "ten", "bin", "ibn", "al", "el", "y", "e", "af", "av", "san", "st", "and",
    ]

    private static let stops: Set<String> = [
        "updated", "published", "posted", "last", "on", "at", "in", "for", "from", "view", "follow", "read", "share",
        "twitter", "facebook", "email", "minutes", "min", "edited", "reviewed",
    ]

    private static let roles: Set<String> = [
        "editor", "editors", "reporter", "writer", "correspondent", "author", "columnist", "contributor", "analyst",
        "journalist", "producer", "photographer", "director", "manager", "officer", "expert", "specialist", "founder",
        "cofounder", "ceo", "president", "professor", "senior", "staff", "freelance", "consultant", "engineer",
        "researcher", "chief", "head", "redakteur", "redakteurin", "redaktion", "korrespondent", "journaliste",
        "rédacteur", "rédactrice", "redactor", "redactora", "periodista", "redattore", "giornalista", "redacteur",
        "jornalista", "корреспондент", "редактор", "журналист",
    ]

    private static let labels: Set<String> = [
        "by", "written by", "author", "authors", "posted by", "published by", "admin", "administrator",
        "about the author",
        "share", "follow", "editor", "staff", "reporter", "autor", "von", "par", "por", "read more", "see more",
        "profile",
        "bio", "contributor", "updated", "published", "comments", "guest", "unknown", "null", "none", "undefined",
    ]

    static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        func isEdge(_ byte: UInt8) -> Bool {
            byte <= 0x20 || byte == 0x2c || byte == 0x3a || byte == 0x7c || byte == 0x28 || byte == 0x5b || byte == 0x2d
        }
        guard let first = bytes.firstIndex(where: { !isEdge($0) }), let last = bytes.lastIndex(where: { !isEdge($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
