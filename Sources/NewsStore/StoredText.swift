/// Text on its way into a column. SQLite would end it at the first NUL, so that what is read back would not be what was
/// written; U+FFFD stands for it, as in HTML.
func stored(_ text: String) -> String {
    let bytes = text.utf8Span.span
    var least = UInt8.max
    // Without a way out, so that many bytes are looked at in one step: there hardly ever is one.
    for index in bytes.indices { least = min(least, bytes[index]) }
    if least > 0 { return text }
    return String(decoding: text.utf8.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }, as: UTF8.self)
}

/// A digest on its way into a column: SQLite's integers are signed.
func stored(_ digest: UInt64) -> Int64 { Int64(bitPattern: digest) }
