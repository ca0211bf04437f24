/// A document's tags, mended, without its text: what is left for libxml2 to read.
///
/// libxml2 2.9 loses text in broken documents (one bare `&` and every later `&lt;` is gone), shifts everything by one
/// element at an end tag that does not match, and is slow on escaped markup. So text never passes through it: each run of
/// character data is left where it stands in the document, and the skeleton holds a token with the run's number in its
/// place. Tags are balanced, attribute values are quoted and escaped, declarations, comments and instructions are gone.
package struct XMLSkeleton {
    /// Character data between two pieces of markup.
    package struct Run: Sendable {
        private let start: UInt32
        /// The end, and in the lowest bit whether the run is literal: runs may be many.
        private let endAndKind: UInt32

        init(_ range: Range<Int>, isLiteral: Bool) {
            start = UInt32(range.lowerBound)
            endAndKind = UInt32(range.upperBound) << 1 | (isLiteral ? 1 : 0)
        }

        /// From a CDATA section: an ampersand in it is just that.
        package var isLiteral: Bool { endAndKind & 1 == 1 }
        package var range: Range<Int> { Int(start)..<Int(endAndKind >> 1) }
        package var isEmpty: Bool { start == endAndKind >> 1 }
    }

    /// The tags, with run tokens between them; well-formed XML.
    package internal(set) var tags: [UInt8] = []
    package internal(set) var runs: [Run] = []
    /// At most `maximumDefects`.
    package private(set) var defects: [XMLDefect] = []
    package internal(set) var entities = XMLEntities()
    /// The local name of the root element as written; empty where there is no element at all.
    package internal(set) var rootName: [UInt8] = []
    /// Where the first element starts.
    package internal(set) var rootOffset = 0

    static let maximumDefects = 100

    mutating func note(_ code: XMLDefect.Code, at offset: Int) {
        if defects.count < Self.maximumDefects { defects.append(XMLDefect(code: code, offset: offset)) }
    }

    /// A token is five characters, six bits each.
    static let tokenLength = 5

    mutating func append(run: Run) {
        let number = runs.count
        runs.append(run)
        tags.append(addingCapacity: Self.tokenLength) { token in
            for shift in stride(from: 24, through: 0, by: -6) {
                token.append(Self.tokenBase + UInt8(truncatingIfNeeded: number >> shift) & 63)
            }
        }
    }

    /// `?` to `~` are 64 characters that mean nothing in text: `]` does only before `>`.
    static let tokenBase = UInt8(ascii: "?")
}
