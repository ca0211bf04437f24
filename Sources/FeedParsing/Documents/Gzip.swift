/// Bodies that are still compressed when they reach us (RFC 1952): some servers send a `.gz` file as the feed.
enum Gzip {
    static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b, 8]) }

    /// All members, inflated, one behind the other (RFC 1952 section 2.2). What follows the last one is no part of it.
    static func inflated(_ bytes: [UInt8], limit: Int) throws(FeedParsingError) -> [UInt8] {
        var inflater = Inflater(bytes, at: try headerEnd(bytes, from: 0), limit: limit)
        var isWhole = inflater.run()
        while isWhole, let next = nextMember(bytes, after: inflater.position) {
            inflater.move(to: try headerEnd(bytes, from: next))
            isWhole = inflater.run()
        }
        guard inflater.output.count < limit else {
            throw FeedParsingError(.tooLarge, "The document is too large when it is decompressed.")
        }
        guard isWhole else {
            throw FeedParsingError(.brokenGzip, "The document is compressed with gzip and ends early or is damaged.")
        }
        return inflater.output
    }

    /// A member ends with checksum and length, four bytes each.
    private static func nextMember(_ bytes: [UInt8], after end: Int) -> Int? {
        let next = end + 8
        return next < bytes.count && isGzip(Array(bytes[next...].prefix(3))) ? next : nil
    }

    private static func headerEnd(_ bytes: [UInt8], from start: Int) throws(FeedParsingError) -> Int {
        let broken = FeedParsingError(.brokenGzip, "The document begins like gzip and ends early.")
        guard bytes.count >= start + 10 else { throw broken }
        let flags = bytes[start + 3]
        var position = start + 10
        if flags & 4 != 0 {
            guard position + 2 <= bytes.count else { throw broken }
            position += 2 + Int(bytes[position]) + Int(bytes[position + 1]) << 8
        }
        // Name and comment end with a zero.
        for flag in [UInt8(8), 16] where flags & flag != 0 {
            guard position < bytes.count, let end = bytes[position...].firstIndex(of: 0) else { throw broken }
            position = end + 1
        }
        if flags & 2 != 0 { position += 2 }
        guard position < bytes.count else { throw broken }
        return position
    }
}
