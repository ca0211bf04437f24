import NewsModel

/// The people a byline names, whatever its format: `By JANE DOE`, `Jane Doe (Reuters)`, `doe@example.org (Jane Doe)`.
public struct AuthorNames: Hashable, Sendable {
    /// A key for each name, without order.
    public let keys: Set<UInt64>

    public init(_ authors: [String]) {
        var keys: Set<UInt64> = []
        for author in authors {
            for name in Self.names(in: author) { keys.insert(name) }
        }
        self.keys = keys
    }

    public var digest: UInt64 {
        var hash = StableHash()
        for key in keys.sorted() { hash.combine(Int64(bitPattern: key)) }
        return hash.value
    }

    /// Names are divided by commas, semicolons, ampersands and "and"; what follows a comma and is a role is dropped.
    private static func names(in author: String) -> [UInt64] {
        let bytes = Array(author.utf8)
        let tokens = ReadingTokenizer.tokens(of: bytes)
        var (names, current): ([[UInt64]], [UInt64]) = ([], [])
        func isDivider(_ gap: Range<Int>) -> Bool {
            bytes[gap].contains { $0 == 0x2c || $0 == 0x3b || $0 == 0x26 || $0 == 0x2f || $0 == 0x28 || $0 == 0x7c }
        }
        var end = 0
        for token in tokens {
            let divides = isDivider(end..<token.span.lowerBound) || dividers.contains(token.key)
            if divides, !current.isEmpty {
                names.append(current)
                current = []
            }
            end = token.span.upperBound
            guard !dividers.contains(token.key), !openers.contains(token.key), !isMail(token, bytes) else { continue }
            current.append(token.key)
        }
        names.append(current)
        return names.filter { $0.count > 1 }.map(Self.key) + (names.count == 1 && names[0].count == 1 ? names[0] : [])
    }

    /// The words of a name in any order, so that `Doe Jane` is `Jane Doe`.
    private static func key(_ name: [UInt64]) -> UInt64 {
        var hash = StableHash()
        for word in name.sorted() { hash.combine(Int64(bitPattern: word)) }
        return hash.value
    }

    private static func isMail(_ token: ReadingToken, _ bytes: [UInt8]) -> Bool {
        let (before, after) = (token.span.lowerBound - 1, token.span.upperBound)
        return before >= 0 && bytes[before] == UInt8(ascii: "@")
            || after < bytes.count && bytes[after] == UInt8(ascii: "@")
    }

    private static let dividers = Set(
        ["and", "und", "et", "y", "и", "e", "with"].map { ReadingToken.key(folding: $0) })
    private static let openers = Set(["by", "von", "par", "por", "автор"].map { ReadingToken.key(folding: $0) })
}
