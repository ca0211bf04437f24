/// Character data between two pieces of markup: where it stands in the document.
package struct XMLRun: Sendable {
    package let range: Range<Int>
    /// From a CDATA section: an ampersand in it is just that.
    package let isLiteral: Bool

    package var isEmpty: Bool { range.isEmpty }
}
