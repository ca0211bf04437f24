import Markup
import TextProcessing

/// Which encoding a document is in (RFC 7303 section 3): byte order mark or pattern, HTTP charset, XML declaration, UTF-8,
/// windows-1252. But bytes that are valid UTF-8 beat every 8-bit label, since no other text looks like it by accident.
enum EncodingDetection {
    struct Answer: Hashable {
        let encoding: String
        /// Length of the byte order mark.
        let start: Int
        /// The bytes are known to be well-formed UTF-8: nothing is left to decode.
        var isWellFormed = false
    }

    static func detect(_ bytes: [UInt8], contentType: String?) -> Answer {
        if let marked = byteOrderMark(bytes) ?? pattern(bytes) { return marked }
        if bytes.starts(with: [0x4c, 0x6f, 0xa7, 0x94]) { return Answer(encoding: ebcdic(bytes), start: 0) }
        let http = contentType.flatMap(charset).flatMap(usable)
        let declared = declaration(bytes.prefix(2048)).flatMap(usable)
        let label = http ?? declared
        if isStateful(label), bytes.contains(0x1b) || label == "gb18030" {
            return Answer(encoding: label ?? "utf-8", start: 0)
        }
        if TextDecoder.isUTF8(bytes) {
            guard let label, label != "utf-8", bytes.allSatisfy({ $0 < 0x80 }) else {
                return Answer(encoding: "utf-8", start: 0, isWellFormed: true)
            }
            return Answer(encoding: checked(label, bytes) ?? "utf-8", start: 0)
        }
        for candidate in [http, declared] {
            if let candidate, candidate != "utf-8", let fit = checked(candidate, bytes) {
                return Answer(encoding: fit, start: 0)
            }
        }
        return Answer(encoding: isMostlyUTF8(bytes) ? "utf-8" : "windows-1252", start: 0)
    }

    /// The charset parameter of a content type.
    static func charset(_ contentType: String) -> String? {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, ASCII.lowercased(ASCII.trimmed(String(parts[0]))) == "charset" else { continue }
            // Several values, joined by a proxy: the first counts.
            return parts[1].split(separator: ",").first.map(String.init)
        }
        return nil
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> Answer? {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Answer(encoding: "utf-8", start: 3) }
        if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return Answer(encoding: "utf-32le", start: 4) }
        if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return Answer(encoding: "utf-32be", start: 4) }
        if bytes.starts(with: [0xff, 0xfe]) { return Answer(encoding: "utf-16le", start: 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return Answer(encoding: "utf-16be", start: 2) }
        return nil
    }

    /// Where the zeros stand around the first character, which is ASCII in every feed.
    private static func pattern(_ bytes: [UInt8]) -> Answer? {
        guard bytes.count >= 4 else { return nil }
        switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
        case (true, true, true, false): return Answer(encoding: "utf-32be", start: 0)
        case (false, true, true, true): return Answer(encoding: "utf-32le", start: 0)
        case (true, false, true, false), (true, false, false, false): return Answer(encoding: "utf-16be", start: 0)
        case (false, true, false, true), (false, true, false, false): return Answer(encoding: "utf-16le", start: 0)
        default: return nil
        }
    }

    private static func ebcdic(_ bytes: [UInt8]) -> String {
        let head = TextDecoder.decode(Array(bytes.prefix(256)), encoding: "ibm037")
        return declaration(head[...]).flatMap(TextDecoder.name) ?? "ibm037"
    }

    /// The encoding in `<?xml version="1.0" encoding="…"?>`, also where junk stands before it, in capitals, and without
    /// quotation marks.
    private static func declaration(_ head: ArraySlice<UInt8>) -> String? {
        guard let start = find("<?xml", in: head), let end = find("?>", in: head[start...]),
            let name = find("encoding", in: head[start..<end])
        else { return nil }
        let rest = head[name..<end].dropFirst(8).drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        guard let quote = rest.first else { return nil }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return String(decoding: rest.prefix { $0 > 0x20 }, as: UTF8.self)
        }
        return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }

    private static func find(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let length = text.utf8CodeUnitCount
        return bytes.indices.first {
            ASCII.lowercased(bytes[$0]) == text.description.utf8.first
                && ASCII.equal(bytes[$0...].prefix(length), text)
        }
    }

    /// A label that 8-bit bytes can be in; the wide ones were told by their pattern.
    private static func usable(_ label: String) -> String? {
        guard let name = TextDecoder.name(ofLabel: label), !name.utf8.starts(with: "utf-16".utf8),
            !name.utf8.starts(with: "utf-32".utf8), !name.utf8.starts(with: "utf-7".utf8)
        else { return nil }
        return name
    }

    /// `encoding`, if ASCII is ASCII in it: a label of EBCDIC on a document that begins `<?xml` is a mistake.
    private static func checked(_ encoding: String?, _ bytes: [UInt8]) -> String? {
        guard let encoding else { return nil }
        let head = bytes.prefix { $0 < 0x80 && $0 != 0x1b }.prefix(16)
        return TextDecoder.decode(Array(head), encoding: encoding).elementsEqual(head) ? encoding : nil
    }

    /// These write other scripts in 7-bit bytes.
    private static func isStateful(_ encoding: String?) -> Bool {
        encoding.map { $0.utf8.starts(with: "iso-2022".utf8) } ?? false
    }

    /// Damaged UTF-8 rather than something else: more letters that are whole than bytes that are not.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var whole = 0
        var faults = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte >= 0x80 else {
                position += 1
                continue
            }
            let length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
            let rest = bytes[(position + 1)..<min(position + length, bytes.count)]
            if length > 1, rest.count == length - 1, rest.allSatisfy({ $0 & 0xc0 == 0x80 }) {
                whole += 1
                position += length
            } else {
                faults += 1
                position += 1
            }
        }
        return whole > faults
    }
}
