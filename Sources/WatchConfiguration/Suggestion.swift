/// "Did you mean": the known name that a mistyped one is closest to.
enum Suggestion {
    /// The nearest name within a third of its length, swaps counting once; nil where none is near.
    static func nearest(to name: String, among known: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in Set(known).sorted() {
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let allowed = max(1, max(wanted.count, letters.count) / 3)
            let distance = distance(wanted, letters)
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// "; did you mean ...?" or the names there are, or nothing where there are none or too many.
    static func hint(for name: String, among known: [String]) -> String {
        if let near = nearest(to: name, among: known) { return "; did you mean \"\(near)\"?" }
        let names = Set(known).sorted()
        return (1...12).contains(names.count) ? "; there are: \(names.joined(separator: ", "))" : ""
    }

    /// Damerau's optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
