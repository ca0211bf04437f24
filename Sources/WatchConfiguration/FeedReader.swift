import NewsModel

/// Reads the `feeds:` list: URLs, mappings with a URL, and OPML lists.
struct FeedReader {
    let context: LoadingContext
    private var feeds: [Feed] = []
    private var places: [Feed.ID: Position] = [:]
    private var names: [String: Position] = [:]
    private var findings: Findings { context.findings }

    init(_ context: LoadingContext) { self.context = context }

    mutating func read(_ node: YAMLNode) -> [Feed] {
        guard case .sequence(let entries) = node.content else {
            findings.error(node.position, "\"feeds\" must be a list of URLs or mappings, not \(node.kind)")
            return []
        }
        for entry in entries { read(entry: entry) }
        return feeds
    }

    private mutating func read(entry: YAMLNode) {
        guard case .mapping(let pairs) = entry.content else {
            if let (url, login) = address(entry) {
                add(Feed(url: url, request: Feed.RequestOptions(authorization: login)), entry.position, named: nil)
            }
            return
        }
        guard var section = MappingReader(entry, "a feed", findings) else { return }
        if pairs.contains(where: { $0.key == "opml" }) { readOPML(&section) } else { readFeed(&section) }
    }

    private mutating func readFeed(_ section: inout MappingReader) {
        let urlNode = section.require("url", "a feed")
        let address = urlNode.flatMap { self.address($0) }
        let nameNode = section.take("name")
        var feed = Feed(url: address?.url ?? "", name: nameNode?.line("name", findings))
        feed.outlet = section.take("outlet")?.line("outlet", findings)
        feed.also = section.take("also")?.lines("another name", findings) ?? []
        feed.aggregates = section.take("aggregates")?.boolean("aggregates", findings) ?? false
        feed.tags = section.take("tags")?.lines("a tag", findings) ?? []
        feed.interval = section.take("interval")?.duration("interval", atLeast: .seconds(1), findings)
        feed.request = RequestReader(context: context).read(&section, login: address?.login)
        section.finish(
            hints: ["opml": "a feed has a \"url\" or is an \"opml\" list, not both"].merging(SecretReader.hints) {
                a, _ in a
            })
        if address != nil { add(feed, urlNode?.position ?? section.position, named: nameNode?.position) }
    }

    private mutating func readOPML(_ section: inout MappingReader) {
        let node = section.require("opml", "an OPML list")
        let tags = section.take("tags")?.lines("a tag", findings) ?? []
        let interval = section.take("interval")?.duration("interval", atLeast: .seconds(1), findings)
        section.finish(hints: ["url": "a feed has a \"url\" or is an \"opml\" list, not both"])
        guard let node, let pattern = node.line("opml", findings) else { return }
        for path in FileReferences(context: context).paths(pattern, at: node, what: "OPML file") {
            guard let bytes = context.bytes(of: path, asker: node.position) else { continue }
            for var feed in OPMLReader(file: path, findings: findings).read(bytes) {
                // Lists from other readers repeat themselves; what is there already, or bears a name that is, stays.
                guard places[feed.id] == nil else { continue }
                if names[feed.name] != nil { feed.name = feed.url }
                feed.tags += tags
                feed.interval = interval
                add(feed, node.position, named: nil)
            }
        }
    }

    /// A feed's URL and the login that was written into it.
    private func address(_ node: YAMLNode) -> (url: String, login: Feed.Authorization?)? {
        guard let text = node.line("a feed's URL", findings) else { return nil }
        if let flaw = WebAddress.flaw(in: text) {
            findings.error(node.position, "the URL \"\(text.shortened)\" \(flaw)")
            return nil
        }
        guard let (url, user, password) = WebAddress.separatingUser(from: text) else { return (text, nil) }
        if !password.isEmpty {
            findings.warning(
                node.position,
                "a password in a URL can be read by everybody who reads this file; use \"user:\" with \"credential:\" or \"file:\""
            )
        }
        return (url, .basic(user: user, password: password))
    }

    private mutating func add(_ feed: Feed, _ position: Position, named: Position?) {
        if let earlier = places[feed.id] {
            findings.error(position, "this feed is listed twice; the first is at \(place(earlier, from: position))")
            return
        }
        places[feed.id] = position
        if let earlier = names[feed.name] {
            findings.error(
                named ?? position,
                "another feed is called \"\(feed.name.shortened)\", at \(place(earlier, from: position)); names must differ"
            )
        } else {
            names[feed.name] = named ?? position
        }
        feeds.append(feed)
    }

    private func place(_ earlier: Position, from position: Position) -> String {
        earlier.file == position.file ? "line \(earlier.line)" : earlier.description
    }
}
