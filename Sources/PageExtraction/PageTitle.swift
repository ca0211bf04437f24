/// Takes the site's name off a page's title.
enum PageTitle {
    /// `title` without a first or last part, divided by a bar, dash or the like, that is the site's name; or that the
    /// page's heading does without.
    static func clean(_ title: String, siteName: String?, heading: String?) -> String {
        let parts = split(title)
        guard parts.count > 1 else { return title }
        if let heading, !heading.isEmpty, let part = parts.first(where: { folded($0.text) == folded(heading) }) {
            return part.text
        }
        if let siteName {
            let site = folded(siteName)
            if folded(parts[parts.count - 1].text) == site { return prefix(parts.dropLast(), of: title) }
            if folded(parts[0].text) == site { return String(title[parts[1].start...]) }
        }
        return title
    }

    /// For a title that stands alone: the longest part, where the last or first is short enough to be a site's name.
    static func guess(_ title: String) -> String {
        let parts = split(title)
        guard parts.count > 1, let last = parts.last else { return title }
        let head = prefix(parts.dropLast(), of: title)
        if words(head) >= 3, words(last.text) <= 5, words(head) > words(last.text) { return head }
        let tail = String(title[parts[1].start...])
        if words(parts[0].text) <= 3, words(tail) >= 3 { return tail }
        return title
    }

    private struct Part {
        let start: String.Index
        let end: String.Index
        let text: String
    }

    private static let separators: Set<Unicode.Scalar> = [
        "|", "-", "–", "—", "»", "«", "·", "•", "/", ">", "\\", "‹", "›", ":",
    ]

    /// Cuts at separators that have a space on both sides.
    private static func split(_ title: String) -> [Part] {
        let scalars = title.unicodeScalars
        var parts: [Part] = []
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if separators.contains(scalars[index]), index > scalars.startIndex, next < scalars.endIndex,
                scalars[scalars.index(before: index)] == " ", scalars[next] == " "
            {
                let end = scalars.index(before: index)
                parts.append(Part(start: start, end: end, text: String(title[start..<max(start, end)])))
                start = scalars.index(after: next)
                index = start
            } else {
                index = next
            }
        }
        if start < scalars.endIndex {
            parts.append(Part(start: start, end: scalars.endIndex, text: String(title[start...])))
        }
        return parts
    }

    private static func prefix(_ parts: ArraySlice<Part>, of title: String) -> String {
        parts.last.map { String(title[..<$0.end]) } ?? title
    }

    private static func words(_ text: String) -> Int {
        // A script without spaces has about two characters a word.
        let spaced = text.utf8.split(separator: 0x20).count
        let wide = text.unicodeScalars.count { $0.value >= 0x2e80 }
        return spaced + wide / 2
    }

    /// Letters and digits in lower case: what two forms of one headline share.
    static func folded(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }
}
