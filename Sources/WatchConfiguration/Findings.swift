/// Collects mistakes while files are read, so that one run reports all of them.
///
/// A class, because every reader adds to the same list; it lives on one thread for as long as one load takes.
final class Findings {
    private(set) var mistakes: [Mistake] = []
    private var order: [String: Int] = [:]

    func error(_ position: Position, _ message: String) { add(Mistake(position, .error, message)) }
    func warning(_ position: Position, _ message: String) { add(Mistake(position, .warning, message)) }

    /// Files report in the order in which they were opened.
    func opened(_ file: String) {
        if order[file] == nil { order[file] = order.count }
    }

    var hasErrors: Bool { mistakes.contains { $0.severity == .error } }

    /// Each mistake once, by file in order of reading, then by position.
    var sorted: [Mistake] {
        var seen = Set<Mistake>()
        let unique = mistakes.filter { seen.insert($0).inserted }
        func key(_ mistake: Mistake) -> (Int, Int, Int) {
            (order[mistake.position.file] ?? .max, mistake.position.line, mistake.position.column)
        }
        return unique.enumerated()
            .sorted { key($0.element) == key($1.element) ? $0.offset < $1.offset : key($0.element) < key($1.element) }
            .map(\.element)
    }

    private func add(_ mistake: Mistake) { mistakes.append(mistake) }
}
