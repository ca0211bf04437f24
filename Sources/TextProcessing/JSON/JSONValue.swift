/// A JSON value as read from a document nobody vouches for. Objects keep their order; of equal keys the last one counts.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// As it was written: an id may have more digits than a `Double` holds.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSONValue
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    public var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A string, or a number or boolean as text: publishers write `"id": 17`.
    public var text: String? {
        switch self {
        case .string(let text): text
        case .number(let literal):
            literal.utf8.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
                ? literal : Double(literal).map { Int64(exactly: $0).map { String($0) } ?? "\($0)" }
        case .boolean(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// A whole number, also where it was written as a string.
    public var integer: Int64? {
        switch self {
        case .number(let literal): Int64(literal) ?? Double(literal).flatMap { Int64(exactly: $0.rounded(.towardZero)) }
        case .string(let text): Int64(text)
        case .null, .boolean, .array, .object: nil
        }
    }

    public var isTrue: Bool { self == .boolean(true) }
}
