import NewsModel

/// A set of fields.
struct FieldSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ field: Query.Field) { self.init(rawValue: 1 << field.number) }

    /// Where terms without a field are looked for.
    static let reading: FieldSet = [FieldSet(.title), FieldSet(.text)]

    func contains(_ field: Query.Field) -> Bool { rawValue & (1 << field.number) != 0 }
}

extension Query.Field {
    var number: UInt8 {
        switch self {
        case .title: 0
        case .text: 1
        case .author: 2
        case .category: 3
        case .url: 4
        case .outlet: 5
        case .lang: 6
        }
    }
}
