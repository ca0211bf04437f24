import TextProcessing

/// A CDATA section that was escaped, or put into another one, so that a reader would see its marks:
/// `&lt;![CDATA[Headline]]&gt;`.
enum EscapedSection {
    /// What the marks enclose; nil where the text is not such a section from its first to its last character.
    static func inside(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = text.firstIndex(where: { !ASCII.isSpace($0) }), text[first] == UInt8(ascii: "<"),
            text[first...].starts(with: "<![CDATA[".utf8),
            let last = text.lastIndex(where: { !ASCII.isSpace($0) }), text[...last].suffix(3).elementsEqual("]]>".utf8),
            last - first >= 11
        else { return nil }
        return text[(first + 9)..<(last - 2)]
    }
}
