import Glibc

/// An IPv4 or IPv6 address, and whether it lies on the public internet.
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// 4 or 16 bytes in network order.
    public let bytes: [UInt8]

    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// From its text, dotted or with colons; a zone (`%eth0`) and brackets are ignored.
    public init?(_ text: String) {
        let bare = text.drop { $0 == "[" }.prefix { $0 != "%" && $0 != "]" }
        var buffer = [UInt8](repeating: 0, count: 16)
        if unsafe inet_pton(AF_INET, String(bare), &buffer) == 1 {
            bytes = Array(buffer.prefix(4))
        } else if unsafe inet_pton(AF_INET6, String(bare), &buffer) == 1 {
            bytes = buffer
        } else {
            return nil
        }
    }

    public var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard unsafe inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "::?" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Globally reachable, by the IANA special-purpose registries (RFC 6890 and what updated it).
    public var isPublic: Bool {
        if bytes.count == 4 { return !Self.reservedV4.contains { matches($0.prefix, $0.length) } }
        // An IPv4 address inside an IPv6 one leads to that IPv4 address, so it is judged as one.
        for embedding in Self.embeddings where matches(embedding.prefix, embedding.length) {
            let inner = bytes[embedding.offset..<embedding.offset + 4].map { embedding.inverted ? ~$0 : $0 }
            return IPAddress(bytes: inner)?.isPublic ?? false
        }
        // Only 2000::/3 is allotted to the public at all; the rest is loopback, link-local, unique local, multicast.
        return matches([0x20], 3) && !Self.reservedV6.contains { matches($0.prefix, $0.length) }
    }

    private func matches(_ prefix: [UInt8], _ length: Int) -> Bool {
        var left = length
        for (byte, wanted) in zip(bytes, prefix) {
            if left <= 0 { break }
            let mask: UInt8 = left >= 8 ? 0xff : ~(0xff >> UInt8(left))
            if byte & mask != wanted & mask { return false }
            left -= 8
        }
        return true
    }

    private static let reservedV4: [(prefix: [UInt8], length: Int)] = [
        ([0], 8),  // this network
        ([10], 8),  // private
        ([100, 64], 10),  // carrier-grade NAT
        ([127], 8),  // loopback
        ([169, 254], 16),  // link-local, cloud metadata
        ([172, 16], 12),  // private
        ([192, 0, 0], 24),  // IETF assignments
        ([192, 0, 2], 24),  // documentation
        ([192, 88, 99], 24),  // retired 6to4 relay
        ([192, 168], 16),  // private
        ([198, 18], 15),  // benchmarking
        ([198, 51, 100], 24),  // documentation
        ([203, 0, 113], 24),  // documentation
        ([224], 4),  // multicast
        ([240], 4),  // reserved, broadcast
    ]

    private static let reservedV6: [(prefix: [UInt8], length: Int)] = [
        ([0x20, 0x01, 0x00], 23),  // IETF assignments, Teredo, ORCHID
        ([0x20, 0x01, 0x0d, 0xb8], 32),  // documentation
        ([0x3f, 0xff, 0x00], 20),  // documentation
    ]

    private static let zeros = [UInt8](repeating: 0, count: 12)
    private static let embeddings: [(prefix: [UInt8], length: Int, offset: Int, inverted: Bool)] = [
        (zeros.dropLast(2) + [0xff, 0xff], 96, 12, false),  // IPv4-mapped
        (zeros, 96, 12, false),  // IPv4-compatible; ::1 and :: fall into 0.0.0.0/8
        (zeros.dropLast(4) + [0xff, 0xff, 0, 0], 96, 12, false),  // IPv4-translated
        ([0x00, 0x64, 0xff, 0x9b] + zeros.dropLast(4), 96, 12, false),  // NAT64
        ([0x20, 0x02], 16, 2, false),  // 6to4
        ([0x20, 0x01, 0x00, 0x00], 32, 12, true),  // Teredo client
    ]
}
