extension XMLReader {
    /// Where the element that is being reported begins in the document.
    public var tagOffset: Int { pending.first?.first ?? 0 }

    /// How many attributes the element that is being reported has.
    public var attributeCount: Int { pending.first.map { Int($0.attributes &- $0.declarations) } ?? 0 }

    /// The attributes of the element that is being reported: name, prefix and value, which is UTF-8 as it is meant, but
    /// may be cut inside a character where it was too long.
    public func forEachAttribute(
        _ body: (_ localName: Span<UInt8>, _ prefix: Span<UInt8>, _ value: Span<UInt8>) -> Void
    ) {
        guard let item = pending.first else { return }
        let document = bytes.span
        for attribute in pending.attributes[item.second..<(item.second + Int(item.attributes))]
        where !attribute.isDeclaration {
            let name = attribute.name
            let hasPrefix = attribute.colon > name.lowerBound
            let localName = document.extracting((hasPrefix ? attribute.colon + 1 : name.lowerBound)..<name.upperBound)
            let prefix = document.extracting(name.lowerBound..<attribute.colon)
            if attribute.isMended {
                body(localName, prefix, pending.mended.span.extracting(attribute.value))
            } else {
                body(localName, prefix, document.extracting(attribute.value))
            }
        }
    }
}
