/// Finds the name that was probably meant.
public enum Spelling {
    /// The closest name within a third of its length in edits; nil where none is close.
    public static func closest(to word: String, among names: some Sequence<String>) -> String? {
        let best = names.map { ($0, distance(Array(word.utf8), Array($0.utf8))) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
        guard let (name, edits) = best, edits <= max(1, min(word.utf8.count, name.utf8.count) / 3) else { return nil }
        return name
    }

    /// Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard !a.isEmpty, !b.isEmpty, a.count <= 100, b.count <= 100 else { return max(a.count, b.count) }
        var rows = [Array(0...b.count)]
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var edits = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    edits = min(edits, rows[i - 2][j - 2] + 1)
                }
                row.append(edits)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
