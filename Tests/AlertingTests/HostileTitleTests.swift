import Foundation
import NewsModel
import TextProcessing
import Testing

@testable import Alerting

/// A title may be anything. Whatever it is, it stays a title: in every sink, one line, inert and bounded.
@Suite struct HostileTitleTests {
    private func alert(_ title: String) -> Alert {
        var alert = Sample.alert(1, topic: Topic.ID("maduro"))
        alert.headline = title
        alert.url = "https://news.example/" + title
        alert.outlet = title
        alert.feed = title
        alert.summary = "\(title) is what it says."
        alert.evidence = [Evidence(clause: title, field: .title, span: 0..<1, quote: title)]
        alert.changes = [TextChange(op: .replaced, field: .title, text: title, before: title)]
        return alert
    }

    private func message(_ title: String) -> AlertMessage {
        AlertMessage(topic: Topic.ID("maduro"), alerts: [alert(title)], time: Sample.start)
    }

    private func isInert(_ text: String, except allowed: Set<Unicode.Scalar> = []) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            allowed.contains(scalar)
                || !(scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
                    || [0x200e, 0x200f, 0x202e, 0x2066, 0x2069, 0x2028, 0x2029, 0xfffe].contains(scalar.value)
                    || (0xe0000...0xe007f).contains(scalar.value))
        }
    }

    @Test(arguments: Sample.hostileTitles) func onATerminal(title: String) {
        let line = TerminalText.line(title)
        #expect(isInert(line))
        #expect(line.unicodeScalars.count <= 2002)
        #expect(isInert(AlertText.line(alert(title))))
        #expect(AlertText.details(alert(title)).allSatisfy { isInert($0) })
        #expect(!line.contains("[31m") && !line.contains("]0;") && !line.contains("2J"))
    }

    @Test(arguments: Sample.hostileTitles) func inTheRecord(title: String) throws {
        let line = AlertRecordJSON.line(alert(title))
        #expect(line.count { $0 == 0x0a } == 1 && line.last == 0x0a)
        #expect(line.count < 100_000)
        #expect(isInert(String(decoding: line, as: UTF8.self), except: ["\n"]))
        _ = try JSONSerialization.jsonObject(with: Data(line))
    }

    @Test(arguments: Sample.hostileTitles) func inMail(title: String) throws {
        let mail = MailMessage(message(title), sink: "mail", from: "watch@example.org", to: ["desk@example.org"]).bytes
        let text = String(decoding: mail, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { (0x20...0x7e).contains($0) } })
        let headers = lines.prefix { !$0.isEmpty }
        let names = headers.filter { $0.first != " " }.compactMap { $0.split(separator: ":").first }
        #expect(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
                "X-Feedwatch-Topic", "X-Feedwatch-Severity", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding",
            ])
        #expect(headers.first == "Date: Tue, 14 May 2019 18:30:00 +0000")
    }

    @Test(arguments: Sample.hostileTitles) func inTheJournal(title: String) {
        let entry = JournalEntry(alert(title)).bytes
        #expect(entry.count < 150_000)
        // Field by field, as the journal reads it.
        var (rest, fields) = (entry[...], [String: String]())
        while let end = rest.firstIndex(of: 0x0a) {
            let head = rest[..<end]
            if let equals = head.firstIndex(of: UInt8(ascii: "=")) {
                fields[String(decoding: head[..<equals], as: UTF8.self)] = String(
                    decoding: head[(equals + 1)...], as: UTF8.self)
                rest = rest[(end + 1)...]
            } else {
                let size = rest[(end + 1)...].prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
                let start = end + 9
                fields[String(decoding: head, as: UTF8.self)] = String(
                    decoding: rest[start..<start + size], as: UTF8.self)
                #expect(rest[start + size] == 0x0a)
                rest = rest[(start + size + 1)...]
            }
        }
        #expect(rest.isEmpty)
        #expect(
            fields.keys.allSatisfy {
                $0.hasPrefix("FEEDWATCH_") || ["MESSAGE", "PRIORITY", "MESSAGE_ID", "SYSLOG_IDENTIFIER"].contains($0)
            })
        #expect(fields["PRIORITY"] == "5" && fields["FEEDWATCH_TOPIC"] == "maduro" && fields["FEEDWATCH_STORY"] == "1")
        #expect(fields["MESSAGE_ID"]?.count == 32)
    }

    @Test(arguments: Sample.hostileTitles) func inAnAtomFeed(title: String) throws {
        let bytes = AtomDocument.bytes(topic: Topic.ID(title), alerts: [alert(title)], now: Sample.start)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(isInert(text, except: ["\n"]))
        #expect(!text.contains("<script") && !text.contains("]]>"))
        #expect(text.components(separatedBy: "<entry>").count == 2)
        let name = AtomFeedSink.fileName(Topic.ID(title))
        #expect(!name.contains("/") && !name.hasPrefix(".") && name.utf8.count < 700)
    }

    /// No shell reads it: the program finds the title in its input, to the letter that a terminal may see.
    @Test(arguments: Sample.hostileTitles) func inACommandsInput(title: String) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("feedwatch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let sink = CommandSink(name: "tee", arguments: ["/bin/sh", "-c", "cat > \"$0\"", file.path])
        try await sink.deliver(message(title))
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        let alerts = object?["alerts"] as? [[String: Any]]
        #expect(alerts?.first?["headline"] as? String == TerminalText.line(title))
        #expect(object?["topic"] as? String == "maduro")
    }

    @Test(arguments: [
        ("plain words", "plain words"), ("two  spaces", "two spaces"), ("a\tb\nc", "a b c"),
        (" led and trailed ", "led and trailed"),
        ("سلام‌علیکم", "سلام‌علیکم"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("Guaidó", "Guaidó"), ("a\u{1b}[1;31mb\u{1b}[0mc", "abc"),
        ("x\u{1b}]8;;http://evil\u{1b}\\link\u{1b}]8;;\u{1b}\\y", "xlinky"), ("\u{1b}", ""), ("", ""),
    ])
    func cleaning(text: String, cleaned: String) {
        #expect(TerminalText.line(text) == cleaned)
    }
}
