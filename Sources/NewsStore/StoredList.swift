/// A list of strings as it stands in a column: a JSON array, so that SQL can read it too.
///
/// Written and read on bytes: two lists a story, 30 stories a poll, most of them empty.
enum StoredList {
    static func encode(_ strings: [String]) -> String {
        if strings.isEmpty { return "[]" }
        var writer = StoredListWriter()
        writer.list(strings) { writer, string in writer.string(string) }
        return writer.text
    }

    static func encode(numbers: [Int64]) -> String {
        var writer = StoredListWriter()
        writer.list(numbers) { writer, number in writer.number(number) }
        return writer.text
    }

    static func decode(_ text: String) throws -> [String] {
        if text == "[]" { return [] }
        var reader = StoredListReader(text)
        return try reader.list { reader in try reader.string() }
    }
}
