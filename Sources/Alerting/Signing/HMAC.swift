/// HMAC-SHA256 (RFC 2104): tells a webhook's receiver that a body is ours and whole.
public enum HMAC {
    public static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > SHA256.blockSize ? SHA256.digest(key) : key
        block.append(contentsOf: repeatElement(0, count: SHA256.blockSize - block.count))
        let inner = SHA256.digest(block.map { $0 ^ 0x36 } + message)
        return SHA256.digest(block.map { $0 ^ 0x5c } + inner)
    }

    /// In lower-case hexadecimal, as it stands in a header.
    public static func hexadecimal(_ message: [UInt8], key: [UInt8]) -> String {
        sha256(message, key: key).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
