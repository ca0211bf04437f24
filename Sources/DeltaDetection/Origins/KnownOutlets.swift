/// Outlets and agencies: what they are called, and every way they are written.
///
/// A name is written as its words, folded; a Cyrillic one also in its cases. A name that is also a common word ("Time", "Die Welt")
/// stands here only with what tells it apart, its article mostly.
public enum KnownOutlets {
    struct Outlet: Hashable, Sendable {
        let name: String
        let isAgency: Bool
        /// The operator names it.
        var isOwn = false
        /// One word of it alone may be something else: a party, a payment system, a family, a common word.
        var isAmbiguous: Bool { isOwn || OutletNames.ambiguous.contains(name) }
        /// Known by capital letters.
        var isCode: Bool {
            name.utf8.count >= 2 && name.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
        }
    }

    /// The well-known name for a domain or a name; nil where the outlet is not known.
    public static func canonical(_ text: String) -> String? { outlet(named: text)?.name }

    static func outlet(named text: String) -> Outlet? {
        found.value(of: text) { byDomain[OriginName.host($0)] ?? byWords[EventTerms.words(of: $0)] }
    }

    private static let found = NameCache<Outlet?>()

    /// The longest known name that begins at a word, and how many words it has.
    static func match(_ line: MarkedWords, at start: Int) -> (outlet: Outlet, length: Int)? {
        // Hardly any word begins a name, and a number is found faster than a string.
        firstWords[line.key(start)] == nil ? nil : match(line.words, at: start)
    }

    static func match<Words: RandomAccessCollection<String>>(
        _ words: Words, at start: Int
    ) -> (outlet: Outlet, length: Int)? where Words.Index == Int {
        guard let lengths = lengthsByFirstWord[stem(words[start])] else { return nil }
        for length in lengths where start + length <= words.count {
            let key = words[start..<start + length].map(stem)
            if let outlet = byStems[key] { return (outlet, length) }
        }
        return nil
    }

    private static let byWords: [[String]: Outlet] = {
        var result: [[String]: Outlet] = [:]
        for (outlet, names, _) in OutletNames.all { for name in names { result[EventTerms.words(of: name)] = outlet } }
        return result
    }()

    private static let byStems: [[String]: Outlet] = {
        var result: [[String]: Outlet] = [:]
        for (words, outlet) in byWords { result[words.map(stem)] = outlet }
        return result
    }()

    /// Longest first.
    private static let lengthsByFirstWord: [String: [Int]] = {
        var result: [String: Set<Int>] = [:]
        for words in byStems.keys { if let first = words.first { result[first, default: []].insert(words.count) } }
        return result.mapValues { $0.sorted(by: >) }
    }()

    private static let firstWords: NumberTable<UInt64> = {
        var table = NumberTable<UInt64>(capacity: lengthsByFirstWord.count)
        for word in lengthsByFirstWord.keys { _ = table.value(of: key(word.utf8.span), orInsert: 0) }
        return table
    }()

    /// Of a folded word, equal for words with one stem.
    @inline(__always)
    static func key(_ word: borrowing Span<UInt8>) -> UInt64 {
        let isCyrillic = !word.isEmpty && (word[0] == 0xd0 || word[0] == 0xd1)
        return EventTerms.hash(bytes: word.extracting(first: isCyrillic ? min(word.count, stemBytes) : word.count))
    }

    private static let byDomain: [String: Outlet] = {
        var result: [String: Outlet] = [:]
        for (outlet, _, domains) in OutletNames.all { for domain in domains { result[domain] = outlet } }
        return result
    }()

    /// Russian names are declined; their first five letters tell them apart. Others are left alone.
    private static func stem(_ word: String) -> String {
        guard let first = word.utf8.first, first == 0xd0 || first == 0xd1 else { return word }
        return String(decoding: word.utf8.prefix(stemBytes), as: UTF8.self)
    }

    private static let stemBytes = 2 * 5
}
