/// Words between two commas that neither hold the claim nor tell of it: ", a retired general,", ", he said,".
enum Asides {
    private static let longest = 10
    private static let longestClause = 5

    static func places(in line: SentenceLine, claimed: Set<Int>) -> Set<Int> {
        var places: Set<Int> = []
        let commas = line.words.indices.filter { line.isMark($0, [","]) }
        for (first, second) in zip(commas, commas.dropFirst()) {
            let inner = (first + 1)..<second
            guard !inner.isEmpty, inner.count <= longest, !inner.contains(where: claimed.contains),
                !line.holds(first + 1, .joins), !line.holds(first + 1, .conditions)
            else { continue }
            let tells =
                inner.count <= longestClause
                && inner.contains { line.cues.find(line, $0, in: CueSet(.predicates)) != nil }
            if line.holds(first + 1, .asides) || tells { places.formUnion(first...second) }
        }
        return places
    }
}
