import Markup
import TextProcessing

/// UTF-8 that somebody took for windows-1252 and encoded as UTF-8 once more: `â€¦` for `…`.
enum DoubleEncoding {
    /// The text as it was meant; nil where it was encoded once, as nearly all is.
    ///
    /// Letters that happen to be the bytes of well-formed UTF-8 from the first to the last are no words of any language.
    static func undone(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let first = TextDecoder.asciiEnd(of: text)
        // A lead byte (0xC2 to 0xF4) as a letter, and a further letter behind it.
        guard first + 2 < text.endIndex, text[first] == 0xc3, (0x82...0xb4).contains(text[first + 1]),
            text[first + 2] >= 0x80
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let byte = HTMLEntities.windows1252Byte(of: scalar) else { return nil }
            bytes.append(byte)
        }
        return TextDecoder.isUTF8(bytes) ? bytes : nil
    }
}
