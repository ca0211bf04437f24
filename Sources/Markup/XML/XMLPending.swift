/// What was found in a document while libxml2 has not yet told the elements in it, in document order.
struct XMLPending {
    struct Item {
        enum Kind { case text, literal, start, end, cut }

        let kind: Kind
        /// Of a start: how many attributes its tag has, and how many of them declare namespaces.
        var attributes: UInt8 = 0
        var declarations: UInt8 = 0
        /// Of text: where in the document it begins and ends. Of others: where the tag begins, and of a start the number
        /// of its first attribute.
        let first: Int
        var second = 0
    }

    struct Attribute {
        /// In the document.
        let name: Range<Int>
        /// Where the prefix ends; the start of the name where it has none.
        let colon: Int
        /// In the document, or in `mended`.
        let value: Range<Int>
        let isMended: Bool
        /// `xmlns` or `xmlns:prefix`: it declares a namespace, and is not reported.
        let isDeclaration: Bool
    }

    private(set) var items: [Item] = []
    var attributes: [Attribute] = []
    /// Values of attributes that do not stand in the document as they are meant.
    var mended: [UInt8] = []
    /// The number of the next item to be reported.
    private var next = 0

    /// Makes room for what is commonly found in so many bytes.
    mutating func reserve(for count: Int) {
        items.reserveCapacity(min(count / 32, 2048))
        attributes.reserveCapacity(min(count / 256, 256))
    }

    mutating func append(_ item: Item) { items.append(item) }

    /// The next item; nil where there is none.
    var first: Item? { next < items.count ? items[next] : nil }

    mutating func removeFirst() {
        next += 1
        guard next == items.count else { return }
        items.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        mended.removeAll(keepingCapacity: true)
        next = 0
    }

    /// Enough to be worth a look at what libxml2 makes of it.
    var isLong: Bool { items.count >= 4096 || mended.count >= 1 << 16 }

    mutating func removeAll() { self = XMLPending() }
}
