import NewsModel
import TextProcessing

/// Alerts as an Atom feed (RFC 4287).
enum AtomDocument {
    /// - Parameter alerts: newest first.
    static func bytes(topic: Topic.ID?, alerts: [Alert], now: Timestamp) -> [UInt8] {
        let name = topic.map { TerminalText.line($0.name, limit: 200) }
        let question = alerts.lazy.compactMap(\.question).first.map { TerminalText.line($0) }
        var text = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <id>urn:feedwatch:topic:\(String(StableHash.of(topic?.name ?? ""), radix: 16))</id>
            <title>\(escaped(question ?? name.map { "Alerts on \($0)" } ?? "Alerts"))</title>
            <updated>\((alerts.first?.time ?? now).rfc3339)</updated>
            <author><name>feedwatch</name></author>
            <generator>feedwatch</generator>

            """
        for alert in alerts { text += entry(alert) }
        return Array((text + "</feed>\n").utf8)
    }

    private static func entry(_ alert: Alert) -> String {
        var text = """
            <entry>
            <id>urn:feedwatch:alert:\(escaped(alert.id.text))</id>
            <title>\(escaped(TerminalText.line(alert.summary)))</title>
            <updated>\(alert.time.rfc3339)</updated>
            <category term="\(alert.kind.rawValue)"/>

            """
        if let url = alert.url.map({ TerminalText.line($0) }), url.hasPrefix("https://") || url.hasPrefix("http://") {
            text += "<link rel=\"alternate\" href=\"\(escaped(url))\"/>\n"
        }
        // Markup in text: escaped once for HTML, once for XML.
        text += "<content type=\"html\">\(escaped(html(alert)))</content>\n</entry>\n"
        return text
    }

    private static func html(_ alert: Alert) -> String {
        var html = alert.headline.map { "<p>\(escaped(TerminalText.line($0)))</p>" } ?? ""
        for change in alert.changes {
            if let place = ChangeInPlace(change) {
                let sentences = place.sentences(
                    old: { "<del>\(escaped($0))</del>" }, new: { "<ins>\(escaped($0))</ins>" }, other: escaped)
                html += (sentences.before.map { "<p>\($0)</p>" } ?? "") + "<p>\(sentences.after)</p>"
                continue
            }
            let (new, old) = (words(change.text), words(change.before))
            switch change.op {
            case .added: html += "<p><ins>\(new)</ins></p>"
            case .removed: html += "<p><del>\(new)</del></p>"
            case .replaced: html += "<p><del>\(old)</del> <ins>\(new)</ins></p>"
            case .moved: html += "<p>\(new)</p>"
            }
        }
        if alert.changes.isEmpty {
            for evidence in alert.evidence { html += "<blockquote>\(words(evidence.quote))</blockquote>" }
        }
        return html
    }

    private static func words(_ text: String?) -> String { escaped(TerminalText.line(text ?? "")) }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
