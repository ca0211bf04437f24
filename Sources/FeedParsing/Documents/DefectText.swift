import Markup
import NewsModel

/// Structural defects in words.
enum DefectText {
    static func defect(_ code: XMLDefect.Code, line: Int) -> FeedDocument.Defect {
        FeedDocument.Defect(line: line, code: code.rawValue, message: message(code))
    }

    private static func message(_ code: XMLDefect.Code) -> String {
        switch code {
        case .bareAmpersand: "an ampersand that begins no reference"
        case .strayLessThan: "a less-than sign that begins no tag"
        case .mismatchedTag: "an end tag without its start tag"
        case .unclosedElement: "an element without its end tag"
        case .unclosedCDATA: "a CDATA section without its end"
        case .unclosedComment: "a comment without its end"
        case .truncated: "the document ends early"
        case .junkBeforeRoot: "something stands before the root element"
        case .contentAfterRoot: "elements stand after the root element"
        case .misplacedDeclaration: "an XML declaration inside the document"
        case .badAttribute: "an attribute that is not well-formed"
        case .unknownEntity: "an entity that nobody declares"
        case .entityLimit: "an entity declaration beyond the limits"
        case .illegalCharacter: "control characters that XML does not allow"
        case .tooDeep: "elements nested too deep"
        case .tooManyAttributes: "an element with too many attributes"
        case .nameTooLong: "a name that is too long"
        case .notWellFormed: "the document is not well-formed"
        }
    }
}
