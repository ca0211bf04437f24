import Markup
import TextProcessing

/// What an element said to readers: plain text always, and HTML where it was HTML.
struct ReadText {
    let text: String
    let html: String?
}

/// How an element's text is to be read: RFC 4287 section 3.1, Atom 0.3's `mode`, and RSS, which never said.
struct TextConstruct {
    enum Kind { case text, html, xhtml, unknown, base64 }

    let kind: Kind
    let resolver: LinkResolver
    /// Titles have no HTML form.
    let wantsHTML: Bool
    /// Exactly one wrapping `div` belongs to the construct, not to the text (RFC 4287 section 3.1.1.3).
    let dropsWrapper: Bool

    /// `type` and `mode` as attributes, `standard` where the element has no type.
    static func kind(type: String?, mode: String?, standard: Kind) -> Kind {
        if mode.map(ASCII.lowercased) == "base64" { return .base64 }
        guard let type = type.map({ ASCII.lowercased(ASCII.trimmed($0)) }), !type.isEmpty else {
            return mode.map(ASCII.lowercased) == "escaped" ? .unknown : standard
        }
        let hasParameters = type.utf8.contains(UInt8(ascii: ";"))
        let essence = hasParameters ? type.split(separator: ";").first.map { ASCII.trimmed(String($0)) } ?? type : type
        switch essence {
        case "text", "text/plain", "plain": return .text
        case "html", "text/html": return .html
        case "xhtml", "application/xhtml+xml", "text/xhtml": return .xhtml
        default:
            if essence.hasSuffix("xml") { return .xhtml }
            // RFC 4287 section 4.1.3.3: what is neither text nor XML is Base64.
            return essence.utf8.starts(with: "text/".utf8) || !essence.utf8.contains(UInt8(ascii: "/"))
                ? .unknown : .base64
        }
    }

    /// Text without child elements, references resolved once; it is let go as soon as it is not needed any more.
    func read(_ bytes: inout [UInt8]) -> ReadText {
        guard kind != .base64 else { return decoded(bytes[...]) }
        let range = 0..<bytes.count
        guard isHTML(bytes, in: range) else { return ReadText(text: HTMLText.collapsed(bytes), html: nil) }
        var cleaner = cleaner
        cleaner.read(bytes, in: range)
        bytes = []
        return result(&cleaner, hasHTML: wantsHTML)
    }

    /// The same of text that stands in the document just as it is meant.
    func read(_ bytes: [UInt8], in range: Range<Int>) -> ReadText {
        guard kind != .base64 else { return decoded(bytes[range]) }
        guard isHTML(bytes, in: range) else {
            return ReadText(text: HTMLText.collapsed(bytes, in: range), html: nil)
        }
        var cleaner = cleaner
        cleaner.read(bytes, in: range)
        return result(&cleaner, hasHTML: wantsHTML)
    }

    private func isHTML(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        switch kind {
        case .text: false
        case .html: true
        default: HTMLText.looksLikeHTML(bytes, in: range, strictly: !wantsHTML)
        }
    }

    private func decoded(_ text: ArraySlice<UInt8>) -> ReadText {
        var bytes = Base64.decoded(text).map { TextDecoder.decode($0, encoding: "utf-8") } ?? Array(text)
        return TextConstruct(self, .unknown).read(&bytes)
    }

    private var cleaner: HTMLCleaner {
        HTMLCleaner(resolver: resolver, options: wantsHTML ? [.html, .text] : .text)
    }

    /// Text with child elements: the document's own bytes from the end of the start tag to the end tag.
    func read(markup bytes: [UInt8], in range: Range<Int>) -> ReadText {
        let (inner, base) = dropsWrapper ? XHTMLWrapper.inside(bytes, range) : (range, nil)
        let resolver = base.flatMap { self.resolver.based(on: $0) } ?? self.resolver
        var cleaner = HTMLCleaner(resolver: resolver, options: wantsHTML ? [.html, .text] : .text)
        cleaner.read(bytes, in: inner, isXML: true)
        let hasHTML = wantsHTML && (cleaner.sawMarkup || kind == .xhtml || kind == .html)
        let read = result(&cleaner, hasHTML: hasHTML)
        // `type="html"` says that the text is markup once more, also inside a `div` that should not be there.
        guard kind == .html, case let text = Array(read.text.utf8), HTMLText.looksLikeHTML(text, in: text.indices)
        else {
            return read
        }
        var markup = read.html.map { Array(Self.unescaped($0).utf8) } ?? text
        return TextConstruct(self, .html).read(&markup)
    }

    private static func unescaped(_ html: String) -> String {
        html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    private func result(_ cleaner: inout HTMLCleaner, hasHTML: Bool) -> ReadText {
        // The longer one first: so the room of what was let go before serves again.
        let html = hasHTML ? TextDecoder.string(cleaner.takeHTML()) : nil
        return ReadText(text: TextDecoder.string(cleaner.takeText()), html: html)
    }

    init(kind: Kind, resolver: LinkResolver, wantsHTML: Bool, dropsWrapper: Bool) {
        self.kind = kind
        self.resolver = resolver
        self.wantsHTML = wantsHTML
        self.dropsWrapper = dropsWrapper
    }

    private init(_ other: TextConstruct, _ kind: Kind) {
        self.init(kind: kind, resolver: other.resolver, wantsHTML: other.wantsHTML, dropsWrapper: false)
    }
}
