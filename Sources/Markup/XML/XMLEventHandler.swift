/// What a document says, in document order. Spans are good for the one call.
public protocol XMLEventHandler {
    /// Whether the document is to be read whose root element has this local name, as written.
    mutating func accepts(root localName: [UInt8]) -> Bool
    /// A number of the handler's choice for a namespace that is being declared; elements in it come with that number.
    mutating func number(ofNamespace name: borrowing Span<UInt8>) -> Int
    /// `namespace` is nil where the element is in none, or its prefix is not declared. `reader` knows the attributes.
    mutating func startElement(
        _ localName: borrowing Span<UInt8>, prefix: borrowing Span<UInt8>, namespace: Int?,
        reader: borrowing XMLReader)
    /// `offset` is where in the document the end tag begins. `isCut`: it is the document that ended, not the element.
    mutating func endElement(at offset: Int, isCut: Bool)
    /// A run of character data. Runs come one by one, empty ones too.
    mutating func characters(_ run: XMLRun)
}
