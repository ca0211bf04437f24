/// A page as a tree that lies in document order in one array.
///
/// A node is its index. Its subtree is the range from it up to `end(of:)`, so that every walk is a loop over indices and
/// no depth of nesting can exhaust the stack.
public struct HTMLTree: Sendable {
    /// All character data and attribute values, UTF-8; nodes hold ranges of it.
    public internal(set) var bytes: [UInt8] = []
    /// The reader stopped early, since the page nests deeper than any honest one or holds more nodes than it will keep.
    public internal(set) var isTruncated = false
    var nodes: [Node] = []
    var attributes: [Attribute] = []

    struct Node: Sendable {
        var tag: HTMLTag
        var parent: Int32
        /// One past the last node of the subtree.
        var end: Int32
        /// Text: a range of `bytes`. Element: a range of `attributes`.
        var first: Int32
        var past: Int32
    }

    struct Attribute: Sendable {
        let name: HTMLAttribute
        let first: Int32
        let past: Int32
    }

    public var count: Int { nodes.count }
    public var indices: Range<Int> { nodes.indices }

    public func tag(of node: Int) -> HTMLTag { nodes[node].tag }

    /// -1 for a node at the top.
    public func parent(of node: Int) -> Int { Int(nodes[node].parent) }

    public func end(of node: Int) -> Int { Int(nodes[node].end) }

    public func subtree(of node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

    /// The character data of a text node as a range of `bytes`; empty for an element.
    public func text(of node: Int) -> Range<Int> {
        let node = nodes[node]
        return node.tag == .text ? Int(node.first)..<Int(node.past) : 0..<0
    }

    /// The value of an attribute as a range of `bytes`; nil where the element lacks it.
    public func range(of attribute: HTMLAttribute, of node: Int) -> Range<Int>? {
        let node = nodes[node]
        guard node.tag != .text else { return nil }
        for i in Int(node.first)..<Int(node.past) where attributes[i].name == attribute {
            return Int(attributes[i].first)..<Int(attributes[i].past)
        }
        return nil
    }

    public func value(of attribute: HTMLAttribute, of node: Int) -> String? {
        range(of: attribute, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    public func has(_ attribute: HTMLAttribute, _ node: Int) -> Bool { range(of: attribute, of: node) != nil }

    /// The children of a node, in order.
    public func children(of node: Int) -> Children { Children(tree: self, next: node + 1, end: end(of: node)) }

    public struct Children: Sequence, IteratorProtocol {
        private let tree: HTMLTree
        private var position: Int
        private let end: Int

        init(tree: HTMLTree, next: Int, end: Int) {
            self.tree = tree
            position = next
            self.end = end
        }

        public mutating func next() -> Int? {
            guard position < end else { return nil }
            defer { position = tree.end(of: position) }
            return position
        }
    }

    /// The character data below a node, runs of white space made one space, ends trimmed; not much more than `limit` bytes.
    public func plainText(of node: Int, limit: Int = 4096) -> String {
        var out: [UInt8] = []
        for i in subtree(of: node) where out.count < limit {
            let tag = tag(of: i)
            if tag.isBlock || tag == .br { HTMLTree.appendSpace(&out) }
            guard tag == .text else { continue }
            let range = text(of: i)
            // Collapsed text is no longer than its source; a run of spaces many times as long is nobody's.
            for k in range.prefix(limit < range.count ? 4 * (limit - out.count) : range.count) {
                HTMLTree.appendCollapsing(bytes[k], &out)
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    private static func appendSpace(_ out: inout [UInt8]) {
        if let last = out.last, last != 0x20 { out.append(0x20) }
    }

    private static func appendCollapsing(_ byte: UInt8, _ out: inout [UInt8]) {
        if byte <= 0x20 { appendSpace(&out) } else { out.append(byte) }
    }
}
