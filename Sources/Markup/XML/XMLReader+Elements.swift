extension XMLReader {
    /// Reports the start tag that was read.
    mutating func startElement(_ handler: inout some XMLEventHandler) {
        if tag.declarations > 0 { declare(&handler) }
        if tag.isMended { report(tag.mended.span, &handler) } else { report(bytes.span, &handler) }
    }

    /// Reports the end of the innermost element, which is in `open` no longer.
    mutating func endElement(isCut: Bool, _ handler: inout some XMLEventHandler) {
        namespaces.leave(depth: open.count)
        handler.endElement(at: tagOffset, isCut: isCut)
    }

    private func report(_ source: borrowing Span<UInt8>, _ handler: inout some XMLEventHandler) {
        let name = tag.name
        guard tag.colon > name.lowerBound else {
            handler.startElement(
                source.extracting(name), prefix: source.extracting(0..<0), namespace: namespaces.defaultNumber,
                reader: self)
            return
        }
        let prefix = source.extracting(name.lowerBound..<tag.colon)
        let number =
            Self.isSame(prefix, "xml")
            ? handler.number(ofNamespace: Self.xmlNamespace.utf8.span)
            : namespaces.number(of: prefix, in: bytes.span)
        handler.startElement(
            source.extracting((tag.colon + 1)..<name.upperBound), prefix: prefix, namespace: number, reader: self)
    }

    private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
    private static let declarationNamespace = "http://www.w3.org/2000/xmlns/"

    /// What the tag's `xmlns` attributes bind (Namespaces in XML 1.0, section 3), they bind for the element itself too.
    private mutating func declare(_ handler: inout some XMLEventHandler) {
        for attribute in tag.attributes where attribute.isDeclaration {
            let hasPrefix = attribute.colon > attribute.name.lowerBound
            let prefix = hasPrefix ? (attribute.colon + 1)..<attribute.name.upperBound : 0..<0
            if !attribute.value.isEmpty {
                guard let number = number(of: attribute, prefix, &handler) else { continue }
                namespaces.bind(prefix, to: number, depth: open.count)
            } else if !hasPrefix {
                namespaces.bind(prefix, to: nil, depth: open.count)
            }
        }
    }

    /// nil where the declaration is none: some names are bound for good.
    private func number(
        of attribute: XMLTag.Attribute, _ prefix: Range<Int>, _ handler: inout some XMLEventHandler
    ) -> Int? {
        let document = bytes.span
        let name = tag.isMended ? tag.mended.span.extracting(attribute.value) : document.extracting(attribute.value)
        let bound = document.extracting(prefix)
        guard !Self.isSame(name, Self.xmlNamespace), !Self.isSame(name, Self.declarationNamespace),
            !Self.isSame(bound, "xml"), !Self.isSame(bound, "xmlns")
        else { return nil }
        return handler.number(ofNamespace: name)
    }

    private static func isSame(_ bytes: borrowing Span<UInt8>, _ text: String) -> Bool {
        guard bytes.count == text.utf8.count else { return false }
        var index = 0
        for byte in text.utf8 {
            guard bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }
}

extension XMLReader {
    package var hasAttributes: Bool { tag.attributes.count > tag.declarations }

    /// The attributes of the element that is being reported: name, prefix and value, which is UTF-8 as it is meant, but
    /// may be cut inside a character where it was too long.
    package func forEachAttribute(
        _ body: (_ localName: Span<UInt8>, _ prefix: Span<UInt8>, _ value: Span<UInt8>) -> Void
    ) {
        let document = bytes.span
        for attribute in tag.attributes where !attribute.isDeclaration {
            let name = attribute.name
            let hasPrefix = attribute.colon > name.lowerBound
            let localName = document.extracting((hasPrefix ? attribute.colon + 1 : name.lowerBound)..<name.upperBound)
            let prefix = document.extracting(name.lowerBound..<attribute.colon)
            if tag.isMended {
                body(localName, prefix, tag.mended.span.extracting(attribute.value))
            } else {
                body(localName, prefix, document.extracting(attribute.value))
            }
        }
    }
}
