import NewsModel

/// A sentence with its values left open: those that count, date or number something beside the report. The values of
/// prose are never open: "At least 5 people were killed" is another report with another number.
public struct OpenValues: Sendable {
    public enum Standing: Hashable, Sendable {
        /// No value is open.
        case none
        /// The words around each open value say that it counts or dates: `(3 comments)`, `Updated Mar 17`.
        case told
        /// The form allows a counter, and only time can tell: `Zaps: 14`.
        case unsure
    }

    /// Equal for sentences that differ in open values alone.
    public let key: UInt64
    public let standing: Standing
    /// What the places of the unsure values are known by in other entries of a feed; without order.
    public let places: Set<UInt64>

    private static let longestLine = 14
    private static let longestUnsure = 8

    /// A headline is no line of a template: of its values only those in brackets, or behind a divider, can be open.
    public static func all(in text: ReadingText, isHeadline: Bool = false) -> [OpenValues] {
        let allKeys = text.tokens.map(\.key)
        return text.sentences.indices.map {
            OpenValues(FurnitureLine($0, in: text, allKeys), isHeadline: isHeadline)
        }
    }

    private init(_ line: FurnitureLine, isHeadline: Bool) {
        var reader = OpenValueReader(line)
        let isLine = !isHeadline && line.isAlone && !line.hasEndMark && line.count <= Self.longestLine
        reader.readBrackets(isBareAllowed: isHeadline || isLine)
        reader.readAddresses()
        if isHeadline || isLine { reader.readParts() }
        if isLine {
            reader.readStamp()
            reader.readHashes()
            if line.count <= Self.longestUnsure { reader.readWholeLine() }
        }
        key = reader.key
        places = reader.places
        standing = !places.isEmpty ? .unsure : reader.isOpen ? .told : .none
    }
}

/// A line whose open values alone differ between two versions of a text.
public struct ValueChange: Hashable, Sendable {
    /// Into the sentences of the old text and of the new one.
    public let old: Int
    public let new: Int
    /// What the places are known by where the words don't tell that they count; empty where they do.
    public let places: Set<UInt64>

    /// In order; of texts and of headlines.
    public static func between(_ old: ReadingText, _ new: ReadingText, isHeadline: Bool = false) -> [ValueChange] {
        let (before, after) = (
            OpenValues.all(in: old, isHeadline: isHeadline), OpenValues.all(in: new, isHeadline: isHeadline)
        )
        guard before.contains(where: { $0.standing != .none }) else { return [] }
        let runs = SequenceDiff.runs(before.map(\.key), after.map(\.key))
        return runs.flatMap { run in
            (0..<run.count).compactMap { step -> ValueChange? in
                let (a, b) = (run.old + step, run.new + step)
                guard old.sentences[a].key != new.sentences[b].key, before[a].standing != .none else { return nil }
                return ValueChange(old: a, new: b, places: before[a].places.union(after[b].places))
            }
        }
    }
}
