/// The attributes that reading a page makes use of; others are not kept.
public enum HTMLAttribute: UInt8, Sendable, CaseIterable {
    case `class`, id, name, content, property, href, rel, role, type, title, style, hidden, lang, charset, datetime,
        media
    case itemprop, itemtype, itemscope, src, alt, action, method
    case ariaHidden, ariaLabel, ariaModal, httpEquiv, dataTestid, dataComponent, xmlLang, vocab, typeof, pubdate,
        dataType

    /// The attribute of this name, lower-case ASCII as the parser gives it; nil for one that is not kept.
    init?(name: Span<UInt8>) {
        guard let attribute = Self.named.value(of: name) else { return nil }
        self = attribute
    }

    private static let named = NameTable(allCases.map { ($0.spelling, $0) })

    private var spelling: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .ariaModal: "aria-modal"
        case .httpEquiv: "http-equiv"
        case .dataTestid: "data-testid"
        case .dataComponent: "data-component"
        case .dataType: "data-type"
        case .xmlLang: "xml:lang"
        default: "\(self)"
        }
    }
}
