/// What a sentence opens with: quotation marks, "Fact check:", "WHO envoy:".
struct SentenceOpening {
    enum Kind { case correction, label, speaker }

    /// The first word that is read.
    let start: Int
    let kind: Kind?
    let speaker: String?
    let trail: [String]

    init(_ line: SentenceLine, before first: Int) {
        var index = 0
        while index < line.count, line.isMark(index, Marks.openings) { index += 1 }
        let opening = index < line.count ? index : 0
        if line.cues.length(line, opening, of: .corrections) > 0 {
            self.init(start: opening, kind: .correction, trail: ["opens as a correction"])
            return
        }
        for colon in (opening + 1)..<max(opening + 1, min(opening + 8, line.count - 1))
        where line.isMark(colon, Marks.colons) && colon < first {
            if line.holds(opening, .labels) {
                self.init(start: colon + 1, kind: .label)
                return
            }
            guard Self.isSpeaker(opening..<colon, in: line) else { break }
            let name = line.text(opening..<colon)
            self.init(start: colon + 1, kind: .speaker, speaker: name, trail: ["\(name): speaks"])
            return
        }
        self.init(start: opening, kind: nil)
    }

    private init(start: Int, kind: Kind?, speaker: String? = nil, trail: [String] = []) {
        (self.start, self.kind, self.speaker, self.trail) = (start, kind, speaker, trail)
    }

    /// Short or capitalised, or ending in a verb of saying; no clause.
    private static func isSpeaker(_ words: Range<Int>, in line: SentenceLine) -> Bool {
        if words.contains(where: { line.holds($0, .auxiliaries) || line.isMark($0, [",", ";"]) }) { return false }
        return words.count <= 3 || words.allSatisfy { line.isUpper($0) }
            || line.cues.find(line, words.upperBound - 1, in: CueSet(.predicates)) != nil
    }
}
