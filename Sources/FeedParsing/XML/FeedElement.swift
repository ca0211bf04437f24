import TextProcessing

/// What an element means to us. Dialects share one list, as publishers mix them.
enum FeedElement {
    // Structure.
    case rss, rdf, channel, feed, entry, image, textInput, source, person, contributor, group, skipHours, skipDays,
        transparent
    // Text constructs, most telling first where several compete for a field.
    case title, mediaTitle, content, encoded, body, summary, description, mediaDescription, itunesSummary,
        itunesSubtitle, subtitle
    // Plain values.
    case id, link, comments, language, published, created, updated, date, personText, itunesAuthor, category, keywords,
        itunesCategory
    case enclosure, mediaContent, thumbnail, logo, icon, itunesImage, url, name, email, uri, ttl, hour, day,
        updatePeriod, updateFrequency

    static func of(_ vocabulary: Vocabulary, _ name: borrowing Span<UInt8>) -> FeedElement? {
        table[key(vocabulary, NameHash.of(name))]
    }

    private static func key(_ vocabulary: Vocabulary, _ name: UInt64) -> UInt64 { name ^ (vocabulary.rawValue << 58) }

    /// RSS and Atom names. Not mapped, since nothing of ours asks for them: `cloud`, `docs`, `generator`, `rating`, `rights`,
    /// `copyright`, `webMaster`, `publisher`, `width`, `height`, `expirationDate`, and comment counts.
    private static let core: [(String, FeedElement)] = [
        ("channel", .channel), ("feed", .feed), ("item", .entry), ("entry", .entry), ("image", .image),
        ("textinput", .textInput), ("textInput", .textInput), ("source", .source), ("title", .title), ("link", .link),
        ("id", .id), ("guid", .id), ("identifier", .id), ("description", .description), ("summary", .summary),
        ("abstract", .summary), ("tagline", .subtitle), ("subtitle", .subtitle), ("info", .mediaDescription),
        ("content", .content), ("body", .body),
        ("fullitem", .body), ("xhtml", .body), ("comments", .comments), ("language", .language),
        ("pubdate", .published), ("published", .published),
        ("issued", .published), ("created", .created), ("updated", .updated), ("modified", .updated),
        ("lastbuilddate", .updated), ("lastmod", .updated), ("author", .person), ("managingeditor", .person),
        ("dcreator", .person), ("creator", .person), ("contributor", .contributor), ("category", .category),
        ("keywords", .keywords), ("enclosure", .enclosure),
        ("logo", .logo), ("icon", .icon), ("url", .url), ("name", .name), ("email", .email), ("uri", .uri),
        ("homepage", .uri), ("ttl", .ttl), ("skiphours", .skipHours), ("skipdays", .skipDays), ("hour", .hour),
        ("day", .day), ("items", .transparent),
        // Wrappers that some programs put around several of a kind.
        ("categories", .transparent), ("authors", .transparent), ("links", .transparent), ("enclosures", .transparent),
    ]

    private static let table: NameTable<FeedElement> = {
        let modules: [(Vocabulary, [(String, FeedElement)])] = [
            (.rss, core + [("rss", .rss), ("rdf", .rdf)]), (.atom, core),
            (.rdf, [("rdf", .rdf), ("seq", .transparent), ("bag", .transparent), ("li", .transparent)]),
            (
                .dublinCore,
                [
                    ("title", .mediaTitle), ("creator", .personText), ("author", .personText), ("subject", .category),
                    ("description", .mediaDescription), ("date", .date), ("language", .language),
                    ("identifier", .transparent),
                ]
            ),
            (
                .terms,
                [
                    ("title", .mediaTitle), ("creator", .personText), ("subject", .category),
                    ("abstract", .mediaDescription),
                    ("issued", .published), ("created", .created), ("modified", .updated), ("date", .date),
                    ("language", .language),
                ]
            ),
            (.content, [("encoded", .encoded)]),
            (
                .media,
                [
                    ("title", .mediaTitle), ("description", .mediaDescription), ("content", .mediaContent),
                    ("group", .group),
                    ("category", .category), ("thumbnail", .thumbnail), ("keywords", .keywords),
                ]
            ),
            (
                .itunes,
                [
                    ("title", .mediaTitle), ("author", .itunesAuthor), ("summary", .itunesSummary),
                    ("subtitle", .itunesSubtitle), ("image", .itunesImage), ("category", .itunesCategory),
                    ("keywords", .keywords), ("link", .itunesImage),
                ]
            ),
            (.xhtml, [("body", .body), ("div", .body)]),
            (.syndication, [("updateperiod", .updatePeriod), ("updatefrequency", .updateFrequency)]),
        ]
        var entries: [(key: UInt64, value: FeedElement)] = []
        for (vocabulary, names) in modules {
            for (name, element) in names { entries.append((key(vocabulary, NameHash.of(name.utf8.span)), element)) }
        }
        return NameTable(entries)
    }()

    /// A text construct (RFC 4287 section 3.1) or one of the RSS elements that hold text for readers.
    var isConstruct: Bool {
        switch self {
        case .title, .mediaTitle, .content, .encoded, .body, .summary, .description, .mediaDescription, .itunesSummary,
            .itunesSubtitle, .subtitle:
            true
        default: false
        }
    }

    /// May be long, and is worth having even in part.
    var isLongText: Bool { isConstruct && self != .title && self != .mediaTitle }

    /// Whether a start tag of it shows that the end tag of `capture` is missing: one `</titel>` must not cost the entries
    /// that follow. Longer texts may hold markup, and end only at what no markup has.
    func ends(_ capture: XMLFeedReader.Capture) -> Bool {
        switch self {
        case .entry, .rss, .rdf, .channel, .feed: break
        case .id, .published, .created, .updated, .encoded, .enclosure, .ttl, .personText, .date: break
        case .title, .link, .description, .summary, .content, .category, .comments, .person, .language, .image:
            guard !capture.element.isLongText else { return false }
        default: return false
        }
        // RFC 4287 section 4.1.3: with an XML media type the content is another document.
        let type = capture.attributes.text(.type) ?? ""
        return !type.utf8.contains(UInt8(ascii: "/")) || !ASCII.lowercased(type).hasSuffix("xml")
    }

    /// Its text is a value.
    var isValue: Bool {
        switch self {
        case .id, .link, .comments, .language, .published, .created, .updated, .date, .personText, .itunesAuthor,
            .category,
            .keywords, .logo, .icon, .url, .name, .email, .uri, .ttl, .hour, .day, .updatePeriod, .updateFrequency:
            true
        default: false
        }
    }
}
