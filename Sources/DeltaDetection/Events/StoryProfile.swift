import NewsModel
import TextProcessing

/// What tracking keeps of a story's text: weighted terms and sampled shingles, a function of the content alone.
struct StoryProfile: Sendable {
    /// A distinct term and what its occurrences weigh.
    struct Term: Sendable {
        let hash: UInt64
        let weight: Float
        let marks: TermMarks
        /// Where it stands first, in the UTF-8 of the headline or, if it is not there, of the text.
        let start: Int32
        let end: Int32
    }

    /// Ascending by hash, so that sums over them come out the same to the bit wherever they are taken.
    let terms: [Term]
    let shingles: TextShingles
    /// The headline has no word, so that the text's first words stand for it.
    private let lacksHeadline: Bool
    /// The first words of the headline and of the text, in their order.
    let opening: [[UInt64]]
    /// The days of the week that the beginning names; bit 0 for Monday.
    let weekdays: UInt8

    init(_ content: StoryContent, limits: EventLimits) {
        let body = WrittenWords(text: content.text).words
        let written = WrittenWords(headline: content.headline, limit: limits.headlineWords).words
        lacksHeadline = written.isEmpty
        // What has no headline (a wire flash, a short message) is announced by its opening words.
        let headline = lacksHeadline ? Array(body.prefix(limits.headlineWords)) : written
        terms = Self.terms(headline: headline, body: Array(body.prefix(limits.words)), limits)
        // Headlines are rewritten most readily, so only texts tell copies; a story without one has just its headline.
        let read = body.count < limits.copyWords ? written + body : body
        shingles = TextShingles(keys: read.prefix(limits.shingledWords).map(\.hash), limit: limits.shingles)
        opening = [written.prefix(limits.openingWords).map(\.hash), body.prefix(limits.openingWords).map(\.hash)]
        weekdays = (written + body.prefix(limits.dayWords)).reduce(0) { days, word in
            DayWords.day(word.hash).map { days | 1 << UInt8($0) } ?? days
        }
    }

    /// A term as the story that was read writes it.
    func spelling(of term: Term, in content: StoryContent) -> String {
        let isInHeadline = term.marks.contains(.headline) && !lacksHeadline
        let text = (isInHeadline ? content.headline : content.text).utf8
        return String(decoding: text.dropFirst(Int(term.start)).prefix(Int(term.end - term.start)), as: UTF8.self)
    }

    private static func terms(
        headline: [WrittenWords.Word], body: [WrittenWords.Word], _ limits: EventLimits
    ) -> [Term] {
        var words: [Occurrence] = []
        words.reserveCapacity(headline.count + body.count)
        for word in headline {
            words.append(Occurrence(word, [.headline, .lead], count: limits.headlineWeight))
        }
        for (index, word) in body.enumerated() {
            words.append(Occurrence(word, index < limits.leadWords ? .lead : [], count: 1))
        }
        words.sort { $0.hash < $1.hash }
        var terms: [Term] = []
        terms.reserveCapacity(words.count)
        var start = 0
        while start < words.count {
            var (count, marks, spelled) = (0, TermMarks(), Spelled())
            var index = start
            var first = words[start]
            while index < words.count, words[index].hash == words[start].hash {
                if words[index].precedes(first) { first = words[index] }
                count += words[index].count
                marks.formUnion(words[index].marks)
                spelled.count(words[index].spelling)
                index += 1
            }
            marks.formUnion(spelled.mark(words[start].hash))
            terms.append(
                Term(
                    hash: words[start].hash, weight: Dampening.of(count), marks: marks, start: first.start,
                    end: first.end))
            start = index
        }
        return terms
    }

    private struct Occurrence {
        let hash: UInt64
        let marks: TermMarks
        let count: Int
        let spelling: WrittenWords.Spelling
        let start: Int32
        let end: Int32

        init(_ word: WrittenWords.Word, _ marks: TermMarks, count: Int) {
            (hash, spelling) = (word.hash, word.spelling)
            self.marks = marks
            self.count = count
            (start, end) = (Int32(word.span.lowerBound), Int32(word.span.upperBound))
        }

        /// In reading order: the headline, then the text.
        func precedes(_ other: Occurrence) -> Bool {
            let (mine, theirs) = (marks.contains(.headline), other.marks.contains(.headline))
            return mine == theirs ? start < other.start : mine
        }
    }

    /// How one story writes one word.
    private struct Spelled {
        private var capital = 0
        private var plain = 0
        private var first = 0
        private var isNumber = false

        mutating func count(_ spelling: WrittenWords.Spelling) {
            switch spelling {
            case .number: isNumber = true
            case .capital: capital += 1
            case .plain: plain += 1
            case .first: first += 1
            }
        }

        /// What opens two sentences with a capital and never stands without one is most likely a name, too.
        func mark(_ term: UInt64) -> TermMarks {
            if isNumber { return .number }
            if plain > capital { return .plain }
            let isName = capital > plain || plain == 0 && first >= 2
            return isName && BackgroundTerms.expected(term) < BackgroundTerms.common && DayWords.day(term) == nil
                ? .name : []
        }
    }
}
