import CLibxml2

/// libxml2's push parser: is given a document's tags piece by piece, and tells the elements and their namespaces.
@safe
struct XMLElementParser: ~Copyable {
    private let elements: UnsafeMutablePointer<shim_elements>
    private let parser: xmlParserCtxtPtr?

    init() {
        LibraryStart.ensure()
        unsafe elements = .allocate(capacity: 1)
        unsafe elements.initialize(to: shim_elements())
        unsafe parser = unsafe shim_element_parser(elements)
    }

    deinit {
        unsafe xmlFreeParserCtxt(parser)
        unsafe free(elements.pointee.list)
        unsafe elements.deallocate()
    }

    /// Reads more of the document; false where the parser has given up.
    func read(_ tags: [UInt8], isLast: Bool) -> Bool {
        guard let parser = unsafe parser else { return false }
        unsafe tags.withUnsafeBytes { buffer in
            let text = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlParseChunk(parser, text, Int32(buffer.count), isLast ? 1 : 0)
        }
        return unsafe parser.pointee.disableSAX == 0
    }

    /// How many starts and ends of elements were read and not yet forgotten.
    var count: Int { unsafe Int(elements.pointee.count) }

    func forget() { unsafe elements.pointee.count = 0 }

    func isStart(_ index: Int) -> Bool { unsafe elements.pointee.list?[index].name != nil }

    /// The same number for the same namespace; 0 where the element that starts is in none.
    func namespaceIdentity(_ index: Int) -> UInt { unsafe UInt(bitPattern: elements.pointee.list?[index].uri) }

    func withNamespace(_ index: Int, _ body: (Span<UInt8>) -> Int) -> Int {
        let uri = unsafe elements.pointee.list?[index].uri ?? noName.utf8Start
        return body(unsafe Span(_unsafeStart: uri, count: Int(xmlStrlen(uri))))
    }

    /// Hands over the name of the element that starts, and its prefix.
    func withName(_ index: Int, _ body: (_ name: Span<UInt8>, _ prefix: Span<UInt8>) -> Void) {
        guard let element = unsafe elements.pointee.list?[index] else { return }
        let name = unsafe element.name ?? noName.utf8Start
        let prefix = unsafe element.prefix ?? noName.utf8Start
        body(
            unsafe Span(_unsafeStart: name, count: Int(xmlStrlen(name))),
            unsafe Span(_unsafeStart: prefix, count: Int(xmlStrlen(prefix))))
    }
}

/// What stands for a name that is absent.
private let noName: StaticString = ""
