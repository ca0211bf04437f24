import Markup
import TextProcessing

/// The attributes of one element, by local name in lower case; those of XML itself apart.
struct ElementAttributes {
    private var values: [(name: String, value: String)] = []
    private(set) var base: String?
    private(set) var language: String?
    /// `rdf:about`.
    private(set) var about: String?

    static let none = ElementAttributes()

    private init() {}

    /// Those of the element that `reader` reports.
    init(_ reader: borrowing XMLReader) {
        reader.forEachAttribute { name, prefix, value in
            let name = ASCII.lowercased(TextDecoder.string(name))
            if !prefix.isEmpty, TextDecoder.string(prefix) == "xml" {
                switch name {
                case "base": base = ASCII.trimmed(TextDecoder.string(value))
                case "lang": language = TextDecoder.string(value)
                default: break
                }
            } else if name == "about", !prefix.isEmpty {
                about = TextDecoder.string(value)
            } else if prefix.isEmpty || self[name] == nil {
                values.append((name, TextDecoder.string(value)))
            }
        }
    }

    subscript(name: String) -> String? { values.first { $0.name == name }?.value }

    /// Trimmed; nil where it is absent or blank.
    func text(_ name: String) -> String? {
        guard let value = self[name].map(ASCII.trimmed), !value.isEmpty else { return nil }
        return value
    }
}
