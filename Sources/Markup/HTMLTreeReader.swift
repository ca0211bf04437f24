internal import CLibxml2

extension HTMLTree {
    /// Reads a page the way libxml2 understands it, to the end whatever is wrong with it.
    ///
    /// `text` is UTF-8; a declaration of another encoding in it is ignored. Time and memory are linear in its size: the
    /// parser walks its stack of open elements for each stray end tag, so a page that makes these walks long in sum is
    /// cut there and marked truncated. Scripts are kept only where they hold JSON, styles and comments not at all.
    public init(reading text: [UInt8]) {
        let builder = HTMLTreeBuilder(capacity: text.count)
        withExtendedLifetime(builder) { Self.parse(HTMLAttributeFilter.apply(to: text), into: builder) }
        self = builder.finish()
    }

    private static func parse(_ text: [UInt8], into builder: HTMLTreeBuilder) {
        LibraryStart.ensure()
        unsafe text.withUnsafeBytes { buffer in
            guard buffer.count > 0, buffer.count < Int(Int32.max) / 4, let start = buffer.baseAddress,
                let parser = unsafe htmlCreateMemoryParserCtxt(
                    start.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
            else { return }
            defer { unsafe htmlFreeParserCtxt(parser) }
            guard let callbacks = unsafe parser.pointee.sax else { return }
            unsafe shim_prepare_html(callbacks)
            unsafe callbacks.pointee.startElement = { context, name, attributes in
                guard let name = unsafe name else { return }
                unsafe Relay.of(context) { unsafe $0.start(name, attributes) }
            }
            unsafe callbacks.pointee.endElement = { context, name in
                guard let name = unsafe name else { return }
                unsafe Relay.of(context) { unsafe $0.end(name) }
            }
            unsafe callbacks.pointee.characters = { context, text, count in
                guard let text = unsafe text else { return }
                unsafe Relay.of(context) { $0.characters(unsafe Span(_unsafeStart: text, count: Int(count))) }
            }
            unsafe callbacks.pointee.ignorableWhitespace = callbacks.pointee.characters
            unsafe callbacks.pointee.cdataBlock = callbacks.pointee.characters
            unsafe callbacks.pointee.serror = { context, _ in unsafe Relay.of(context) { $0.charge() } }
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
                | HTML_PARSE_IGNORE_ENC.rawValue
            _ = unsafe htmlCtxtUseOptions(parser, Int32(options))
            _ = unsafe xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
            let relay = unsafe Relay(parser, builder)
            unsafe parser.pointee.userData = Unmanaged.passUnretained(relay).toOpaque()
            withExtendedLifetime(relay) { _ = unsafe htmlParseDocument(parser) }
        }
    }
}

/// Carries the builder through libxml2's `void *`, and stops the parser when a page has cost enough.
@safe
private final class Relay {
    private let parser: htmlParserCtxtPtr
    private let builder: HTMLTreeBuilder
    /// Steps over open elements that remain; an ordinary page takes a hundredth of it.
    private var budget = 50_000_000

    init(_ parser: htmlParserCtxtPtr, _ builder: HTMLTreeBuilder) {
        unsafe self.parser = parser
        self.builder = builder
    }

    static func of(_ context: UnsafeMutableRawPointer?, _ body: (Relay) -> Void) {
        guard let context = unsafe context else { return }
        body(unsafe Unmanaged<Relay>.fromOpaque(context).takeUnretainedValue())
    }

    func charge() {
        budget -= Int(unsafe parser.pointee.nameNr) + 1
        guard budget < 0 || builder.isFull else { return }
        builder.isTruncated = true
        unsafe xmlStopParser(parser)
    }

    func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        charge()
        builder.start(HTMLTag(name: unsafe Span(_unsafeStart: name, count: Self.length(name))))
        guard var pair = unsafe attributes else { return }
        while let key = unsafe pair[0] {
            if let attribute = HTMLAttribute(name: unsafe Span(_unsafeStart: key, count: Self.length(key))) {
                if let value = unsafe pair[1] {
                    builder.attribute(attribute, unsafe Span(_unsafeStart: value, count: Self.length(value)))
                } else {
                    builder.attribute(attribute, Span())
                }
            }
            unsafe pair += 2
        }
    }

    func end(_ name: UnsafePointer<xmlChar>) {
        charge()
        builder.end(HTMLTag(name: unsafe Span(_unsafeStart: name, count: Self.length(name))))
    }

    func characters(_ text: Span<UInt8>) { builder.characters(text) }

    private static func length(_ text: UnsafePointer<xmlChar>) -> Int {
        unsafe strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
    }
}
