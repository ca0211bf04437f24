/// Character data between two pieces of markup: where it stands in the document.
public struct XMLRun: Sendable {
    public let range: Range<Int>
    /// From a CDATA section: an ampersand in it is just that.
    public let isLiteral: Bool

    public var isEmpty: Bool { range.isEmpty }
}
