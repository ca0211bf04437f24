/// The entities that a document type declares with a literal value. External ones do not exist for us.
///
/// Values are expanded when they are declared and may not grow past a limit, and so may not what references to them add to
/// the document: nesting, however deep, buys an attacker nothing.
public struct XMLEntities: Sendable {
    private var values: [[UInt8]: [UInt8]] = [:]
    static let maximumValue = 1024
    static let maximumCount = 1024

    public init() {}

    public var isEmpty: Bool { values.isEmpty }

    public func value(of name: ArraySlice<UInt8>) -> [UInt8]? { values.isEmpty ? nil : values[Array(name)] }

    /// Declares `name`; the first declaration counts (XML 1.0 section 4.2). False where a limit was met.
    mutating func declare(_ name: ArraySlice<UInt8>, _ literal: ArraySlice<UInt8>) -> Bool {
        guard values.count < Self.maximumCount, literal.count <= Self.maximumValue else { return false }
        let key = Array(name)
        guard values[key] == nil else { return true }
        var value: [UInt8] = []
        var rest = literal
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            value.append(contentsOf: rest[..<mark])
            let end = rest[mark...].firstIndex(of: UInt8(ascii: ";"))
            if let end, let known = values[Array(rest[(mark + 1)..<end])] {
                value.append(contentsOf: known)
                rest = rest[(end + 1)...]
            } else {
                value.append(UInt8(ascii: "&"))
                rest = rest[(mark + 1)...]
            }
            guard value.count <= Self.maximumValue else { return false }
        }
        value.append(contentsOf: rest)
        guard value.count <= Self.maximumValue else { return false }
        values[key] = value
        return true
    }
}
