import TextProcessing

/// A regular expression that is matched in time linear in the text, and looked at only where a literal of it stands.
struct RegularExpression: Hashable, Sendable {
    let exact: Bool
    /// Pieces of folded words, one of which is in every match.
    let literals: [String]
    private let program: ExpressionProgram

    init(_ pattern: String, exact: Bool) throws(RegularExpressionError) {
        var parser = ExpressionParser(pattern, exact: exact)
        let tree = try parser.parse()
        guard let literals = ExpressionLiterals.required(tree), !literals.isEmpty else {
            throw RegularExpressionError(
                "this regular expression has no word of at least \(ExpressionLiterals.shortest) letters that every match contains",
                at: 0, hint: "the literal is looked for first; such as /maduro (will|may) (go|leave)/")
        }
        self.exact = exact
        self.literals = Array(Set(literals)).sorted()
        program = try ExpressionProgram(tree)
    }

    /// Matches in one paragraph, at most this many.
    static let most = 64

    /// UTF-8 spans of the matches in a stretch of text: leftmost, longest, not overlapping, none empty.
    func matches(in source: [UInt8], _ stretch: Range<Int>) -> [Range<Int>] {
        let text = ExpressionInput(source, stretch, folds: !exact)
        var found: [Range<Int>] = []
        var start = 0
        let search = ExpressionSearch(program, text)
        while start < text.scalars.count, found.count < Self.most, let match = search.first(from: start) {
            found.append(text.offsets[match.lowerBound]..<text.ends[match.upperBound - 1])
            start = match.upperBound
        }
        return found
    }
}

/// Text as an expression sees it: scalars, folded unless exact, each with the place that it came from.
struct ExpressionInput {
    private(set) var scalars: [UInt32] = []
    private(set) var offsets: [Int] = []
    private(set) var ends: [Int] = []

    init(_ source: [UInt8], _ stretch: Range<Int>, folds: Bool) {
        var offset = stretch.lowerBound
        for scalar in String(decoding: source[stretch], as: UTF8.self).unicodeScalars {
            let end = offset + UTF8.width(scalar)
            for part in folds ? Self.folded(scalar) : [scalar.value] {
                scalars.append(part)
                offsets.append(offset)
                ends.append(end)
            }
            offset = end
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
        if scalar.value < 0x80 { return [(0x41...0x5A).contains(scalar.value) ? scalar.value + 32 : scalar.value] }
        return ExpressionParser.folded(scalar.value)
    }
}
