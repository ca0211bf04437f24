/// Something that `db check` found wrong with the record.
package struct IntegrityFinding: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable {
        /// SQLite's own check of the file's structure.
        case structure
        case foreignKey
        /// The record contradicts itself.
        case record
    }

    package let kind: Kind
    package let description: String

    package init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
