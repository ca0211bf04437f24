import TextProcessing

/// Finds words, or pieces of words, one of which every match of an expression must contain.
struct ExpressionLiterals {
    /// Letters that a piece needs to be worth looking for; a character of a script without spaces is enough.
    static let shortest = 3

    /// The best set of pieces, folded; nil where some match needs none.
    static func required(_ tree: ExpressionTree) -> [String]? {
        switch tree {
        case .empty, .lineStart, .lineEnd, .wordBoundary: return nil
        case .scalars: return best(in: [tree])
        case .sequence(let parts): return best(in: parts)
        case .choice(let choices):
            var all: [String] = []
            for choice in choices {
                guard let pieces = required(choice) else { return nil }
                all += pieces
            }
            return all.count <= 64 ? all : nil
        case .repetition(let inner, let lower, _): return lower > 0 ? required(inner) : nil
        }
    }

    /// The set whose shortest piece is longest, among runs of single scalars and what the parts require by themselves.
    private static func best(in parts: [ExpressionTree]) -> [String]? {
        var candidates: [[String]] = []
        var run = String.UnicodeScalarView()
        func endRun() {
            candidates += pieces(of: String(run)).map { [$0] }
            run = String.UnicodeScalarView()
        }
        for part in flattened(parts) {
            if case .scalars(let set) = part, let only = set.only, let scalar = Unicode.Scalar(only) {
                run.append(scalar)
                continue
            }
            endRun()
            if case .scalars = part { continue }
            if let required = required(part) { candidates.append(required) }
        }
        endRun()
        return candidates.max { weight($0) < weight($1) }
    }

    private static func flattened(_ parts: [ExpressionTree]) -> [ExpressionTree] {
        parts.flatMap { part -> [ExpressionTree] in
            if case .sequence(let inner) = part { return flattened(inner) }
            return [part]
        }
    }

    private static func weight(_ pieces: [String]) -> Int { pieces.map(\.utf8.count).min() ?? 0 }

    /// A piece lies within one word, whatever stands around it: no apostrophe, separator or figure in it.
    private static func pieces(of run: String) -> [String] {
        let words = WordTokenizer.words(of: run)
        return words.words.compactMap { word in
            if word.shape.contains(.solo) { return words.foldedText(word) }
            // A figure may be printed with separators, and a possessive or acronym folds to less than is written.
            let letters = words.text(word.span).split { !$0.isLetter }.map { Folding.fold(String($0)) }
            return letters.filter { $0.unicodeScalars.count >= shortest }.max { $0.utf8.count < $1.utf8.count }
        }
    }
}
