import NewsModel
import SentenceStance

/// A row, and what the program says of it.
struct JudgedRow {
    let row: StanceEvaluation.Row
    let reading: StanceReading

    init(_ row: StanceEvaluation.Row) {
        self.row = row
        let reader = StanceReader(
            declared: row.lang ?? "en", text: row.sentence, time: Timestamp(milliseconds: 1_780_000_000_000))
        reading = reader.read(
            row.sentence, answer: [.all(row.words.map { .any([.term($0, exact: false), .prefix($0)]) })])
    }

    var counts: Bool { reading.stance == .asserted }
    /// What outlets report people as saying counts; labels of what is "reported" are from before that was decided.
    var shouldCount: Bool { row.gold == "asserted" || row.gold == "reported" && reading.isAttributed }
    var agrees: Bool { counts == shouldCount && hasSpeaker }
    /// A row that names no speaker asks for none.
    var hasSpeaker: Bool { row.speaker.map { $0.isEmpty || reading.speaker?.contains($0) == true } ?? true }

    var isExact: Bool {
        switch row.gold {
        case "open": ![.asserted, .denied].contains(reading.stance)
        case "reported": reading.stance == .reported || reading.stance == .asserted && reading.isAttributed
        default: reading.stance.rawValue == row.gold
        }
    }

    var text: String {
        "    \(row.lang ?? "") \(row.embedding ?? row.round ?? "") \(row.words) gold \(row.gold) read \(reading.stance)\(reading.speaker.map { ", says \($0)" } ?? "") "
            + "| \(row.sentence) | \(reading.trail)"
    }
}
