/// Another in the same place: "Hurricane Ada makes landfall" and "Hurricane Ben makes landfall" are one sentence about two
/// happenings.
struct Substitution {
    let index: TermIndex
    /// Words that may stand for one another.
    private static let longest = 3
    /// Of the shorter beginning, how much the two must have in common in the same order to be one sentence.
    private static let shared = 0.4
    private static let fewest = 3

    /// How rare the words are that stand in each other's place while the other story has them nowhere: the lesser of both,
    /// and the greatest of such pairs; 0 where there is none.
    ///
    /// - Parameters:
    ///   - beginnings: headline and first words of both stories, as places of terms.
    ///   - isMine: whether the one story has a term; `isTheirs` likewise.
    func rarity(
        _ mine: [[Int32]], _ theirs: [[Int32]], isMine: (Int32) -> Bool, isTheirs: (Int32) -> Bool
    ) -> Double {
        var greatest = 0.0
        for (a, b) in zip(mine, theirs) {
            for (one, other) in gaps(a, b) {
                let own = one.filter { isTelling($0) && !isTheirs($0) }.map(index.rarity).max()
                let foreign = other.filter { isTelling($0) && !isMine($0) }.map(index.rarity).max()
                if let own, let foreign { greatest = max(greatest, min(own, foreign)) }
            }
        }
        return greatest
    }

    private func isTelling(_ place: Int32) -> Bool { !index.isNumber(place) && !index.isCommon(place) }

    /// What stands between the words that both have in the same order; none where these are too few.
    private func gaps(_ a: [Int32], _ b: [Int32]) -> [(ArraySlice<Int32>, ArraySlice<Int32>)] {
        let width = b.count + 1
        // Lengths of the longest common subsequences of both ends.
        var lengths = [UInt8](repeating: 0, count: (a.count + 1) * width)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i * width + j] =
                    a[i] == b[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        let common = Int(lengths[0])
        guard common >= Self.fewest, Double(common) >= Self.shared * Double(min(a.count, b.count)) else { return [] }
        var gaps: [(ArraySlice<Int32>, ArraySlice<Int32>)] = []
        var (i, j, startA, startB) = (0, 0, 0, 0)
        func close(_ endA: Int, _ endB: Int) {
            let sizes = 1...Self.longest
            if sizes.contains(endA - startA), sizes.contains(endB - startB) {
                gaps.append((a[startA..<endA], b[startB..<endB]))
            }
        }
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                close(i, j)
                (i, j) = (i + 1, j + 1)
                (startA, startB) = (i, j)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        close(a.count, b.count)
        return gaps
    }
}
