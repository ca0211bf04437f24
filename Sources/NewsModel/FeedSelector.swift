/// One word of a topic's `feeds:` list: a feed's name or URL, a tag, or a glob of either (`BBC*`).
public struct FeedSelector: Hashable, Sendable {
    public let pattern: String

    public init(_ pattern: String) { self.pattern = pattern }

    /// Names and tags are compared without regard to ASCII case.
    public func selects(_ feed: Feed) -> Bool {
        ([feed.name, feed.url] + feed.tags).contains { Self.matches(Array($0.utf8), Array(pattern.utf8)) }
    }

    /// `*` stands for any bytes, `?` for one; linear in the text for each star, no recursion.
    private static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (t, p) = (0, 0)
        var star: (text: Int, pattern: Int)?
        while t < text.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                star = (t, p)
                p += 1
            } else if p < pattern.count, pattern[p] == UInt8(ascii: "?") || lowered(pattern[p]) == lowered(text[t]) {
                t += 1
                p += 1
            } else if let last = star {
                star = (last.text + 1, last.pattern)
                t = last.text + 1
                p = last.pattern + 1
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

extension Topic {
    /// Whether the topic reads this feed; one that names no feeds reads all.
    public func reads(_ feed: Feed) -> Bool { FeedSelection(self).contains(feed) }
}
