/// Headlines as pages and feeds dress them: with the name of the site before or behind.
public enum HeadlineForm {
    /// In bytes; longer than the longest name of a site.
    private static let longestName = 60
    /// `| World | The Times` has two.
    private static let mostNames = 3

    /// The headline without the outlet's own name at either end, as in `Talks fail | Example Post`, `NPR: Talks fail`.
    static func withoutOutlet(_ headline: String, _ outlet: String) -> String {
        let bytes = Array(headline.utf8)
        let rest = stripped(bytes) { name, _ in SiteName.belongs(name, to: outlet) }
        return rest.count == bytes.count ? headline : String(decoding: bytes[rest], as: UTF8.self)
    }

    /// The headline without what stands beside it, name by name, as far as the names are known.
    ///
    /// - Parameter isName: of the bytes of a name, and whether a bar parts it from the headline before it.
    static func stripped(_ bytes: [UInt8], where isName: (ArraySlice<UInt8>, Bool) -> Bool) -> Range<Int> {
        var rest = bytes.indices
        for _ in 0..<mostNames {
            if let (divider, kind) = lastDivider(in: bytes, rest),
                isName(bytes[divider.upperBound..<rest.upperBound], kind == .bar)
            {
                rest = rest.lowerBound..<divider.lowerBound
            } else if let (divider, _) = firstDivider(in: bytes, rest),
                isName(bytes[rest.lowerBound..<divider.lowerBound], false)
            {
                rest = divider.upperBound..<rest.upperBound
            } else {
                break
            }
        }
        return rest
    }

    enum Divider: Hashable {
        /// Stands in headlines for nothing else.
        case bar
        case dash
        /// Before the headline, or with a space before it behind the headline.
        case colon
    }

    /// With words on both sides, and the name behind it no longer than names are.
    static func lastDivider(in bytes: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, kind: Divider)? {
        let earliest = max(range.lowerBound + 1, range.upperBound - longestName)
        guard earliest < range.upperBound else { return nil }
        for start in (earliest..<range.upperBound).reversed() where bytes[start] == 0x20 {
            for (mark, kind) in dividers where bytes[start..<range.upperBound].starts(with: mark) {
                guard start + mark.count < range.upperBound else { continue }
                return (start..<start + mark.count, kind)
            }
        }
        return nil
    }

    /// The name stands before the headline.
    private static func firstDivider(in bytes: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, kind: Divider)? {
        let latest = min(range.upperBound, range.lowerBound + longestName)
        for start in range.lowerBound..<latest {
            if bytes[start] == UInt8(ascii: ":"), start > range.lowerBound, start + 2 < range.upperBound,
                bytes[start + 1] == 0x20
            {
                return (start..<start + 2, .colon)
            }
            guard bytes[start] == 0x20 else { continue }
            for (mark, kind) in dividers
            where start > range.lowerBound && bytes[start..<range.upperBound].starts(with: mark) {
                guard start + mark.count < range.upperBound else { continue }
                return (start..<start + mark.count, kind)
            }
        }
        return nil
    }

    private static let dividers: [(mark: [UInt8], kind: Divider)] = [
        (" | ", Divider.bar), (" \u{2503} ", .bar), (" \u{ff5c} ", .bar), (" \u{b7} ", .bar), (" \u{2022} ", .bar),
        (" \u{bb} ", .bar), (" \u{ab} ", .bar), (" :: ", .bar), (" - ", .dash), (" \u{2013} ", .dash),
        (" \u{2014} ", .dash), (" : ", .colon),
    ].map { (Array($0.0.utf8), $0.1) }
}
