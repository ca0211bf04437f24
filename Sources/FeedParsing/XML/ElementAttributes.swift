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

    init(_ attributes: [XMLReader.Attribute]) {
        for attribute in attributes {
            let name = ASCII.lowercased(attribute.localName)
            if attribute.prefix == "xml" {
                switch name {
                case "base": base = ASCII.trimmed(attribute.value)
                case "lang": language = attribute.value
                default: break
                }
            } else if name == "about", !attribute.prefix.isEmpty {
                about = attribute.value
            } else if attribute.prefix.isEmpty || self[name] == nil {
                values.append((name, attribute.value))
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
