/// A word of a cue in which `*` stands for any letters, at its beginning, its end or both.
struct WordShape: Sendable {
    private let letters: [UInt8]
    private let anyBefore: Bool
    private let anyAfter: Bool

    /// - Parameter text: folded.
    init(_ text: Substring) {
        anyBefore = text.first == "*"
        anyAfter = text.count > 1 && text.last == "*"
        letters = text.utf8.filter { $0 != UInt8(ascii: "*") }
    }

    var isOpen: Bool { anyBefore || anyAfter }

    func fits(_ word: String) -> Bool {
        let word = word.utf8
        guard word.count >= letters.count else { return false }
        return switch (anyBefore, anyAfter) {
        case (false, false): word.elementsEqual(letters)
        case (false, true): word.starts(with: letters)
        case (true, false): word.suffix(letters.count).elementsEqual(letters)
        case (true, true): holds(Array(word))
        }
    }

    private func holds(_ word: [UInt8]) -> Bool {
        (0...(word.count - letters.count)).contains { word[$0..<($0 + letters.count)].elementsEqual(letters) }
    }
}
