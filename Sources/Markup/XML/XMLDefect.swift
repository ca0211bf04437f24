/// Something wrong in a document that reading survived.
public struct XMLDefect: Hashable, Sendable {
    public enum Code: String, Sendable {
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

    public let code: Code
    /// Where in the document's bytes.
    public let offset: Int
}
