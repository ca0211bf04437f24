import NewsModel

/// Reads subscription lists (OPML 1.0 and 2.0) as other feed readers export them.
///
/// A subscription is an `outline` with an `xmlUrl`; outlines without one are folders, whose names become tags, as do
/// `category` entries of OPML 2.0. Everything else (heads, expansion states, other types) is left out.
struct OPMLReader {
    let file: String
    let findings: Findings

    /// Feeds in file order; a mistake where the file is no OPML or holds no feed.
    func read(_ bytes: [UInt8]) -> [Feed] {
        var scanner = OutlineScanner(bytes)
        var feeds: [Feed] = []
        var folders: [String?] = []
        while let event = scanner.next() {
            switch event {
            case .end: _ = folders.popLast()
            case .start(let outline, let isEmpty):
                let url = outline["xmlurl"]?.trimmingBlanks ?? ""
                let title = [outline["title"], outline["text"]].lazy.compactMap { $0?.oneLine }.first { !$0.isEmpty }
                if !isEmpty { folders.append(url.isEmpty ? title : nil) }
                guard !url.isEmpty else { continue }
                if let flaw = WebAddress.flaw(in: url) {
                    let place = scanner.position(file: file)
                    findings.warning(place, "left out: the URL \"\(url.shortened)\" \(flaw)")
                    continue
                }
                let tags = folders.compactMap { $0 } + Self.categories(outline["category"] ?? "")
                feeds.append(Feed(url: url, name: title, tags: tags.uniqued))
            }
        }
        if !scanner.sawOPML {
            findings.error(Position(file: file, line: 1, column: 1), "this is no OPML file: there is no <opml> in it")
        } else if feeds.isEmpty {
            findings.error(Position(file: file, line: 1, column: 1), "this OPML file lists no feed")
        }
        return feeds
    }

    /// OPML 2.0: slash-delimited categories, separated by commas; the last part is what people call it.
    private static func categories(_ text: String) -> [String] {
        text.split(separator: ",").compactMap { $0.split(separator: "/").last.map { String($0).oneLine } }
            .filter { !$0.isEmpty }
    }
}

extension String {
    /// White space and control characters as single spaces.
    fileprivate var oneLine: String {
        split { $0.isWhitespace || $0.isNewline || ($0.unicodeScalars.first?.value ?? 0x20) < 0x20 }.joined(
            separator: " ")
    }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen = Set<String>()
        return filter { seen.insert($0).inserted }
    }
}
