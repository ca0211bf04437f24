import Markup
import NewsModel
import TextProcessing

extension XMLFeedReader {
    /// The root element tells the dialect.
    mutating func noteRoot(
        _ element: FeedElement?, _ attributes: ElementAttributes, _ namespace: FeedNamespace?, at offset: Int
    ) {
        let version = attributes.text(.version) ?? ""
        switch element {
        case .rss?: document.format = FeedRoot.rss(version: version)
        case .rdf?: document.format = FeedRoot.rdf(bytes, at: offset) ?? .rss10
        case .feed?, .entry?:
            isAtom = true
            document.format = FeedRoot.atom(version: version, isEarly: namespace?.isEarlyAtom == true)
        case .channel? where attributes[.href] != nil || attributes[.modified] != nil || attributes[.base] != nil:
            document.format = .cdf
        default: document.format = .rss
        }
    }

    /// What begins with this start tag; the scope that its children are in.
    mutating func open(
        _ element: FeedElement?, _ vocabulary: Vocabulary, _ attributes: ElementAttributes, in scope: Scope,
        _ around: Surroundings, at offset: Int
    ) -> Scope {
        guard let element else { return scope == .outside ? .outside : .ignored }
        switch element {
        case .entry:
            beginEntry(attributes, around, at: offset)
            return .entry
        case .rss, .rdf: return .outside
        case .channel, .feed:
            guard scope == .outside || scope == .feed else { return scope }
            beginFeed(attributes, around)
            return .feed
        case .transparent, .group: return scope
        default: break
        }
        switch scope {
        case .ignored, .textInput, .outside: return outsideScope(element, scope)
        case .image:
            if element == .url { begin(element, vocabulary, attributes, around) }
            return .ignored
        case .skipHours, .skipDays:
            if element == .hour || element == .day { begin(element, vocabulary, attributes, around) }
            return .ignored
        case .person:
            if element == .name || element == .email || element == .uri || element == .url {
                begin(element, vocabulary, attributes, around)
            }
            return .ignored
        case .source:
            guard element == .person else { return .ignored }
            person = (FeedDocument.Person(), [])
            return .person
        case .feed, .entry:
            return openPart(element, vocabulary, attributes, in: scope, around, at: offset)
        }
    }

    /// Titles and such outside any channel, as in RSS 0.90's first drafts, are the feed's where it has none of its own.
    private func outsideScope(_ element: FeedElement, _ scope: Scope) -> Scope {
        if scope == .outside, element == .image { return .image }
        if scope == .outside, element == .textInput { return .textInput }
        return scope == .outside ? .ignored : scope
    }

    private mutating func openPart(
        _ element: FeedElement, _ vocabulary: Vocabulary, _ attributes: ElementAttributes, in scope: Scope,
        _ around: Surroundings, at offset: Int
    ) -> Scope {
        switch element {
        case .image where scope == .feed: return .image
        case .textInput: return .textInput
        case .source: return .source
        case .person:
            person = (FeedDocument.Person(), [])
            return .person
        case .skipHours: return .skipHours
        case .skipDays: return .skipDays
        case .contributor: return .ignored
        case .enclosure: enclosure(attributes, around, at: offset)
        case .mediaContent:
            mediaContent(attributes, around, at: offset)
            return scope
        case .itunesImage where scope == .feed:
            feedImage(attributes.text(.href) ?? attributes.text(.url), rank: 3, around, scope)
        case .thumbnail, .itunesImage: break
        case .itunesCategory:
            guard let term = attributes.text(.text) else {
                begin(element, vocabulary, attributes, around)
                break
            }
            update(scope) { $0.add(category: FeedDocument.Category(term: term, scheme: "http://www.itunes.com/")) }
            return scope
        default:
            if element.isConstruct || element.isValue { begin(element, vocabulary, attributes, around) }
        }
        return .ignored
    }

