/// Cuts tags with more attributes than any honest one has.
///
/// The parser compares each attribute with all before it, so that a tag of a hundred thousand would take minutes.
enum HTMLAttributeLimit {
    private static let limit = 1000

    /// `text` with the attributes beyond the limit made spaces; most pages come back as they are, uncopied.
    static func apply(to text: [UInt8]) -> [UInt8] {
        var result: [UInt8]?
        var position = 0
        while let open = text[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = open + 1
            guard position < text.count, text[position] | 0x20 >= 0x61, text[position] | 0x20 <= 0x7a else { continue }
            let (cut, end) = scan(text, from: position)
            if let cut {
                var copy = result ?? text
                for i in cut..<end { copy[i] = 0x20 }
                result = copy
            }
            position = end
        }
        return result ?? text
    }

    /// Where the tag has had enough attributes, if it has, and where it ends.
    private static func scan(_ text: [UInt8], from start: Int) -> (cut: Int?, end: Int) {
        var (position, attributes) = (start, 0)
        var cut: Int?
        var wasSpace = false
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { break }
            if byte == 0x22 || byte == 0x27, text[position - 1] == UInt8(ascii: "=") || wasSpace {
                guard let close = text[(position + 1)...].firstIndex(of: byte) else { return (cut, text.count) }
                position = close
                attributes += 1
                wasSpace = true
            } else {
                if byte > 0x20, wasSpace { attributes += 1 }
                wasSpace = byte <= 0x20
            }
            position += 1
            if attributes > limit, cut == nil { cut = position }
        }
        return (cut, position)
    }
}
