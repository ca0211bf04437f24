/// The elements that reading a page distinguishes; every other one is `other`.
public enum HTMLTag: UInt8, Sendable, CaseIterable {
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
    public init(name: Span<UInt8>) { self = Self.named.value(of: name) ?? .other }

    private static let named = NameTable(
        allCases.filter { $0 != .text && $0 != .other }.map { ("\($0)", $0) })
}

extension HTMLTag {
    public var isHeading: Bool { rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue }

    /// Starts and ends a line when rendered (HTML standard, section 15.3.3 and tables).
    public var isBlock: Bool {
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

    /// Its content is no text at all, or not the page's.
    public var isNeverText: Bool {
        switch self {
        case .head, .script, .style, .noscript, .template, .svg, .textarea, .select, .datalist, .iframe, .rp, .rt: true
        default: false
        }
    }

    /// Its content is never prose for the reader of an article.
    public var isInvisible: Bool {
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