    private mutating func begin(
        _ element: FeedElement, _ vocabulary: Vocabulary, _ attributes: ElementAttributes, _ around: Surroundings
    ) {
        captureDepth = 1
        capture = Capture(element: element, vocabulary: vocabulary, attributes: attributes, around: around)
    }

    /// Changes the entry that is open, or the feed.
    mutating func update(_ scope: Scope, _ change: (inout EntryDraft) -> Void) {
        if scope == .entry, !drafts.isEmpty {
            change(&drafts[drafts.count - 1].draft)
        } else {
            change(&feed)
        }
    }

    mutating func feedImage(_ reference: String?, rank: Int, _ around: Surroundings, _ scope: Scope) {
        guard scope != .entry, let reference, let url = around.resolver.resolve(ASCII.trimmed(reference)),
            !url.isEmpty
        else { return }
        image.offer(url, rank: rank)
    }

    private mutating func beginFeed(_ attributes: ElementAttributes, _ around: Surroundings) {
        let isFirst = !sawChannel
        sawChannel = true
        guard isFirst else { return }
        feed.language.offer(around.language, rank: 1)
        feed.entry.id = attributes.about
        channelDefinition(attributes, around, .feed)
    }

    private mutating func beginEntry(_ attributes: ElementAttributes, _ around: Surroundings, at offset: Int) {
        guard document.entries.count < Self.maximumEntries else {
            if document.entries.count == Self.maximumEntries, drafts.isEmpty {
                note("too-many-entries", "more than \(Self.maximumEntries) entries", at: offset)
            }
            drafts.append((-1, EntryDraft()))
            return
        }
        drafts.append((document.entries.count, EntryDraft()))
        let line = line(at: offset)
        update(.entry) { draft in
            draft.entry.line = line
            draft.entry.id = attributes.about
            draft.language.offer(around.language, rank: 2)
        }
        document.entries.append(Entry())
        channelDefinition(attributes, around, .entry)
    }

    /// CDF says with attributes what others say with elements.
    private mutating func channelDefinition(_ attributes: ElementAttributes, _ around: Surroundings, _ scope: Scope) {
        if let href = attributes.text(.href), let url = around.resolver.resolve(href) {
            update(scope) {
                $0.link.offer(url, rank: 3)
                $0.add(link: FeedDocument.Link(rel: "alternate", href: url))
            }
        }
        if let date = attributes.text(.modified).flatMap({ DateParser.parse($0) }) {
            update(scope) { $0.updated.offer(date, rank: 3) }
        }
    }

    mutating func endEntry(_ frame: Frame) {
        let last = drafts.count - 1
        guard last >= 0 else { return }
        defer { drafts.removeLast() }
        let index = drafts[last].index
        guard index >= 0 else { return }
        noteLimit(isOverfull: drafts[last].draft.isOverfull, line: drafts[last].draft.entry.line)
        if drafts[last].draft.fallbackAuthors.isEmpty { drafts[last].draft.fallbackAuthors = sourceAuthors }
        sourceAuthors = []
        drafts[last].draft.decide()
        swap(&document.entries[index], &drafts[last].draft.entry)
    }

    mutating func endPerson() {
        guard let (draft, written) = person else { return }
        person = nil
        let inside = EscapedSection.inside(written[...]) ?? written[...]
        let text = DoubleEncoding.undone(inside) ?? Array(inside)
        var result: FeedDocument.Person? = draft
        if draft.name == nil, draft.email == nil, draft.url == nil {
            result = PersonText.person(HTMLText.collapsed(text))
        } else if draft.email == nil, let name = draft.name, let read = PersonText.person(name), read.email != nil {
            result?.name = read.name
            result?.email = read.email
        }
        guard let result else { return }
        let scope = frames[frames.count - 1].scope
        if scope == .source { sourceAuthors.append(result) } else { update(scope) { $0.add(author: result) } }
    }

    mutating func endSource() {}
}
