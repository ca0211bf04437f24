/// Which part of a host name somebody registered.
///
/// The rule is: the last two labels, or three where the last two are a known suffix under which names are registered. The
/// table holds the suffixes of the Public Suffix List under which news is published, not all nine thousand.
public enum PublicSuffix {
    public static func registrableDomain(of host: String) -> String {
        let bytes = Array(host.utf8)
        guard !bytes.contains(UInt8(ascii: ":")), !isNumeric(bytes) else { return host }
        var labels: [Int] = []
        for index in bytes.indices.reversed() where bytes[index] == UInt8(ascii: ".") {
            labels.append(index + 1)
            if labels.count == 4 { break }
        }
        guard labels.count >= 2 else { return host }
        var count = 2
        if suffixes.contains(String(decoding: bytes[labels[1]...], as: UTF8.self)) { count = 3 }
        if labels.count >= 3, suffixes.contains(String(decoding: bytes[labels[2]...], as: UTF8.self)) { count = 4 }
        return count - 1 < labels.count ? String(decoding: bytes[labels[count - 1]...], as: UTF8.self) : host
    }

    private static func isNumeric(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
    }

    private static let suffixes = Set(PublicSuffixTable.text.split(separator: " ").flatMap(expanded))

    /// `uk:co,org` stands for `co.uk` and `org.uk`; an entry without a colon for itself.
    private static func expanded(_ entry: Substring) -> [String] {
        guard let colon = entry.firstIndex(of: ":") else { return [String(entry)] }
        return entry[entry.index(after: colon)...].split(separator: ",").map { "\($0).\(entry[..<colon])" }
    }
}
