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
        let text =
            detected.isWellFormed
            ? body : TextDecoder.decode(body, from: detected.start, encoding: detected.encoding)
        let decoded = Self.withoutHighControls(text) ?? text
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

    /// The text with the characters U+0080 to U+009F, which nobody means, read as the windows-1252 that they were made
    /// of; nil where there are none.
    private static func withoutHighControls(_ text: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        var copied = 0
        var position = 0
        while let mark = ByteSearch.first(0xc2, of: text, in: position..<text.count) {
            position = mark + 1
            guard position < text.count, (0x80...0x9f).contains(text[position]) else { continue }
            output.append(contentsOf: text[copied..<mark])
            HTMLEntities.append(code: UInt32(text[position]), to: &output)
            position += 1
            copied = position
        }
        return copied == 0 ? nil : output + text[copied...]
    }
}
