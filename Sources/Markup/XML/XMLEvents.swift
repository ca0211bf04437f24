/// What a document says, in document order. Spans are the parser's own bytes, good for the one call.
package protocol XMLEventHandler: AnyObject {
    /// `namespace` is empty where the element is in none, or its prefix is not declared.
    func startElement(
        _ localName: borrowing Span<UInt8>, prefix: borrowing Span<UInt8>, namespace: borrowing Span<UInt8>,
        reader: XMLReader)
    /// `offset` is where in the document the end tag begins.
    func endElement(at offset: Int)
    /// A run of character data: where it stands in the document. Runs come one by one, empty ones too.
    func characters(_ run: XMLSkeleton.Run)
}

/// Something wrong in a document that reading survived.
package struct XMLDefect: Hashable, Sendable {
    package enum Code: String, Sendable {
        case bareAmpersand = "bare-ampersand"
        case strayLessThan = "stray-less-than"
        case mismatchedTag = "mismatched-tag"
        case unclosedElement = "unclosed-element"
        case unclosedCDATA = "unclosed-cdata"
        case unclosedComment = "unclosed-comment"
        case truncated
        case junkBeforeRoot = "junk-before-root"
        case contentAfterRoot = "content-after-root"
        case misplacedDeclaration = "misplaced-declaration"
        case badAttribute = "bad-attribute"
        case unknownEntity = "unknown-entity"
        case entityLimit = "entity-limit"
        case illegalCharacter = "illegal-character"
        case tooDeep = "too-deep"
        case tooManyAttributes = "too-many-attributes"
        case nameTooLong = "name-too-long"
        case notWellFormed = "not-well-formed"
    }

    package let code: Code
    /// Where in the document's bytes.
    package let offset: Int
}
