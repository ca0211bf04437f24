/// The folded words of all patterns by number, end to end in one array.
struct WordForms: Sendable {
    private let starts: [Int32]
    private let bytes: [UInt8]

    init(_ words: [[UInt8]]) {
        var starts: [Int32] = [0]
        for word in words { starts.append(starts[starts.count - 1] + Int32(word.count)) }
        self.starts = starts
        bytes = Array(words.joined())
    }

    /// Whether word number `number` is the one from `start` to before `end`.
    @inline(__always)
    func form(_ number: Int32, equals text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let first = Int(starts[Int(number)])
        guard Int(starts[Int(number) + 1]) - first == end - start else { return false }
        for offset in 0..<end - start where bytes[first + offset] != text[start + offset] { return false }
        return true
    }
}
