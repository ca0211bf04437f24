/// The namespace declarations that hold where the document is being read (Namespaces in XML 1.0).
struct XMLNamespaces {
    private struct Binding {
        /// Where in the document it stands.
        let prefix: Range<Int>
        /// How many elements are open around the one that declares it.
        let depth: Int
        /// What the namespace's reader calls it; nil where a default namespace was taken back.
        let number: Int?
    }

    /// Of prefixes, and of what has none: nearly every lookup is for the latter.
    private var prefixed: [Binding] = []
    private var defaults: [Binding] = []

    mutating func bind(_ prefix: Range<Int>, to number: Int?, depth: Int) {
        let binding = Binding(prefix: prefix, depth: depth, number: number)
        if prefix.isEmpty { defaults.append(binding) } else { prefixed.append(binding) }
    }

    /// Forgets what elements inside `depth` others declared.
    @inline(__always)
    mutating func leave(depth: Int) {
        while let last = defaults.last, last.depth >= depth { defaults.removeLast() }
        while let last = prefixed.last, last.depth >= depth { prefixed.removeLast() }
    }

    var defaultNumber: Int? { defaults.last?.number }

    /// nil where no element declares the prefix.
    func number(of prefix: borrowing Span<UInt8>, in document: borrowing Span<UInt8>) -> Int? {
        var index = prefixed.count
        while index > 0 {
            index -= 1
            let name = prefixed[index].prefix
            if name.count == prefix.count, Self.equal(prefix, document, name) { return prefixed[index].number }
        }
        return nil
    }

    private static func equal(_ a: borrowing Span<UInt8>, _ b: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for offset in 0..<a.count where a[offset] != b[range.lowerBound + offset] { return false }
        return true
    }
}
