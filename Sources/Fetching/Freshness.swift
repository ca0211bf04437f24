import NewsModel
import Transfers

/// How long a response stays fresh, and when a host wants to be asked again.
enum Freshness {
    /// Freshness lifetime less age (RFC 9111 section 4.2); nil where the response does not say.
    static func lifetime(of headers: HeaderFields, now: Timestamp) -> Duration? {
        let control = headers.all("Cache-Control").joined(separator: ",").lowercased()
        var maxAge: Int64?
        for directive in control.utf8.split(separator: UInt8(ascii: ",")) {
            let text = trimmed(String(Substring(directive)))
            if text == "no-cache" || text == "no-store" { return .zero }
            if text.hasPrefix("max-age=") { maxAge = number(text.dropFirst(8).filter { $0 != "\"" }) }
        }
        let age = headers.first("Age").flatMap { number($0) } ?? 0
        if let maxAge { return .seconds(max(0, maxAge - age)) }
        guard let expires = headers.first("Expires") else { return nil }
        // An invalid date, "0" above all, means already expired.
        guard let expiry = HTTPDate.seconds(expires) else { return .zero }
        let date = headers.first("Date").flatMap(HTTPDate.seconds) ?? now.seconds
        let lifetime = expiry.subtractingReportingOverflow(date)
        return lifetime.overflow ? nil : .seconds(max(0, min(lifetime.partialValue, 366 * 86400) - age))
    }

    /// Retry-After in either form (RFC 9110 section 10.2.3), at most a day.
    static func retryAfter(_ headers: HeaderFields, now: Timestamp) -> Duration? {
        guard let text = headers.first("Retry-After").map(trimmed) else { return nil }
        if let seconds = number(text) { return min(.seconds(seconds), PollRules.day) }
        guard let date = HTTPDate.seconds(text) else { return nil }
        let delay = date.subtractingReportingOverflow(now.seconds)
        return delay.overflow ? nil : min(.seconds(max(0, delay.partialValue)), PollRules.day)
    }

    /// Whole seconds; a number too large for anything stands for a year.
    private static func number(_ text: some StringProtocol) -> Int64? {
        let digits = text.utf8
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return min(Int64(String(text)) ?? .max, 366 * 86400)
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
        return String(Substring(bytes.prefix(bytes.count - bytes.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count)))
    }
}
