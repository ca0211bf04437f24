/// A start tag's names and values: where they stand, or, where they had to be mended, what they became.
struct XMLTag {
    struct Attribute {
        /// In the document.
        let name: Range<Int>
        /// Where the prefix ends; the start of the name where it has none.
        let colon: Int
        /// In the document, or in `mended`.
        let value: Range<Int>

        /// `xmlns` or `xmlns:prefix`: it declares a namespace, and is not reported.
        var isDeclaration = false
    }

    /// In the document, or in `mended`.
    var name = 0..<0
    /// Where the prefix ends; the start of the name where it has none.
    var colon = 0
    var attributes: [Attribute] = []
    var declarations = 0
    /// The name and the values stand in `mended`.
    var isMended = false
    var mended: [UInt8] = []

    mutating func begin(isMended: Bool) {
        attributes.removeAll(keepingCapacity: true)
        declarations = 0
        self.isMended = isMended
        if isMended { mended.removeAll(keepingCapacity: true) }
    }

    mutating func append(_ attribute: Attribute) {
        if attribute.isDeclaration { declarations += 1 }
        attributes.append(attribute)
    }
}
