import Markup
import NewsModel
import TextProcessing

extension XMLFeedReader {
    /// What an element said, now that its end tag was met.
    mutating func close(_ done: Capture, _ text: inout [UInt8], _ range: Range<Int>?, at offset: Int, isCut: Bool) {
        let scope = frames[frames.count - 1].scope
        // A title, a link or a date that the document's end cut off is none; a text is one as far as it goes.
        if isCut, !done.element.isLongText { return }
        if done.element.isConstruct {
            construct(done, &text, range, scope)
            return
        }
        // Of the document itself where it can be: most values are a few bytes that stand there as they are meant.
        let value: [UInt8]
        if done.hasChildren {
            value = Array(HTMLText.plain(Array(bytes[(done.start ?? 0)..<max(done.end, done.start ?? 0)])).utf8)
        } else {
            value = range == nil ? text : bytes
        }
        let place = done.hasChildren ? value.indices : range ?? value.indices
        switch done.element {
        case .published, .created, .updated, .date: date(done.element, value, place, scope, at: offset)
        case .link, .comments, .uri, .url: self.value(done, Self.address(value[place]), scope, at: offset)
        default: self.value(done, HTMLText.collapsed(value, in: place), scope, at: offset)
        }
    }

    /// An address as browsers read it: line ends inside are nothing, with the space around that indents the lines.
    private static func address(_ text: ArraySlice<UInt8>) -> String {
        guard text.contains(where: { $0 == 0x0a || $0 == 0x0d }) else { return HTMLText.collapsed(Array(text)) }
        return text.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }).map { HTMLText.collapsed(Array($0)) }.joined()
    }

    private mutating func construct(
        _ done: Capture, _ text: inout [UInt8], _ range: Range<Int>?, _ scope: Scope
    ) {
        let read = self.read(done, &text, range)
        if let language = done.attributes.language.flatMap({ LanguageTag.cleaned($0) }), scope == .entry {
            update(scope) { $0.language.offer(language, rank: 1) }
        }
        if let source = done.attributes.text(.source), let url = done.around.resolver.resolve(source),
            done.element == .content
        {
            update(scope) { $0.link.offer(url, rank: 6) }
        }
        guard !read.text.isEmpty || read.html?.isEmpty == false else { return }
        let foreign = (done.vocabulary == .atom) == isAtom ? 0 : 1
        update(scope) { draft in
            switch done.element {
            case .title: draft.title.offer(read.text, rank: foreign)
            case .mediaTitle:
                draft.title.offer(read.text, rank: done.vocabulary == .media ? 4 : done.vocabulary == .itunes ? 3 : 2)
            case .encoded: draft.content.offer(read, rank: 0)
            case .content: draft.content.offer(read, rank: 1)
            case .body: draft.content.offer(read, rank: 2)
            case .description where foreign == 0, .summary where foreign == 0:
                // Where an RSS entry has both, the second is the longer reading.
                if draft.hasPlainSummary {
                    draft.content.offer(read, rank: 3)
                } else {
                    draft.summary.offer(read, rank: 0)
                }
                draft.hasPlainSummary = true
            case .description, .summary: draft.summary.offer(read, rank: 1)
            case .subtitle: draft.summary.offer(read, rank: foreign)
            case .mediaDescription: draft.summary.offer(read, rank: done.vocabulary == .media ? 4 : 2)
            case .itunesSummary: draft.summary.offer(read, rank: 3)
            case .itunesSubtitle: draft.summary.offer(read, rank: 5)
            default: break
            }
        }
    }

    private mutating func read(_ done: Capture, _ text: inout [UInt8], _ range: Range<Int>?) -> ReadText {
        let isTitle = done.element == .title || done.element == .mediaTitle
        let isRich = done.element == .encoded || done.element == .body
        let standard: TextConstruct.Kind = isRich ? .html : done.vocabulary == .atom ? .text : .unknown
        let kind = TextConstruct.kind(type: done.attributes[.type], mode: done.attributes[.mode], standard: standard)
        let construct = TextConstruct(
            kind: kind, resolver: done.around.resolver, wantsHTML: !isTitle, dropsWrapper: done.vocabulary == .atom)
        if done.hasChildren, let start = done.start {
            return construct.read(markup: bytes, in: start..<max(start, done.end))
        }
        if let range { return construct.read(bytes, in: range) }
        return construct.read(&text)
    }

    private mutating func date(
        _ element: FeedElement, _ bytes: [UInt8], _ range: Range<Int>, _ scope: Scope, at offset: Int
    ) {
        guard let reading = DateParser.read(bytes.span.extracting(range)) else {
            if bytes[range].contains(where: { $0 > 0x20 }) {
                note("bad-date", "a date that cannot be read", at: offset)
            }
            return
        }
        if reading.zone == .unknown {
            note("unknown-zone", "a date in a time zone that nobody knows, read as UTC", at: offset)
        }
        update(scope) { draft in
            switch element {
            case .published: draft.published.correct(reading.timestamp, rank: 0)
            case .created: draft.published.correct(reading.timestamp, rank: 1)
            case .updated: draft.updated.correct(reading.timestamp, rank: 0)
            default:
                draft.published.correct(reading.timestamp, rank: 2)
                draft.updated.correct(reading.timestamp, rank: 1)
            }
        }
    }

    private mutating func value(_ done: Capture, _ text: String, _ scope: Scope, at offset: Int) {
        switch done.element {
        case .link: link(done, text, scope, at: offset)
        case .category: category(done, text, scope)
        case .keywords:
            for term in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
                let term = ASCII.trimmed(String(term))
                if !term.isEmpty { update(scope) { $0.add(category: FeedDocument.Category(term: term)) } }
            }
        default: break
        }
        guard !text.isEmpty else { return }
        switch done.element {
        case .id: identifier(done, text, scope)
        case .comments:
            let url = done.around.resolver.resolve(text)
            update(scope) { if $0.entry.comments == nil { $0.entry.comments = url } }
        case .language: update(scope) { $0.language.offer(LanguageTag.cleaned(text), rank: 0) }
        case .personText: if let person = PersonText.person(text) { update(scope) { $0.add(author: person) } }
        case .itunesAuthor:
            if let person = PersonText.person(text) { update(scope) { $0.fallbackAuthors.append(person) } }
        case .logo: feedImage(text, rank: 1, done.around, scope)
        case .icon: feedImage(text, rank: 4, done.around, scope)
        case .url where scope == .image: feedImage(text, rank: 0, done.around, scope)
        case .name: if person != nil, person?.draft.name == nil { person?.draft.name = text }
        case .email:
            let isLink = ASCII.lowercased(String(text.prefix(7))) == "mailto:"
            let address = isLink ? ASCII.trimmed(String(text.dropFirst(7))) : text
            if person != nil, person?.draft.email == nil, !address.isEmpty { person?.draft.email = address }
        case .itunesCategory:
            update(scope) { $0.add(category: FeedDocument.Category(term: text, scheme: "http://www.itunes.com/")) }
        case .uri, .url:
            let url = done.around.resolver.resolve(text)
            if person != nil, person?.draft.url == nil { person?.draft.url = url }
        case .ttl, .hour, .day, .updatePeriod, .updateFrequency: hint(done.element, text)
        default: break
        }
    }

    private mutating func identifier(_ done: Capture, _ text: String, _ scope: Scope) {
        let permalink = done.attributes.text(.permalink).map { ASCII.lowercased($0) }
        let scheme = WebAddress(text).scheme
        // A permalink that is not absolute is as good as its base; the id stays what was published.
        let page = permalink == "true" && scheme == nil && scope == .entry ? done.around.resolver.resolve(text) : nil
        update(scope) { draft in
            guard draft.entry.id == nil || !draft.hasOwnID else { return }
            draft.link.offer(page, rank: 7)
            draft.hasOwnID = true
            // An Atom id is an address (RFC 4287 section 4.2.6); a relative one is as good as its base.
            let isPath = text.utf8.first == UInt8(ascii: "/") && done.vocabulary == .atom
            draft.entry.id = isPath ? WebAddress.resolve(text, against: done.around.base) : text
            draft.entry.idIsPermalink =
                done.vocabulary != .atom && permalink != "false"
                && (scheme == "http" || scheme == "https" || permalink == "true")
        }
    }

    private mutating func hint(_ element: FeedElement, _ text: String) {
        switch element {
        case .ttl: if let minutes = Int(text), minutes >= 0 { document.hints.ttl = minutes }
        case .hour: if let hour = Int(text), (0...24).contains(hour) { document.hints.skipHours.insert(hour % 24) }
        case .day:
            let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            if let index = days.firstIndex(where: { ASCII.lowercased(text).utf8.starts(with: $0.utf8) }) {
                document.hints.skipDays.insert(index + 1)
            }
        case .updatePeriod:
            let hours = ["hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760]
            updateUnit = hours[ASCII.lowercased(text)].map { .seconds($0 * 3600) }
        case .updateFrequency: if let times = Int(text), times > 0 { updateFrequency = times }
        default: break
        }
    }
}
