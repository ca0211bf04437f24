import Markup

/// What a browser would not show, as far as the markup itself says so.
enum Visibility {
    static func isHidden(_ node: Int, in tree: HTMLTree) -> Bool {
        guard tree.tag(of: node) != .text else { return false }
        if tree.has(.hidden, node) { return !isStreamed(node, in: tree) }
        if let range = tree.range(of: .ariaHidden, of: node), range.count == 4 { return tree.tag(of: node) != .div }
        guard let range = tree.range(of: .style, of: node), range.count < 2048 else { return false }
        return hides(tree.bytes[range])
    }

    /// `<div hidden id="S:1f">`: React streams a part of the page, which a script moves to its place when it has arrived.
    private static func isStreamed(_ node: Int, in tree: HTMLTree) -> Bool {
        guard let id = tree.range(of: .id, of: node), id.count >= 3 else { return false }
        let bytes = tree.bytes[id]
        return bytes.starts(with: "S:".utf8)
            && bytes.dropFirst(2).allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x66 }
    }

    /// `display:none` or `visibility:hidden`, however spaced.
    static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        var compact: [UInt8] = []
        for byte in style where byte > 0x20 { compact.append(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) }
        return contains(compact, displayNone) || contains(compact, visibilityHidden)
    }

    private static let displayNone = Array("display:none".utf8)
    private static let visibilityHidden = Array("visibility:hidden".utf8)

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return (0...bytes.count - part.count).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
    }
}
