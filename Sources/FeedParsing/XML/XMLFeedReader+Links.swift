import NewsModel
import TextProcessing

extension XMLFeedReader {
    /// RSS writes the address as text, Atom as `href`; both are met in both.
    mutating func link(_ done: Capture, _ text: String, _ scope: Scope, at offset: Int) {
        guard let href = done.attributes[.href].map({ ASCII.trimmed($0) }), !href.isEmpty || done.around.base != nil
        else {
            guard !text.isEmpty, let url = done.around.resolver.resolve(text) else { return }
            let rel = relation(done.attributes.text(.relation))
            let type = done.attributes.text(.type)
            update(scope) {
                if rel == "alternate" { $0.link.offer(url, rank: 0) }
                $0.add(link: FeedDocument.Link(rel: rel, href: url, type: type))
                if rel == "enclosure" { $0.add(enclosure: Entry.Enclosure(url: url, type: type, length: nil)) }
            }
            return
        }
        // An empty reference is the base itself (RFC 3986 section 5.2.2): the feed perhaps, but no entry's page.
        guard !href.isEmpty || scope != .entry,
            let url = href.isEmpty ? done.around.base : done.around.resolver.resolve(href)
        else { return }
        let rel = relation(done.attributes.text(.relation))
        let type = done.attributes.text(.type)
        let isAtom = isAtom
        let length = rel == "enclosure" ? self.length(done.attributes.text(.length), at: offset) : nil
        update(scope) { draft in
            draft.add(link: FeedDocument.Link(rel: rel, href: url, type: type))
            if rel == "alternate" {
                let isPage =
                    type.map { ASCII.lowercased($0) }.map { $0 == "text/html" || $0 == "application/xhtml+xml" } ?? true
                draft.link.offer(url, rank: (isPage ? 0 : 1) + (isAtom ? 0 : 1))
            } else if rel == "enclosure" {
                draft.add(enclosure: Entry.Enclosure(url: url, type: type, length: length))
            }
        }
    }

    /// A registered relation may be written as the IANA's address for it (RFC 4287 section 4.2.7.2), and in any case
    /// (RFC 8288 section 2.1.1); others are addresses.
    private func relation(_ rel: String?) -> String {
        guard let rel else { return "alternate" }
        let registry = "http://www.iana.org/assignments/relation/"
        let name = rel.utf8.starts(with: registry.utf8) ? String(rel.dropFirst(registry.count)) : rel
        return name.utf8.contains(UInt8(ascii: ":")) ? name : ASCII.lowercased(name)
    }

    /// The bytes of an enclosure: what is no such number costs the length alone.
    private mutating func length(_ written: String?, at offset: Int) -> Int64? {
        let length = written.flatMap { Int64($0) }.flatMap { $0 >= 0 ? $0 : nil }
        if written != nil, length == nil { note("bad-length", "an enclosure's length that is no number", at: offset) }
        return length
    }

    /// Atom: `term`, `scheme`, `label`; RSS: the text, and `domain`.
    mutating func category(_ done: Capture, _ text: String, _ scope: Scope) {
        let attributes = done.attributes
        let label = attributes.text(.label)
        guard let term = attributes.text(.term) ?? (text.isEmpty ? label : text) else { return }
        let isMedia = done.vocabulary == .media
        let scheme =
            attributes.text(.scheme) ?? attributes.text(.domain)
            ?? (isMedia ? "http://search.yahoo.com/mrss/category_schema" : nil)
        update(scope) { $0.add(category: FeedDocument.Category(term: term, scheme: scheme, label: label)) }
    }

    mutating func enclosure(_ attributes: ElementAttributes, _ around: Surroundings, at offset: Int) {
        guard let reference = attributes.text(.url) ?? attributes.text(.href),
            let url = around.resolver.resolve(reference)
        else { return }
        let length = length(attributes.text(.length), at: offset)
        update(drafts.isEmpty ? .feed : .entry) {
            $0.add(enclosure: Entry.Enclosure(url: url, type: attributes.text(.type), length: length))
        }
    }

    mutating func mediaContent(_ attributes: ElementAttributes, _ around: Surroundings, at offset: Int) {
        guard let reference = attributes.text(.url), let url = around.resolver.resolve(reference), !drafts.isEmpty
        else { return }
        let length = length(attributes.text(.size), at: offset)
        let type = attributes.text(.type)
        update(.entry) { $0.add(enclosure: Entry.Enclosure(url: url, type: type, length: length)) }
    }
}
