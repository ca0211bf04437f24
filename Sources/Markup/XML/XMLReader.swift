import CLibxml2

/// Reads a document that may be broken: mends it into a skeleton, lets libxml2 read that, and reports what it says.
@safe
package final class XMLReader {
    /// An attribute of the element that is being reported.
    package struct Attribute {
        package let localName: String
        package let prefix: String
        package let namespace: String
        package let value: String
    }

    private static let chunk = 1 << 16

    private let skeleton: XMLSkeleton
    private let handler: any XMLEventHandler
    private var parser: xmlParserCtxtPtr?
    /// The attributes of the element that is being reported: libxml2's, good for the one call.
    private var attributePointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private var attributeCount = 0
    /// The part of a run's token that came in an earlier piece.
    private var number = 0
    private var digits = 0
    /// Where the last run ended: where the tag that is being reported begins.
    private var offset = 0

    /// A document in UTF-8 without control characters, from the byte where its markup begins.
    package static func skeleton(of bytes: [UInt8], from start: Int, references: XMLReferences) -> XMLSkeleton {
        var builder = SkeletonBuilder(bytes, from: start, references: references)
        return builder.build()
    }

    /// Reports every element and every run of text in the document that `skeleton` was made of.
    package static func read(_ skeleton: XMLSkeleton, to handler: any XMLEventHandler) {
        let reader = XMLReader(skeleton, handler)
        withExtendedLifetime(reader) { reader.run() }
    }

    private init(_ skeleton: XMLSkeleton, _ handler: any XMLEventHandler) {
        self.skeleton = skeleton
        self.handler = handler
        unsafe parser = nil
        unsafe attributePointers = nil
    }

    private func run() {
        var callbacks = unsafe xmlSAXHandler()
        unsafe shim_prepare(&callbacks)
        unsafe callbacks.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
            unsafe XMLReader.of(context) { unsafe $0.start(name, prefix, uri, Int(count), attributes) }
        }
        unsafe callbacks.endElementNs = { context, _, _, _ in
            unsafe XMLReader.of(context) { $0.handler.endElement(at: $0.offset) }
        }
        unsafe callbacks.characters = { context, text, count in
            guard let text = unsafe text else { return }
            unsafe XMLReader.of(context) { unsafe $0.tokens(Span(_unsafeStart: text, count: Int(count))) }
        }
        unsafe callbacks.ignorableWhitespace = unsafe callbacks.characters
        // Without a handler libxml2 prints its errors.
        unsafe callbacks.serror = { _, _ in }
        LibraryStart.ensure()
        guard
            let parser = unsafe xmlCreatePushParserCtxt(
                &callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        else { return }
        defer { unsafe xmlFreeParserCtxt(parser) }
        unsafe self.parser = unsafe parser
        _ = unsafe xmlCtxtUseOptions(parser, Int32(XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue))
        unsafe skeleton.tags.withUnsafeBytes { buffer in
            // libxml2 copies what it is given and drops what it has read, so small pieces keep its copy small.
            var start = 0
            while start < buffer.count {
                let end = min(start + Self.chunk, buffer.count)
                let text = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                _ = unsafe xmlParseChunk(parser, text.map { unsafe $0 + start }, Int32(end - start), 0)
                start = end
            }
            _ = unsafe xmlParseChunk(parser, nil, 0, 1)
        }
        unsafe self.parser = nil
    }

    private static func of(_ context: UnsafeMutableRawPointer?, _ body: (XMLReader) -> Void) {
        guard let context = unsafe context else { return }
        body(unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue())
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        if let parser = unsafe parser { unsafe shim_keep_references(parser) }
        digits = 0
        unsafe attributePointers = unsafe attributes
        attributeCount = count
        let (name, prefix, uri) = unsafe (name ?? noName.utf8Start, prefix ?? noName.utf8Start, uri ?? noName.utf8Start)
        unsafe handler.startElement(
            Span(_unsafeStart: name, count: Int(xmlStrlen(name))),
            prefix: Span(_unsafeStart: prefix, count: Int(xmlStrlen(prefix))),
            namespace: Span(_unsafeStart: uri, count: Int(xmlStrlen(uri))), reader: self)
        unsafe attributePointers = nil
        attributeCount = 0
    }

    /// A token is the number of a run; libxml2 may hand it over in pieces.
    private func tokens(_ text: borrowing Span<UInt8>) {
        for index in text.indices {
            number = number << 6 | Int(text[index] &- XMLSkeleton.tokenBase) & 63
            digits += 1
            guard digits == XMLSkeleton.tokenLength else { continue }
            if number < skeleton.runs.count {
                let run = skeleton.runs[number]
                offset = run.range.upperBound
                handler.characters(run)
            }
            (number, digits) = (0, 0)
        }
    }
}

/// What stands for a name that is absent.
private let noName: StaticString = ""

extension XMLReader {
    /// Where the element that is being reported, or the end tag, begins in the document.
    package var tagOffset: Int { offset }

    package var hasAttributes: Bool { attributeCount > 0 }

    /// The attributes of the element that is being reported; none after the call.
    package var attributes: [Attribute] {
        (0..<attributeCount).map { index in
            Attribute(
                localName: string(index * 5), prefix: string(index * 5 + 1), namespace: string(index * 5 + 2),
                value: value(index))
        }
    }

    private func string(_ index: Int) -> String {
        guard let pointers = unsafe attributePointers, let text = unsafe pointers[index] else { return "" }
        return unsafe String(cString: text)
    }

    private func value(_ index: Int) -> String {
        guard let pointers = unsafe attributePointers, let start = unsafe pointers[index * 5 + 3],
            let end = unsafe pointers[index * 5 + 4]
        else { return "" }
        let text = unsafe Array(UnsafeBufferPointer(start: start, count: end - start))
        return String(decoding: Self.withAmpersands(text), as: UTF8.self)
    }

    /// libxml2 hands `&amp;` in attributes over as `&#38;` where it may not replace entities. The skeleton holds no other
    /// reference that begins so, and every ampersand in it is one.
    private static func withAmpersands(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return text }
        var output: [UInt8] = []
        var rest = text[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            output.append(contentsOf: rest[...mark])
            rest = rest[(mark + 1)...]
            if rest.starts(with: "#38;".utf8) { rest = rest.dropFirst(4) }
        }
        return output + rest
    }
}
