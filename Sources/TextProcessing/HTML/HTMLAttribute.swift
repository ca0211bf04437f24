/// What becomes of an attribute in cleaned HTML.
enum HTMLAttribute {
    case text, address, addressSet, style

    /// nil for an attribute that does not pass: every `on*`, and all that nobody needs.
    static func named(_ name: ArraySlice<UInt8>) -> Known? { table[NameHash.of(name)] }

    static func named(hash: UInt64) -> Known? { table[hash] }

    /// ` href="`: what stands before the value.
    static func opening(_ known: Known) -> [UInt8] { openings[known.number] }

    struct Known {
        let rule: HTMLAttribute
        /// Small number, the same for the same name.
        let number: Int
        /// The name has no capital letters: SVG's names do.
        let isLowercase: Bool
    }

    private static let all: [(rule: HTMLAttribute, name: String)] = {
        let groups: [(HTMLAttribute, String)] = [
            (
                .address,
                """
                href src cite longdesc action background poster dynsrc lowsrc usemap profile formaction xlink:href icon
                """
            ), (.addressSet, "srcset"), (.style, "style"),
            (
                .text,
                """
                abbr accept accept-charset accesskey align alt aria-label autocomplete autofocus autoplay axis balance \
                bgcolor bgproperties border bordercolor bordercolordark bordercolorlight cellpadding cellspacing challenge \
                char charoff charset checked choff class clear color cols colspan compact contenteditable controls coords \
                data-src datafld datapagesize datasrc datetime default delay dir disabled draggable end enctype face for \
                frame galleryimg gutter headers height hidden hidefocus high hreflang hspace id inputmode ismap keytype \
                kind label lang leftspacing list loop loopcount loopend loopstart low max maxlength media method min \
                multiple muted name nohref noshade novalidate nowrap open optimum pattern placeholder point-size preload \
                pqg prompt radiogroup readonly rel repeat-max repeat-min replace required rev reversed rightspacing role \
                rows rowspan rules scope scoped selected shape size sizes span srclang start step summary suppress \
                tabindex target template title toppadding type unselectable urn valign value variable vcard_name volume \
                vrml vspace width wrap xml:lang xmlns xmlns:xlink xlink:show xlink:title xlink:type \
                actiontype columnalign columnlines columnspacing columnspan depth display displaystyle equalcolumns \
                equalrows fence fontstyle fontweight linethickness lspace mathbackground mathcolor mathvariant maxsize \
                minsize other rowalign rowlines rowspacing rspace scriptlevel selection separator separators stretchy \
                baseProfile clip-rule cx cy d dx dy fill fill-opacity fill-rule font-family font-size font-stretch \
                font-style font-variant font-weight fx fy gradientTransform gradientUnits offset opacity points \
                preserveAspectRatio r refX refY rotate rx ry stop-color stop-opacity stroke stroke-dasharray \
                stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width \
                text-anchor transform version viewBox visibility x x1 x2 y y1 y2
                """
            ),
        ]
        return groups.flatMap { rule, names in
            names.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (rule, String($0)) }
        }
    }()

    private static let openings = all.map { Array(" \($0.name)=\"".utf8) }

    private static let table = NameTable(
        all.enumerated().map { number, entry in
            let isLowercase = ASCII.lowercased(entry.name) == entry.name
            let known = Known(rule: entry.rule, number: number, isLowercase: isLowercase)
            return (NameHash.of(entry.name.utf8.span), known)
        })
}
