/// What a feed's outlet calls itself, as its domain, its feed's title and the headlines themselves tell.
public struct SiteNames: Sendable {
    private let outlet: String
    private let titles: [String]
    private let endings: Set<[UInt8]>

    /// Headlines that must share an ending before it is taken for a name.
    private static let enough = 3

    /// - Parameters:
    ///   - titles: what the feed is called, by itself or by the operator.
    ///   - endings: of the feed's headlines, as `endings(sharedBy:)` finds them.
    public init(outlet: String, titles: [String], endings: Set<[UInt8]> = []) {
        self.outlet = outlet
        self.titles = titles
        self.endings = endings
    }

    /// The headline without the names beside it.
    public func bare(_ headline: String) -> String {
        let bytes = Array(headline.utf8)
        let rest = HeadlineForm.stripped(bytes) { name, isBehindBar in
            endings.contains(Array(name)) || SiteName.belongs(name, to: outlet)
                || titles.contains {
                    SiteName.isSame(name, as: $0) || $0.utf8.count < 64 && SiteName.belongs(name, to: $0)
                }
                // A bar stands in headlines for nothing else: what is behind it is a site, a section or an author.
                || isBehindBar && SiteName.hasForm(name)
        }
        return String(decoding: bytes[rest], as: UTF8.self)
    }

    /// What stands behind a divider in half of a feed's headlines at one time.
    public static func endings(sharedBy headlines: [String]) -> Set<[UInt8]> {
        var counts: [[UInt8]: Int] = [:]
        for headline in Set(headlines) {
            let bytes = Array(headline.utf8)
            guard let divider = HeadlineForm.lastDivider(in: bytes, bytes.indices) else { continue }
            counts[Array(bytes[divider.range.upperBound...]), default: 0] += 1
        }
        return Set(counts.lazy.filter { $0.value >= enough && $0.value * 2 >= headlines.count }.map(\.key))
    }
}
