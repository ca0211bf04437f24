/// Something that `db check` found wrong with the record.
public struct IntegrityFinding: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        /// SQLite's own check of the file's structure.
        case structure
        case foreignKey
        /// The record contradicts itself.
        case record
    }

    public let kind: Kind
    public let description: String

    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
