import CLibxml2

/// Bytes in any encoding to UTF-8. Nothing fails: what cannot be read becomes U+FFFD.
public enum TextDecoder {
    /// The WHATWG name in lower case for a label as publishers write it; nil for a label that nobody knows.
    ///
    /// The labels of the Encoding Standard come first (so `iso-8859-1` and `us-ascii` are `windows-1252`, `gb2312` is
    /// `gbk`), then any name that the C library knows.
    public static func name(ofLabel label: String) -> String? {
        let folded = String(
            decoding: label.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
                .map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        guard !folded.isEmpty, folded.utf8.count <= 40 else { return nil }
        if let known = EncodingLabels.names[folded] { return known }
        let hyphened = String(
            decoding: folded.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        if let known = EncodingLabels.names[hyphened] { return known }
        guard folded.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ",") }),
            let converter = Converter(to: folded)
        else { return nil }
        return converter.name
    }

    /// `bytes` from offset `start` in the encoding that `name(ofLabel:)` gave; without a byte order mark.
    public static func decode(_ bytes: [UInt8], from start: Int = 0, encoding: String) -> [UInt8] {
        switch encoding {
        case "utf-8": return UTF8Repair.repaired(bytes, from: start)
        case "utf-16le": return WideDecoder.decode(bytes, from: start, width: 2, isBigEndian: false)
        case "utf-16be": return WideDecoder.decode(bytes, from: start, width: 2, isBigEndian: true)
        case "utf-32le": return WideDecoder.decode(bytes, from: start, width: 4, isBigEndian: false)
        case "utf-32be": return WideDecoder.decode(bytes, from: start, width: 4, isBigEndian: true)
        default:
            guard let converter = Converter(to: encoding) else { return UTF8Repair.repaired(bytes, from: start) }
            return converter.convert(bytes, from: start)
        }
    }

    /// UTF-8 as a string; ill-formed pieces become U+FFFD. The standard library checks text outside ASCII byte by byte.
    public static func string(_ bytes: [UInt8]) -> String {
        guard isUTF8(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        return unsafe String(copying: UTF8Span(unchecked: bytes.span))
    }

    /// UTF-8 as a string; ill-formed pieces become U+FFFD.
    public static func string(_ bytes: Span<UInt8>) -> String {
        if let text = try? UTF8Span(validating: bytes) { return String(copying: text) }
        var copy: [UInt8] = []
        for index in bytes.indices { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }

    /// Where the first byte outside ASCII stands; the end where there is none.
    public static func asciiEnd(of bytes: ArraySlice<UInt8>) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return bytes.endIndex }
            var count = unsafe Int(shim_ascii(base, buffer.count))
            while count < buffer.count, unsafe buffer[count] < 0x80 { count += 1 }
            return bytes.startIndex + count
        }
    }

    /// Whether all bytes are well-formed UTF-8 (RFC 3629).
    public static func isUTF8(_ bytes: [UInt8]) -> Bool { UTF8Repair.firstFault(bytes, from: 0) == nil }
}

/// One iconv conversion to UTF-8.
@safe
private struct Converter: ~Copyable {
    private let handle: UnsafeMutableRawPointer
    let name: String

    init?(to encoding: String) {
        // iconv's names for what the Encoding Standard calls otherwise.
        let spelled = EncodingLabels.iconvNames[encoding] ?? encoding
        guard let handle = unsafe shim_iconv_open(spelled) else { return nil }
        unsafe self.handle = unsafe handle
        name = encoding
    }

    deinit { unsafe shim_iconv_close(handle) }

    func convert(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        var position = start
        while position < bytes.count {
            let done = step(bytes, from: position, into: &output)
            position += done
            guard position < bytes.count else { break }
            if done == 0 {
                // Windows code pages leave holes, which the Encoding Standard fills with the control of the same number.
                let byte = bytes[position]
                if name.utf8.starts(with: "windows-".utf8), (0x80...0x9f).contains(byte) {
                    output.append(contentsOf: [0xc2, byte])
                } else {
                    output.append(contentsOf: [0xef, 0xbf, 0xbd])
                }
                position += 1
            }
        }
        return output
    }

    /// Converts up to 64 KiB or to the first fault; how many bytes were read.
    private func step(_ bytes: [UInt8], from start: Int, into output: inout [UInt8]) -> Int {
        let count = min(bytes.count - start, 1 << 16)
        var read = 0
        let room = count * 4 + 16
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
            unsafe bytes.withUnsafeBufferPointer { source in
                guard let base = source.baseAddress, let target = buffer.baseAddress else { return }
                var input: UnsafePointer<UInt8>? = unsafe base + start
                var inputLeft = count
                var destination: UnsafeMutablePointer<UInt8>? = unsafe target
                var outputLeft = room
                _ = unsafe shim_iconv(handle, &input, &inputLeft, &destination, &outputLeft)
                read = count - inputLeft
                written = room - outputLeft
            }
        }
        output.append(contentsOf: chunk)
        return read
    }
}
