import NewsModel

/// A row of a ledger as a test names it: without what the record alone counts.
struct LedgerEntry: Hashable, CustomStringConvertible {
    let story: String
    let answer: String
    var sentence: String
    var origin: String
    let speaker: String?
    var stance: Stance
    let opened: String
    let closed: String?

    init(_ row: AnswerRow, story: String) {
        self.story = story
        answer = row.answer
        sentence = row.sentence
        origin = row.origin
        speaker = row.speaker
        stance = row.stance
        opened = String(row.opened.rfc3339.dropFirst(5).prefix(11))
        closed = row.closed.map { String($0.rfc3339.dropFirst(5).prefix(11)) }
    }

    /// `05-14T05:00 tel-1 deal: The Telegraph, says Frolov, hedged, until 05-15T14:00 | the sentence's beginning`
    var description: String {
        let notes = [
            origin, speaker.map { "says \($0)" }, stance == .asserted ? nil : stance.rawValue,
            closed.map { "until \($0)" },
        ]
        return
            "\(opened) \(story) \(answer): \(notes.compactMap { $0 }.joined(separator: ", ")) | \(sentence.prefix(32))"
    }
}
