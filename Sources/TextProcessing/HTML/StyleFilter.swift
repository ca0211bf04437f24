/// Lets through the CSS of a `style` attribute that only changes how text looks: known properties with harmless values.
///
/// No `url()`, no `expression()`, no positioning, no sizes beyond four digits.
enum StyleFilter {
    /// nil where nothing is left.
    static func filtered(_ style: [UInt8]) -> [UInt8]? {
        guard style.count <= 4096 else { return nil }
        var result: [UInt8] = []
        for declaration in style.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = trimmed(declaration[..<colon])
            let value = trimmed(declaration[(colon + 1)...])
            guard properties[NameHash.of(name)] != nil, !value.isEmpty, isHarmless(value) else { continue }
            if !result.isEmpty { result.append(0x20) }
            result.append(contentsOf: name)
            result.append(contentsOf: ": ".utf8)
            result.append(contentsOf: value)
            result.append(UInt8(ascii: ";"))
        }
        return result.isEmpty ? nil : result
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { !ASCII.isSpace($0) }),
            let last = bytes.lastIndex(where: { !ASCII.isSpace($0) })
        else { return [] }
        return bytes[first...last]
    }

    /// Letters, digits and the punctuation of lengths, colours and font names; of functions only `rgb()`.
    private static func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        var isColor = false
        for index in value.indices {
            let byte = value[index]
            digits = ASCII.isDigit(byte) ? digits + 1 : 0
            if byte == UInt8(ascii: "#") { isColor = true } else if ASCII.isSpace(byte) { isColor = false }
            guard digits <= 4 || isColor,
                ASCII.isLetter(byte) || ASCII.isDigit(byte) || ASCII.isSpace(byte) || isPunctuation(byte)
            else { return false }
            if byte == UInt8(ascii: "(") {
                let name = value[..<index].suffix(4)
                guard ASCII.equal(name.suffix(3), "rgb") || ASCII.equal(name, "rgba") else { return false }
            }
        }
        return true
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"),
            UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "("),
            UInt8(ascii: ")"):
            true
        default: false
        }
    }

    private static let properties = NameTable<Bool>(
        """
        azimuth background background-color border border-bottom border-bottom-color border-bottom-style \
        border-bottom-width border-collapse border-color border-left border-left-color border-left-style \
        border-left-width border-right border-right-color border-right-style border-right-width border-spacing \
        border-style border-top border-top-color border-top-style border-top-width border-width clear color cursor \
        direction display elevation float font font-family font-size font-style font-variant font-weight height \
        letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-width \
        min-width overflow padding padding-bottom padding-left padding-right padding-top pause speak text-align \
        text-decoration text-indent text-transform unicode-bidi vertical-align white-space width word-spacing
        """.split(separator: " ").map { (NameHash.of(Array($0.utf8)[...]), true) })
}
