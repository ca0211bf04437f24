/// What an origin is called, and when two names mean the same one.
package enum OriginName {
    /// Equal for all spellings of one origin: "The Telegraph", "telegraph.co.uk" and "Telegraph".
    package static func key(_ name: String) -> String {
        KnownOutlets.canonical(name) ?? squeezed(name)
    }

    /// An origin's display name: the outlet's well-known one, else what was written.
    package static func display(_ name: String) -> String {
        KnownOutlets.canonical(name) ?? name
    }

    /// Letters and digits in lower case, without a leading article; of a domain, its distinguishing label.
    static func squeezed(_ name: String) -> String {
        var text = name[...]
        if let dot = text.firstIndex(of: "."), !text.utf8.contains(0x20) { text = text[..<dot] }
        var bytes = text.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0x41...0x5a: byte | 0x20
            case 0x61...0x7a, 0x30...0x39, 0x80...: byte
            default: nil
            }
        }
        if text.utf8.contains(0x20), bytes.starts(with: "the".utf8) { bytes.removeFirst(3) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
