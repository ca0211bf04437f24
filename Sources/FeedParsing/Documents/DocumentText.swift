import Markup
import TextProcessing

/// A document as UTF-8 text without illegal control characters, and how it got there.
struct DocumentText {
    let bytes: [UInt8]
    /// WHATWG name in lower case.
    let encoding: String
    /// How many control characters that XML does not allow were left out.
    let illegalCharacters: Int

    init(_ body: [UInt8], contentType: String?) {
        let detected = EncodingDetection.detect(body, contentType: contentType)
        let decoded =
            detected.isWellFormed
            ? body : TextDecoder.decode(body, from: detected.start, encoding: detected.encoding)
        encoding = detected.encoding
        if Self.holdsControls(decoded) {
            var count = 0
            bytes = decoded.filter { byte in
                let isLegal = !Self.isControl(byte)
                if !isLegal { count += 1 }
                return isLegal
            }
            illegalCharacters = count
        } else {
            bytes = decoded
            illegalCharacters = 0
        }
    }

    @inline(__always)
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0a && byte != 0x09 && byte != 0x0d
    }

    /// Branchless, so that it runs at memory speed.
    private static func holdsControls(_ bytes: [UInt8]) -> Bool {
        let span = bytes.span
        var found: UInt8 = 0
        for index in span.indices {
            let byte = span[index]
            let isLow: UInt8 = byte < 0x20 ? 1 : 0
            let isSpace: UInt8 = byte == 0x0a || byte == 0x09 || byte == 0x0d ? 1 : 0
            found |= isLow & ~isSpace
        }
        return found != 0
    }
}
