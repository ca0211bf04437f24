import Markup
import TextProcessing

/// The dates that readers see near the headline: `time` elements, elements named for a date, and short lines.
struct VisibleDates {
    private(set) var published: DateParser.Reading?
    private(set) var updated: DateParser.Reading?
    /// `published` is all that its line or element says.
    private(set) var isPlain = false

    /// How surely a date is the article's; the best is taken, and of equals the first.
    private enum Rank: Int {
        case line = 1
        case named, time
    }

    private let outline: PageOutline
    private let isDayFirst: Bool
    private var publishedRank = 0
    private var updatedRank = 0

    /// Nodes looked at before the headline and after it.
    private static let reach = (before: 60, after: 400)

    /// `language` as the page declares it.
    init(_ outline: PageOutline, headline: Int?, language: String?) {
        self.outline = outline
        isDayFirst = Self.writesDayFirst(language)
        let body = outline.tree.subtree(of: outline.body)
        let start = headline ?? body.lowerBound
        read(from: start, to: min(body.upperBound, start + Self.reach.after))
        if published == nil, let headline {
            read(from: max(body.lowerBound, headline - Self.reach.before), to: headline)
        }
        if published == nil { readNamed() }
    }

    /// Elsewhere on the page only what is named for a date of publication, and not in a list of other stories.
    private mutating func readNamed() {
        let tree = outline.tree
        for node in tree.subtree(of: outline.body) where published == nil && !outline.isDropped[node] {
            guard tree.tag(of: node) != .text, outline.textLength[node] <= 60, outline.textLength[node] >= 6,
                WrittenDate.mayHold(tree.plainText(of: node, limit: 100)),
                let name = tree.value(of: .class, of: node)?.lowercased(),
                Self.publishNames.contains(where: name.contains), !outline.isAmongOthers(node)
            else { continue }
            readLine(node, isBlock: true)
        }
    }

    private static let publishNames = ["publish", "posted-on", "post-date", "entry-date", "pubdate", "article-date"]

    /// Reads up to the second paragraph of prose: dates in sentences are those of what they tell.
    private mutating func read(from start: Int, to end: Int) {
        let tree = outline.tree
        var paragraphs = 0
        var node = start
        while node < end, paragraphs < 2 {
            defer { node += 1 }
            let tag = tree.tag(of: node)
            guard tag != .text, !outline.isDropped[node] else { continue }
            if outline.ownProse(of: node) >= 60 { paragraphs += 1 }
            guard outline.textLength[node] <= 100 else { continue }
            if tag == .time {
                readTime(node)
            } else if outline.textLength[node] >= 6, tag.isBlock || tag == .span || tag == .other || tag == .a {
                readLine(node, isBlock: tag.isBlock)
            }
        }
    }

    private mutating func readTime(_ node: Int) {
        let tree = outline.tree
        let declared = tree.value(of: .datetime, of: node).flatMap { DateParser.read($0.utf8.span) }
        guard let reading = declared ?? WrittenDate(in: tree.plainText(of: node), isDayFirst: isDayFirst)?.reading
        else {
            return
        }
        let name = tree.value(of: .class, of: node)?.lowercased() ?? ""
        let context = outline.enclosingBlock(of: node).map { tree.plainText(of: $0, limit: 100) } ?? ""
        let isUpdate =
            name.contains("updated") || name.contains("modified")
            || !name.contains("publish") && Self.saysUpdated(context.prefix(40)) && !Self.saysPublished(context)
        take(reading, isUpdate: isUpdate, rank: .time, isPlain: true)
    }

    /// Inline elements only where they are named for a date.
    private mutating func readLine(_ node: Int, isBlock: Bool) {
        let line = outline.tree.plainText(of: node, limit: 170)
        guard WrittenDate.mayHold(line) else { return }
        let isNamed = isNamed(node)
        guard isBlock || isNamed, let date = WrittenDate(in: line, isDayFirst: isDayFirst) else { return }
        // A line of many words beside the date tells something.
        guard date.words <= 8 else { return }
        let isUpdate = Self.saysUpdated(date.rest[...]) && !Self.saysPublished(date.rest)
        take(date.reading, isUpdate: isUpdate, rank: isNamed ? .named : .line, isPlain: date.words <= 3)
    }

    private mutating func take(_ reading: DateParser.Reading, isUpdate: Bool, rank: Rank, isPlain: Bool) {
        if isUpdate {
            guard rank.rawValue > updatedRank else { return }
            (updated, updatedRank) = (reading, rank.rawValue)
        } else {
            guard rank.rawValue > publishedRank else { return }
            (published, publishedRank) = (reading, rank.rawValue)
            self.isPlain = isPlain
        }
    }

    /// Class or id speak of a date.
    private func isNamed(_ node: Int) -> Bool {
        for attribute in [HTMLAttribute.class, .id] {
            guard let name = outline.tree.value(of: attribute, of: node)?.lowercased() else { continue }
            if Self.names.contains(where: name.contains) { return true }
        }
        return false
    }

    private static let names = ["date", "time", "publish", "posted", "fecha", "datum"]

    private static func saysUpdated(_ text: Substring) -> Bool {
        let text = text.lowercased()
        return updateWords.contains(where: text.contains)
    }

    private static func saysPublished(_ text: String) -> Bool {
        let text = text.lowercased()
        return publishWords.contains(where: text.contains)
    }

    private static let updateWords = [
        "updated", "modified", "revised", "amended", "corrected", "reviewed", "edited", "aktualisiert", "geändert",
        "mis à jour", "modifié",
        "actualizado", "atualizado", "aggiornato", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "обновлено",
        "оновлено", "aktualizováno", "zaktualizowano", "güncelleme", "更新",
    ]
    private static let publishWords = [
        "publi", "posted", "veröffentlicht", "erstellt", "gepubliceerd", "опубликовано", "opublikowano", "yayın", "发布",
        "公開",
    ]

    /// Outside the United States nearly everybody writes the day before the month.
    private static func writesDayFirst(_ language: String?) -> Bool {
        guard let language = language?.lowercased(), !language.isEmpty else { return false }
        return language != "en" && language != "en-us" && language != "en_us" && !language.hasPrefix("en-us")
    }
}
