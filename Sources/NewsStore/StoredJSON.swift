import Foundation

/// Values as they stand in a JSON column. Keys are sorted, so that equal values are equal texts.
enum StoredJSON {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Most lists are empty, and need no coder.
    static func encode(list: [some Encodable]) throws -> String { list.isEmpty ? "[]" : try encode(list) }

    static func decode<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch {
            throw StoreError.corrupt(reason: "a column does not hold \(type): \(text.prefix(80))")
        }
    }

    static func decode<Element: Decodable>(list text: String) throws -> [Element] {
        text == "[]" ? [] : try decode([Element].self, from: text)
    }
}
