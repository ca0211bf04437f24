/// The elements that reading a page distinguishes; every other one is `other`.
package enum HTMLTag: UInt8, Sendable, CaseIterable {
    /// A run of character data, not an element.
    case text
    case other
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case article, aside, footer, header, hgroup, main, nav, section, search, dialog, details, summary
    case address, blockquote, center, dd, div, dl, dt, fieldset, figcaption, figure, form, h1, h2, h3, h4, h5, h6, hr
    case legend, li, menu, ol, p, pre, ul
    case table, caption, colgroup, col, tbody, td, tfoot, th, thead, tr
    case a, abbr, b, big, br, cite, code, del, em, font, i, ins, kbd, label, mark, q, rp, rt, ruby, s, samp, small, span
    case strike, strong, sub, sup, time, tt, u, `var`, wbr
    case audio, button, canvas, datalist, embed, frame, frameset, iframe, img, input, map, math, meter, object, option
    case picture, progress, select, source, svg, textarea, track, video

    /// The element of this name, lower-case ASCII as the parser gives it.
    package init(name: Span<UInt8>) { self = Self.named[PackedName(name)] ?? .other }

    private static let named: [PackedName: HTMLTag] = {
        var table: [PackedName: HTMLTag] = [:]
        for tag in allCases where tag != .text && tag != .other { table[PackedName("\(tag)")] = tag }
        return table
    }()
}

extension HTMLTag {
    package var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }

    /// Starts and ends a line when rendered (HTML standard, section 15.3.3 and tables).
    package var isBlock: Bool {
        switch self {
        case .html, .body, .article, .aside, .footer, .header, .hgroup, .main, .nav, .section, .search, .dialog,
            .details,
            .summary, .address, .blockquote, .center, .dd, .div, .dl, .dt, .fieldset, .figcaption, .figure, .form, .h1,
            .h2,
            .h3, .h4, .h5, .h6, .hr, .legend, .li, .menu, .ol, .p, .pre, .ul, .table, .caption, .tbody, .td, .tfoot,
            .th,
            .thead, .tr, .video, .audio, .iframe, .object:
            true
        default: false
        }
    }

    /// Its content is never prose for the reader of an article.
    package var isInvisible: Bool {
        switch self {
        case .head, .script, .style, .noscript, .template, .button, .canvas, .datalist, .embed, .frame, .frameset,
            .iframe,
            .input, .map, .object, .option, .select, .svg, .textarea, .audio, .video, .rp, .rt, .progress, .meter,
            .dialog:
            true
        default: false
        }
    }
}

/// An ASCII name of an element or attribute as a number: its first fifteen bytes and its length.
struct PackedName: Hashable {
    private let low: UInt64
    private let high: UInt64

    init(_ name: Span<UInt8>) {
        var (low, high) = (UInt64(0), UInt64(0))
        for i in 0..<min(name.count, 15) {
            if i < 8 { low = low << 8 | UInt64(name[i]) } else { high = high << 8 | UInt64(name[i]) }
        }
        self.low = low
        self.high = high << 8 | UInt64(min(name.count, 255))
    }

    init(_ name: String) {
        let bytes = Array(name.utf8)
        self.init(bytes.span)
    }
}
