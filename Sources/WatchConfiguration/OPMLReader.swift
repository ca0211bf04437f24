import NewsModel

/// Reads subscription lists (OPML 1.0 and 2.0) as other feed readers export them.
struct OPMLReader {
    let file: String
    let findings: Findings

    func read(_ bytes: [UInt8]) -> [Feed] { [] }
}
