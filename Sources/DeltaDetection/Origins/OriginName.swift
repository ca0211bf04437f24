/// What an origin is called, and when two names mean the same one.
public enum OriginName {
    /// Equal for all spellings of one origin: "The Telegraph", "telegraph.co.uk" and "Daily Telegraph"; or, of an outlet
    /// that is not in the table, "Springfield Gazette" and "springfieldgazette.com".
    public static func key(_ name: String) -> String {
        keys.value(of: name) { squeezed(KnownOutlets.canonical($0) ?? $0) }
    }

    private static let keys = NameCache<String>()

    /// The outlet's well-known name, else the name as it stands.
    public static func display(_ name: String) -> String { KnownOutlets.canonical(name) ?? name }

    /// The distinguishing part of a host: `www.` and the like gone; lower case.
    static func host(_ text: String) -> String {
        var host = text.lowercased()
        for prefix in ["www.", "edition.", "m.", "amp."] where host.hasPrefix(prefix) {
            host.removeFirst(prefix.count)
        }
        return host
    }

    /// Letters and digits in lower case, without a leading article; of a domain, its first label.
    private static func squeezed(_ name: String) -> String {
        let isDomain = name.utf8.contains(UInt8(ascii: ".")) && !name.utf8.contains(UInt8(ascii: " "))
        if isDomain { return String(host(name).prefix { $0 != "." }.filter { $0 != "-" }) }
        var words = EventTerms.words(of: name)
        if words.count > 1, articles.contains(words[0]) { words.removeFirst() }
        return words.joined()
    }

    private static let articles: Set<String> = ["the", "der", "die", "das", "le", "la", "el"]
}
