import TextProcessing

/// What the elements inside another go by unless they say otherwise: `xml:base` (XML Base section 3) and `xml:lang`
/// (XML 1.0 section 2.12). Nearly all elements of a document share one.
final class Surroundings: Sendable {
    let base: String?
    let language: String?
    let resolver: LinkResolver

    convenience init(base: String?, language: String?) {
        self.init(base: base, language: language, resolver: LinkResolver(base: base))
    }

    private init(base: String?, language: String?, resolver: LinkResolver) {
        self.base = base
        self.language = language
        self.resolver = resolver
    }

    func based(on base: String?) -> Surroundings {
        base == self.base ? self : Surroundings(base: base, language: language)
    }

    func speaking(_ language: String?) -> Surroundings {
        language == self.language ? self : Surroundings(base: base, language: language, resolver: resolver)
    }
}
