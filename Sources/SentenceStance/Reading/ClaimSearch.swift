import NewsModel
import TextProcessing

/// Finds the words in a sentence that an answer's query stands on.
struct ClaimSearch {
    private static let most = 16

    let line: SentenceLine

    /// One set of words for each alternative that the sentence satisfies.
    func claims(of queries: [Query]) -> [Set<Int>] {
        var claims: [Set<Int>] = []
        for query in queries {
            for claim in alternatives(query) where !claim.isEmpty && !claims.contains(claim) { claims.append(claim) }
        }
        return claims
    }

    private func alternatives(_ query: Query) -> [Set<Int>] {
        switch query {
        case .any(let parts): parts.flatMap { alternatives($0) }
        case .all(let parts): combinations(parts)
        case .sentence(let part), .paragraph(let part), .field(_, let part): alternatives(part)
        default: words(query).map { [$0] } ?? []
        }
    }

    /// One alternative of each part: "@russia AND (drop* OR loathe*)" makes two claims of "will drop him, whom he may loathe".
    private func combinations(_ parts: [Query]) -> [Set<Int>] {
        var result: [Set<Int>] = [[]]
        for part in parts {
            var found = alternatives(part).filter { !$0.isEmpty }
            if found.isEmpty { continue }
            // Names carry no stance; and a query may have more combinations than are worth telling apart.
            let isNames = found.allSatisfy { $0.allSatisfy(line.isUpper) }
            if isNames || result.count * found.count > Self.most {
                found = [found.reduce(into: []) { $0.formUnion($1) }]
            }
            result = result.flatMap { words in found.map { words.union($0) } }
        }
        return result
    }

    /// nil where the sentence does not satisfy the query; what follows NOT adds no words.
    private func words(_ query: Query) -> Set<Int>? {
        switch query {
        case .term(let text, _), .phrase(let text, _): return places(of: text, isPrefix: false).first.map { Set($0) }
        case .prefix(let text): return places(of: text, isPrefix: true).first.map { Set($0) }
        case .regex(let pattern, _): return places(ofPattern: pattern)
        case .everything, .not: return []
        case .all(let parts):
            // A query may look at other fields and sentences, too: what stands here is enough.
            let found = parts.compactMap { words($0) }
            return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1) }
        case .any(let parts), .quorum(_, let parts):
            let found = parts.compactMap { words($0) }.filter { !$0.isEmpty }
            return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1) }
        case .near(let first, let second, let distance, let ordered):
            return near(first, second, distance, ordered)
        case .sentence(let part), .paragraph(let part), .field(_, let part): return words(part)
        }
    }

    private func near(_ first: Query, _ second: Query, _ distance: Int, _ ordered: Bool) -> Set<Int>? {
        for left in spans(first) {
            for right in spans(second) {
                let gap =
                    left.upperBound <= right.lowerBound
                    ? left.upperBound..<right.lowerBound
                    : !ordered && right.upperBound <= left.lowerBound ? right.upperBound..<left.lowerBound : nil
                if let gap, gap.count(where: { line.isWord($0) }) <= distance { return Set(left).union(right) }
            }
        }
        return nil
    }

    private func spans(_ query: Query) -> [Range<Int>] {
        switch query {
        case .term(let text, _), .phrase(let text, _): places(of: text, isPrefix: false)
        case .prefix(let text): places(of: text, isPrefix: true)
        case .any(let parts): parts.flatMap { spans($0) }
        default:
            words(query).flatMap { found in
                found.min().flatMap { low in found.max().map { [low..<($0 + 1)] } }
            } ?? []
        }
    }

    private func places(of text: String, isPrefix: Bool) -> [Range<Int>] {
        let wanted = WordCutter.pieces(of: text).filter(\.isWord).map(\.folded)
        guard let last = wanted.last, line.count >= wanted.count else { return [] }
        return (0...(line.count - wanted.count)).compactMap { start in
            let end = start + wanted.count - 1
            let fits =
                wanted.indices.dropLast().allSatisfy { isSame(line[start + $0].folded, wanted[$0]) }
                && (isPrefix ? begins(line[end].folded, last) : isSame(line[end].folded, last))
            return fits ? start..<(end + 1) : nil
        }
    }

    /// A word is itself, or a part of a word with hyphens.
    private func isSame(_ word: String, _ wanted: String) -> Bool {
        word == wanted || word.utf8.contains(UInt8(ascii: "-")) && word.split(separator: "-").contains { $0 == wanted }
    }

    private func begins(_ word: String, _ wanted: String) -> Bool {
        word.hasPrefix(wanted)
            || word.utf8.contains(UInt8(ascii: "-")) && word.split(separator: "-").contains { $0.hasPrefix(wanted) }
    }

    /// The words that begin with a run of letters of a regular expression.
    private func places(ofPattern pattern: String) -> Set<Int>? {
        let runs = WordCutter.pieces(of: pattern).filter { $0.isWord && $0.folded.count > 2 }.map(\.folded)
        let found = line.words.indices.filter { index in runs.contains { line[index].folded.hasPrefix($0) } }
        return found.isEmpty ? nil : Set(found)
    }
}
