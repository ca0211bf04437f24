import FeedParsing
import NewsModel

/// Compares how many entries were read with a count that knows nothing of XML: of `<item` and `<entry`.
enum EntryCount {
    /// A sentence on each document that is no feed, or whose entries are not as many as its tags.
    static func oddities(_ documents: [(name: String, bytes: [UInt8])]) -> [String] {
        documents.compactMap { (name, bytes) -> String? in
            do throws(FeedParsingError) {
                let read = try FeedParser.parse(bytes).entries.count
                let isJSON = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
                let counted = naive(bytes)
                return read == counted || isJSON ? nil : "\(name): \(read) entries read, \(counted) tags counted"
            } catch {
                return "\(name): \(error.message)"
            }
        }
    }

    private static func naive(_ bytes: [UInt8]) -> Int {
        var count = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
            for name in ["item", "entry"] {
                let rest = bytes[(index + 1)...]
                guard rest.starts(with: name.utf8), let next = rest.dropFirst(name.utf8.count).first else { continue }
                if next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { count += 1 }
            }
        }
        return count
    }
}
