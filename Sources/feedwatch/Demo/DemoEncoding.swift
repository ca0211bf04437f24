/// The encodings that the demo's feeds are served in.
enum DemoEncoding: String, Sendable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case windows1251 = "windows-1251"

    /// The text's bytes; what the encoding lacks becomes a numeric character reference, as publishers' tools do it.
    func bytes(of text: String) -> [UInt8] {
        if self == .utf8 { return Array(text.utf8) }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let byte = byte(for: scalar.value) {
                bytes.append(byte)
            } else {
                bytes += Array("&#\(scalar.value);".utf8)
            }
        }
        return bytes
    }

    private func byte(for scalar: UInt32) -> UInt8? {
        switch (self, scalar) {
        case (_, 0..<0x80): UInt8(scalar)
        case (.windows1252, 0xA0...0xFF): UInt8(scalar)
        case (.windows1252, 0x2018): 0x91
        case (.windows1252, 0x2019): 0x92
        case (.windows1252, 0x201C): 0x93
        case (.windows1252, 0x201D): 0x94
        case (.windows1252, 0x2013): 0x96
        case (.windows1252, 0x2014): 0x97
        case (.windows1251, 0x410...0x44F): UInt8(scalar - 0x410 + 0xC0)
        case (.windows1251, 0x401): 0xA8
        case (.windows1251, 0x451): 0xB8
        case (.windows1251, 0xAB): 0xAB
        case (.windows1251, 0xBB): 0xBB
        case (.windows1251, 0x2014): 0x97
        default: nil
        }
    }
}
