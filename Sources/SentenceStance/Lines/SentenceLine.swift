/// A sentence as its words and marks, each with what the language's cues know of it.
struct SentenceLine: Sendable {
    struct Word: Sendable {
        let text: String
        let folded: String
        /// The word's number in the cues' vocabulary; -1 for others.
        let id: Int32
        let sets: CueSet
        let isUpper: Bool
        /// No mark.
        let isWord: Bool

        func holds(_ section: CueSection) -> Bool { sets.holds(section) }
        func isOne(of marks: Set<String>) -> Bool { marks.contains(text) }
    }

    let words: [Word]
    let cues: CueIndex

    init(_ sentence: String, cues: CueIndex) {
        self.cues = cues
        words = WordCutter.pieces(of: sentence).map { piece in
            let id = cues.id(of: piece.folded)
            return Word(
                text: piece.text, folded: piece.folded, id: id, sets: cues.sets(of: id),
                isUpper: piece.text.unicodeScalars.first?.properties.isUppercase ?? false, isWord: piece.isWord)
        }
    }

    var count: Int { words.count }

    subscript(index: Int) -> Word { words[index] }

    func isUpper(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isUpper }
    func isWord(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isWord }
    func holds(_ index: Int, _ section: CueSection) -> Bool {
        words.indices.contains(index) && words[index].holds(section)
    }
    func isMark(_ index: Int, _ marks: Set<String>) -> Bool {
        words.indices.contains(index) && words[index].isOne(of: marks)
    }

    /// Any word of the range, cut to the line, is in a section.
    func holds(in range: Range<Int>, _ section: CueSection) -> Bool {
        range.clamped(to: words.indices).contains { words[$0].holds(section) }
    }

    func text(_ range: Range<Int>) -> String {
        var text = ""
        for word in words[range.clamped(to: words.indices)] {
            // "Russia's"; and where words are not parted by spaces, none.
            let joins =
                text.isEmpty || Marks.apostrophes.contains(String(word.text.prefix(1)))
                || word.text.unicodeScalars.allSatisfy(WordCutter.isWide)
            text += joins ? word.text : " " + word.text
        }
        return text
    }

    /// The last word or mark, closing marks aside.
    var finalMark: Int {
        var last = words.count - 1
        while last > 0, words[last].isOne(of: Marks.closing) { last -= 1 }
        return last
    }

    var isShouted: Bool { !words.contains { $0.isWord && $0.text.contains(where: \.isLowercase) } }
}
