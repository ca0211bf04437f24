import Markup
import TextProcessing

/// The attributes of one element that mean something to us, by local name; those of XML itself apart.
struct ElementAttributes {
    enum Name {
        case type, mode, source, href, url, relation, length, size, term, scheme, label, domain, permalink,
            version, text, modified, base, about
        /// `xml:base`, `xml:lang` and `rdf:about`.
        case inheritedBase, inheritedLanguage, resource
    }

    /// All in one list, which most elements have nothing in: attributes go with their element from hand to hand.
    private var values: [(name: Name, value: String)] = []

    /// `xml:base`.
    var base: String? { self[.inheritedBase] }
    /// `xml:lang`.
    var language: String? { self[.inheritedLanguage] }
    /// `rdf:about`.
    var about: String? { self[.resource] }

    static let none = ElementAttributes()

    private init() {}

    /// Those of the element that `reader` reports.
    init(_ reader: borrowing XMLReader) {
        values.reserveCapacity(reader.attributeCount)
        reader.forEachAttribute { localName, prefix, value in
            let hash = NameHash.of(localName)
            if !prefix.isEmpty, NameHash.of(prefix) == Self.xml, TextDecoder.string(prefix) == "xml" {
                if hash == Self.baseHash { values.append((.inheritedBase, ASCII.trimmed(TextDecoder.string(value)))) }
                if hash == Self.languageHash { values.append((.inheritedLanguage, TextDecoder.string(value))) }
                return
            }
            guard let name = Self.names[hash] else { return }
            if name == .about, !prefix.isEmpty {
                values.append((.resource, TextDecoder.string(value)))
            } else if prefix.isEmpty || self[name] == nil {
                values.append((name, TextDecoder.string(value)))
            }
        }
    }

    private static let xml = NameHash.of("xml".utf8.span)
    private static let baseHash = NameHash.of("base".utf8.span)
    private static let languageHash = NameHash.of("lang".utf8.span)

    /// In lower case: publishers write `isPermalink` and `TYPE`.
    private static let names: NameTable<Name> = {
        let names: [(String, Name)] = [
            ("type", .type), ("mode", .mode), ("src", .source), ("href", .href), ("url", .url), ("rel", .relation),
            ("length", .length), ("filesize", .size), ("term", .term), ("scheme", .scheme),
            ("label", .label), ("domain", .domain), ("ispermalink", .permalink), ("version", .version),
            ("text", .text), ("lastmod", .modified), ("base", .base), ("about", .about),
        ]
        return NameTable(names.map { (NameHash.of($0.0.utf8.span), $0.1) })
    }()

    subscript(name: Name) -> String? {
        for entry in values where entry.name == name { return entry.value }
        return nil
    }

    /// Trimmed; nil where it is absent or blank.
    func text(_ name: Name) -> String? {
        guard let value = self[name].map(ASCII.trimmed), !value.isEmpty else { return nil }
        return value
    }
}
