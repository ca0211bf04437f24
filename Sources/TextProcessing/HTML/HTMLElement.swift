/// What HTML means by an element's name, as far as reading and cleaning need to know.
///
/// A class, since one is passed on with every tag and nothing of it is ever copied.
final class HTMLElement: Sendable {
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

    /// In lower case.
    let name: String
    let traits: Traits
    /// Small number, the same for the same name.
    let number: Int
    /// `<` and the name.
    let opening: [UInt8]
    /// The end tag.
    let ending: [UInt8]

    private init(name: String, traits: Traits, number: Int) {
        self.name = name
        self.traits = traits
        self.number = number
        opening = Array("<\(name)".utf8)
        ending = Array("</\(name)>".utf8)
    }

    static func named(_ name: ArraySlice<UInt8>) -> HTMLElement? { table[NameHash.of(name)] }

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

    private static let all: [HTMLElement] = groups.flatMap { traits, names in
        names.split(separator: " ").map { (String($0), traits) }
    }.enumerated().map { HTMLElement(name: $1.0, traits: $1.1, number: $0) }

    private static let table = NameTable(all.map { (NameHash.of($0.name.utf8.span), $0) })
}

/// A hash of a name that does not see the case of ASCII letters.
package enum NameHash {
    package static func of(_ name: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(ASCII.lowercased(byte))) &* 0x100_0000_01b3 }
        return hash
    }
}

extension NameHash {
    package static func of(_ name: borrowing Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in name.indices { hash = (hash ^ UInt64(ASCII.lowercased(name[index]))) &* 0x100_0000_01b3 }
        return hash
    }
}
