import CLibcurl

/// Addresses as people, feeds and servers write them, spelled as HTTP needs them. The rules are those of browsers (WHATWG
/// URL, sections 4.4 and 1.3): space around and line ends inside go, what no URL may hold is percent-encoded as UTF-8, and
/// hosts outside ASCII are given their ASCII names.
enum URLSpelling {
    /// An address or reference without its fragment; nil where its host has no name in ASCII.
    ///
    /// Bytes that are no UTF-8, as old servers put into `Location`, are percent-encoded as they are.
    static func encoded(_ bytes: [UInt8]) -> String? {
        let text = cleaned(bytes)
        let end = text.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
        let queryStart = text[..<end].firstIndex(of: UInt8(ascii: "?")) ?? end
        var head = text[..<queryStart]
        var output: [UInt8] = []
        let scheme = schemeEnd(head)
        if let scheme {
            output += head[..<scheme]
            head = head[scheme...]
        }
        if scheme.map({ isWeb(text[..<$0]) }) ?? true {
            // Browsers take a backslash for a slash here.
            head = ArraySlice(head.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 })
        }
        if head.starts(with: "//".utf8) {
            let rest = head.dropFirst(2)
            let authority = rest.prefix { $0 != UInt8(ascii: "/") }
            guard let spelled = self.authority(authority) else { return nil }
            output += Array("//".utf8) + spelled
            head = rest.dropFirst(authority.count)
        }
        append(head, but: inPath, to: &output)
        append(text[queryStart..<end], but: inQuery, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private static let inPath = Array("\"<>`{}^".utf8)
    private static let inQuery = Array("\"<>'".utf8)

    private static func cleaned(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let lines = bytes.filter { $0 != 0x09 && $0 != 0x0a && $0 != 0x0d }
        guard let first = lines.firstIndex(where: { $0 > 0x20 }), let last = lines.lastIndex(where: { $0 > 0x20 })
        else {
            return []
        }
        return lines[first...last]
    }

    /// Behind the colon of the scheme that the address begins with.
    private static func schemeEnd(_ text: ArraySlice<UInt8>) -> Int? {
        let name = text.prefix { isLetter($0) || isDigit($0) || $0 == 0x2b || $0 == 0x2d || $0 == 0x2e }
        guard let first = name.first, isLetter(first), name.endIndex < text.endIndex,
            text[name.endIndex] == UInt8(ascii: ":")
        else { return nil }
        return name.endIndex + 1
    }

    private static func isWeb(_ scheme: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: scheme, as: UTF8.self).lowercased()
        return name == "http:" || name == "https:"
    }

    /// User, host and port; only the host needs more than percent signs.
    private static func authority(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let at = text.lastIndex(of: UInt8(ascii: "@"))
        let hostAndPort = at.map { text[($0 + 1)...] } ?? text
        var output: [UInt8] = []
        if let at {
            append(text[..<at], but: inPath, to: &output)
            output.append(UInt8(ascii: "@"))
        }
        let port = hostAndPort.first == UInt8(ascii: "[") ? nil : hostAndPort.lastIndex(of: UInt8(ascii: ":"))
        guard let host = host(hostAndPort[..<(port ?? hostAndPort.endIndex)]) else { return nil }
        return output + host + hostAndPort[(port ?? hostAndPort.endIndex)...]
    }

    /// Its name in ASCII (RFC 5891); ASCII as it is.
    private static func host(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let bytes = percentDecoded(text)
        guard bytes.contains(where: { $0 >= 0x80 }) else { return Array(text) }
        // What is no UTF-8 is the Latin-1 of old servers.
        let name =
            String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        var ascii = [CChar](repeating: 0, count: 512)
        guard !name.utf8.contains(0), unsafe shim_ascii_host(name, &ascii, ascii.count) != 0 else { return nil }
        let spelled = ascii.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        // Some letters stand for signs that would move the border of the host.
        return spelled.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2d || $0 == 0x2e || $0 == 0x5f }
            ? spelled : nil
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var position = text.startIndex
        while position < text.endIndex {
            if text[position] == UInt8(ascii: "%"), position + 2 < text.endIndex,
                let byte = UInt8(String(decoding: text[(position + 1)...(position + 2)], as: UTF8.self), radix: 16)
            {
                output.append(byte)
                position += 3
            } else {
                output.append(text[position])
                position += 1
            }
        }
        return output
    }

    private static func append(_ text: ArraySlice<UInt8>, but reserved: [UInt8], to output: inout [UInt8]) {
        for byte in text {
            if byte <= 0x20 || byte >= 0x7f || reserved.contains(byte) {
                output += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            } else {
                output.append(byte)
            }
        }
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
