/// What HTML means by an element's name, as far as reading and cleaning need to know.
///
/// Two small numbers, since one is passed on with every tag; what is written of it is looked up when it is written.
struct HTMLElement: Sendable {
    struct Traits: OptionSet {
        let rawValue: UInt16
        /// May stand in cleaned HTML.
        static let allowed = Traits(rawValue: 1)
        /// Begins and ends a paragraph.
        static let block = Traits(rawValue: 2)
        /// Has no content and no end tag.
        static let void = Traits(rawValue: 4)
        /// Goes with everything in it.
        static let dropped = Traits(rawValue: 8)
        /// Its content is text up to its end tag, whatever it looks like.
        static let raw = Traits(rawValue: 16)
        /// Set apart from its neighbour by a space.
        static let cell = Traits(rawValue: 32)
        /// Space and line breaks in it count.
        static let preformatted = Traits(rawValue: 64)
        /// Ends an open element of its kind.
        static let selfEnding = Traits(rawValue: 128)
    }

    let traits: Traits
    /// Small number, the same for the same name.
    let number: Int

    /// What is written of an element.
    struct Spelling: Sendable {
        let name: String
        /// `<` and the name.
        let opening: [UInt8]
        /// The end tag.
        let ending: [UInt8]
        /// The name has no capital letters: SVG's names do.
        let isLowercase: Bool

        fileprivate init(_ name: String) {
            self.name = name
            opening = Array("<\(name)".utf8)
            ending = Array("</\(name)>".utf8)
            isLowercase = ASCII.lowercased(name) == name
        }
    }

    var spelling: Spelling { Self.spellings[number] }

    static func named(_ name: ArraySlice<UInt8>) -> HTMLElement? { table[NameHash.of(name)] }

    static func named(hash: UInt64) -> HTMLElement? { table[hash] }

    static let paragraph = named(Array("p".utf8)[...])?.number ?? -1

    private static let groups: [(Traits, String)] = [
        (
            [.allowed],
            """
            a abbr acronym audio b bdi bdo big button canvas cite code data datalist del dfn em font i ins kbd label map \
            mark menuitem meter noscript output progress q rp rt ruby s samp select small span strike strong sub sup time tt \
            u var video picture math maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom \
            mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics \
            annotation svg g path rect circle ellipse line polyline polygon text tspan defs desc linearGradient \
            radialGradient stop marker switch nobr multicol
            """
        ),
        (
            [.allowed, .block],
            """
            address article aside blockquote caption center details dialog dir div dl fieldset figcaption figure footer form \
            h1 h2 h3 h4 h5 h6 header hgroup legend main menu nav ol section summary table tbody tfoot thead ul optgroup
            """
        ),
        ([.allowed, .block, .selfEnding], "p li dt dd tr option"),
        ([.allowed, .cell, .selfEnding], "td th"),
        ([.allowed, .block, .preformatted], "pre"),
        ([.allowed, .preformatted], "textarea"),
        ([.allowed, .void], "area col img input keygen source spacer sound track wbr"),
        ([.allowed, .void, .block], "br hr"),
        ([.allowed], "colgroup command"),
        ([.dropped, .raw], "script style noembed noframes xmp template"),
        ([.dropped], "applet"),
        ([.dropped, .raw, .block], "title"),
        ([.void], "embed frame link meta base basefont bgsound param isindex nextid"),
        ([.block], "body head html frameset"),
        ([], "object iframe blink marquee layer ilayer"),
    ]

    private static let all: [(name: String, traits: Traits)] = groups.flatMap { traits, names in
        names.split(separator: " ").map { (String($0), traits) }
    }

    private static let spellings = all.map { Spelling($0.name) }

    private static let table = NameTable(
        all.enumerated().map { (NameHash.of($1.name.utf8.span), HTMLElement(traits: $1.traits, number: $0)) })
}

/// A hash of a name that does not see the case of ASCII letters.
public enum NameHash {
    /// The hash of nothing.
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(ASCII.lowercased(byte))) &* 0x100_0000_01b3
    }

    public static func of(_ name: ArraySlice<UInt8>) -> UInt64 {
        name.reduce(start) { adding($1, to: $0) }
    }
}

extension NameHash {
    public static func of(_ name: borrowing Span<UInt8>) -> UInt64 {
        var hash = start
        for index in name.indices { hash = adding(name[index], to: hash) }
        return hash
    }
}
