import NewsModel
import TextProcessing

/// Places of a feed's template whose value alone was seen to change, in several entries: counters, whatever they count.
///
/// It is read from the changes that the newest version of each entry was recorded with, so it needs no state of its own:
/// the first change of such a place is told, the second is known.
struct CounterHistory {
    /// Entries that must have shown it: the values of a report or two are no template.
    private static let enough = 3

    /// By place, the entries that showed it.
    private var inHeadlines: [UInt64: Set<Story.ID>] = [:]
    private var inTexts: [UInt64: Set<Story.ID>] = [:]

    /// Knows no place: only what the words say.
    static let empty = CounterHistory(of: [])

    /// - Parameter revisions: the newest of each entry of one feed.
    init(of revisions: some Sequence<Revision>) {
        for revision in revisions where !revision.changes.isEmpty { note(revision.changes, of: revision.story) }
    }

    mutating func note(_ changes: [TextChange], of story: Story.ID) {
        for place in Self.places(in: changes, field: .title) { inHeadlines[place, default: []].insert(story) }
        for place in Self.places(in: changes, field: .text) { inTexts[place, default: []].insert(story) }
    }

    func contains(inHeadline places: Set<UInt64>) -> Bool { Self.knows(places, inHeadlines) }
    func contains(inText places: Set<UInt64>) -> Bool { Self.knows(places, inTexts) }

    private static func knows(_ places: Set<UInt64>, _ entries: [UInt64: Set<Story.ID>]) -> Bool {
        places.allSatisfy { (entries[$0]?.count ?? 0) >= enough }
    }

    private static func places(in changes: [TextChange], field: Query.Field) -> Set<UInt64> {
        changes.reduce(into: []) { places, change in
            guard change.op == .replaced, change.field == field, let before = change.before else { return }
            let isHeadline = field == .title
            let new = ReadingText(change.context ?? change.text, recognisesFurniture: false)
            let open = OpenValues.all(in: new, isHeadline: isHeadline)
            guard open.count == 1, let line = open.first, line.standing == .unsure else { return }
            if isHeadline {
                let old = OpenValues.all(in: ReadingText(before, recognisesFurniture: false), isHeadline: true)
                guard old.map(\.key) == open.map(\.key) else { return }
            } else if !isValue(change.text) && change.context != nil || !isValue(before) && change.context != nil {
                return
            }
            places.formUnion(line.places)
        }
    }

    /// One number, or one word that begins as a number.
    private static func isValue(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count == 1 && text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
}
