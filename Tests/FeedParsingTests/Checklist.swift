import FeedParsing
import Testing

/// One behaviour of the parser: a document, what HTTP said of it, and why it is here.
struct Check: Sendable, CustomTestStringConvertible {
    /// `Fixtures/NAME.feed` is the document, `Fixtures/NAME.json` the whole output.
    let name: String
    let why: String
    let context: DocumentContext

    init(_ name: String, _ why: String, _ context: DocumentContext = DocumentContext()) {
        self.name = name
        self.why = why
        self.context = context
    }

    var testDescription: String { "\(name): \(why)" }

    static let all: [Check] = [
        Check(
            "bare-ampersand", "libxml2 2.9 drops every later &lt; and &amp; after one bare ampersand; here all survive."
        ),
        Check(
            "ampersand-in-attribute",
            "libxml2 hands &amp; in attributes over as &#38;, which broke every address with a query."),
        Check(
            "mismatched-tags",
            "libxml2 pops one element at an end tag that does not match, so that all later ones shift; here each ends its own."
        ),
        Check(
            "external-entity", "NOENT reads local files in spite of NONET: an external entity stays what it is, a name."
        ),
        Check("entity-bomb", "Entities that expand entities are capped when they are declared."),
        Check("html-entities", "Names that only HTML declares are used in XML all the same."),
        Check("windows-1252-references", "Numbers 128 to 159 were meant as windows-1252."),
        Check("double-escape", "Escaped once too often, an ampersand is decoded once more, but not twice."),
        Check("title-that-is-no-html", "A tag that HTML does not know, or that is never closed, is text."),
        Check("unfinished-cdata", "A CDATA section without its end stops at its element."),
        Check("cut-off", "Finished entries are kept where the document ends early."),
        Check("junk-before", "Blank lines and a warning printed by a script stand before the declaration."),
        Check("junk-after", "Scripts after the root element are not entries."),
        Check("two-declarations", "A second XML declaration and a comment before the first."),
        Check("control-characters", "Characters that XML forbids are left out."),
        Check("nul-bytes", "NUL bytes and references to them are left out, in names too."),
        Check(
            "surrogates",
            "Halves of a surrogate pair make a character where both are written as numbers; a lone one is none."),
        Check("json-surrogates", "JSON writes pairs of surrogates; a lone one is no character."),
        Check("mixed-case", "Element names in any case."),
        Check("undeclared-prefixes", "Prefixes that nobody declared mean what they usually do."),
        Check("old-namespaces", "Case, slash, https and old addresses of namespaces make no difference."),
        Check("name-clash", "An unknown namespace never overwrites."),
        Check(
            "namespace-scope",
            "A namespace holds where its element does: a prefix may mean something else inside, and xmlns=\"\" takes it back."
        ),
        Check("no-bleeding", "The title and link of an image, a text input or a source are not the channel's."),
        Check("items-in-items", "Items inside items are items."),
        Check("rss090", "RSS 0.90 is RDF too, and told by its namespace."),
        Check("rss10-empty", "RDF that declares RSS is a feed, though nothing is in it yet."),
        Check("rss10", "RDF: items stand beside the channel, and rdf:about is the id."),
        Check(
            "cdf", "CDF says with attributes what others say with elements.",
            DocumentContext(url: "http://example.org/feed")),
        Check("atom03", "Atom 0.3: mode, tagline, issued, modified."),
        Check(
            "atom-xhtml",
            "Exactly one wrapping div belongs to the construct; xml:base, prefixes and both links are honoured."),
        Check("atom03-info", "Atom 0.3's info describes the feed where no tagline does."),
        Check(
            "base-inside", "xml:base holds inside XHTML, for the wrapping div and for an element's own attributes too."),
        Check("empty-link", "An empty reference is the base itself, which is no entry's page."),
        Check(
            "unsafe-location", "A Content-Location that leads nowhere is passed over.",
            DocumentContext(contentLocation: "javascript:alert('unsafe');", url: "http://example.org/feed")),
        Check("atom-entry", "A document may be a single entry."),
        Check(
            "link-rules",
            "alternate before others; tag:, urn: and mailto: stay; javascript: is refused; IRIs are kept.",
            DocumentContext(url: "https://example.org/feed")),
        Check("guid-rules", "A guid is a link unless it says otherwise or is no address."),
        Check(
            "sanitised", "Scripts, handlers, javascript: and embedded objects go, in every spelling.",
            DocumentContext(url: "http://example.org/feed")),
        Check("paragraphs", "Plain text keeps the breaks between paragraphs."),
        Check(
            "content-and-summary",
            "content:encoded is the content, description the summary; itunes and media never overwrite."),
        Check("people", "Names and addresses in the orders that people write them."),
        Check("categories", "Terms with their schemes and labels, from everywhere."),
        Check(
            "enclosures", "A bad length costs the length, not the enclosure.",
            DocumentContext(url: "http://example.org/feed")),
        Check("dates", "Impossible dates are none; unknown zones are UTC and said so."),
        Check("hints", "ttl; a channel's language beats HTTP's.", DocumentContext(contentLanguage: "fr")),
        Check(
            "json11", "JSON Feed 1.1, with numbers for ids and relative addresses.",
            DocumentContext(url: "https://example.org/feed.json")),
        Check(
            "json-items-twice",
            "Of members of one name the last counts, of items as well; the line is that of the document as received."),
        Check("json1-cut", "JSON that ends early gives what was complete."),
        Check("latin1", "The declared encoding is used where the bytes are no UTF-8."),
        Check(
            "utf8-beats-label", "Bytes that are valid UTF-8 beat every 8-bit label.",
            DocumentContext(contentType: "text/xml; charset=iso-8859-1")),
        Check("utf16-label-ignored", "A utf-16 label on 8-bit bytes is a mistake."),
        Check("utf16le", "UTF-16 without a byte order mark is told by its zeros."),
        Check("gb2312", "gb2312 means gb18030."),
        Check("blank-line-before-declaration", "A blank line before the declaration changes nothing."),
        Check("double-encoded", "UTF-8 taken for windows-1252 and encoded again is read as it was meant."),
        Check("high-controls", "Controls 128 to 159 in UTF-8 were windows-1252."),
        Check("broken-utf8", "Damaged UTF-8 stays UTF-8; what cannot be read is replaced."),
        Check(
            "html-page", "A page is no feed, and says which feeds it has.", DocumentContext(url: "http://example.org/")),
        Check("login-page", "A page that asks for a password."),
        Check("empty", "Nothing at all."),
        Check("image", "An image."),
        Check("gzipped", "A body that is still compressed."),
        Check("gzip-cut", "A compressed body that ends early."),
        Check("opml", "A list of feeds is no feed."),
        Check(
            "unclosed-title",
            "A title without its end tag ends where the next element begins; an item ends a text that never ended."),
        Check(
            "unclosed-link",
            "A link that is never closed costs no entry; an entry inside XML content is content (RFC 4287 section 4.1.3)."
        ),
        Check("warning-before-atom", "A script's warning before a root whose name a line feed follows."),
        Check("page-before-feed", "A whole page before the feed, whose names have a prefix."),
        Check("lost-root", "A document whose beginning was lost still has its items."),
        Check("two-documents", "A document that was cut off and begun again: the second one's items count as well."),
        Check("gzip-members", "gzip in several members is their texts in a row (RFC 1952 section 2.2)."),
        Check(
            "descriptions",
            "Comments and unknown elements are markup; references without semicolon and srcset are read as browsers do.",
            DocumentContext(url: "http://b.org/d/")),
        Check("relative-permalink", "A permalink that is relative is resolved; the id stays as published."),
        Check(
            "people-leftovers", "Commas, queries and second addresses are no names; named twice is one person."),
        Check("json-numbers", "Ids that are numbers keep all their digits; a negative size is none."),
        Check("bare-declaration", "An XML declaration in capitals, without quotation marks."),
        Check(
            "lengths",
            "Negative lengths are none anywhere; relations may have capitals; a medium is no media type."),
        Check("cdf-base", "CDF's channel has a BASE of its own."),
        Check(
            "no-language",
            "xml:lang=\"\" takes back what HTTP said (XML 1.0 section 2.12); an early namespace of Atom.",
            DocumentContext(contentLanguage: "fr")),
        Check(
            "escaped-cdata",
            "A CDATA section that was escaped or wrapped once more is its text; marks in the middle of a text stay."),
        Check(
            "link-text",
            "The text of an Atom link without href keeps its relation, so that a recording is no page; line ends go."),
        Check(
            "markup-inside-div", "type=\"html\" says that text is markup, also inside a div that should not be there."),
        Check("json-authors", "An item without authors has the feed's (JSON Feed 1.1)."),
        Check("wrapped-parts", "Categories and authors in a wrapper of their kind are the entry's."),
        Check("user-at-host", "An address in angle brackets is text."),
    ]
}
