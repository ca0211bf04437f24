import TextProcessing

/// Language tags (BCP 47) as written, but with hyphens.
enum LanguageTag {
    /// nil where nothing is left.
    static func cleaned(_ text: String) -> String? {
        let tag = ASCII.trimmed(text)
        guard !tag.isEmpty else { return nil }
        return String(decoding: tag.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
}
