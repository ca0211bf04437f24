import CLibcurl

/// A coding of HTTP bodies (RFC 9110 section 8.4.1) that can be undone.
enum ContentCoding: CaseIterable {
    case deflate, gzip, brotli, zstd

    /// As `Accept-Encoding` and `Content-Encoding` name it.
    var name: String {
        switch self {
        case .deflate: "deflate"
        case .gzip: "gzip"
        case .brotli: "br"
        case .zstd: "zstd"
        }
    }

    /// nil for a name that stands for no coding, and for one whose library libcurl was built without.
    init?(named name: String) {
        let name = name == "x-gzip" ? "gzip" : name
        guard let coding = Self.allCases.first(where: { $0.name == name }), coding.isAvailable else { return nil }
        self = coding
    }

    /// The value of `Accept-Encoding`: all that this machine can undo.
    static let accepted = allCases.filter(\.isAvailable).map(\.name).joined(separator: ", ")

    private var isAvailable: Bool { forms.allSatisfy { shim_coding_known($0) != 0 } }

    /// What the library calls it. Some servers send deflate without the wrapper that it should have.
    private var forms: [shim_coding] {
        switch self {
        case .deflate: [SHIM_ZLIB, SHIM_DEFLATE]
        case .gzip: [SHIM_GZIP]
        case .brotli: [SHIM_BROTLI]
        case .zstd: [SHIM_ZSTD]
        }
    }

    /// The bytes that `body` was made of. A stream that ends early or is damaged is an error: what came may be half of it.
    func undone(_ body: [UInt8], allowance: DecodingAllowance) throws(TransferError) -> [UInt8] {
        for form in forms {
            if let output = try Self.undone(body, form, allowance) { return output }
        }
        throw .badEncoding("the \(name) data is damaged or ends early")
    }

    /// nil where the body is not whole.
    private static func undone(
        _ body: [UInt8], _ form: shim_coding, _ allowance: DecodingAllowance
    ) throws(TransferError) -> [UInt8]? {
        var output: [UInt8] = []
        var position = 0
        // A body may be several streams, one behind the other (RFC 1952 section 2.2, RFC 8878 section 3.1).
        repeat {
            guard var stream = CodedStream(form) else { throw .badEncoding("out of memory") }
            while !stream.hasEnded {
                let before = (position, output.count)
                guard stream.step(body, &position, into: &output) else { return nil }
                if let refusal = allowance.refusal(of: output.count, from: position) { throw refusal }
                // No input is left, and no output waits: it ends early.
                if !stream.hasEnded, before == (position, output.count) { return nil }
            }
        } while continues(body, at: position, form)
        // Without a checksum, what leaves much of the body unread was no such stream.
        let isChecked = form == SHIM_GZIP || form == SHIM_ZLIB || form == SHIM_ZSTD
        return isChecked || body[position...].allSatisfy { $0 == 0 } ? output : nil
    }

    /// Whether another stream begins where one ended. What else follows is padding that some servers add.
    private static func continues(_ body: [UInt8], at position: Int, _ form: shim_coding) -> Bool {
        switch form {
        case SHIM_GZIP: body[position...].starts(with: [0x1f, 0x8b])
        case SHIM_ZSTD: body[position...].starts(with: [0x28, 0xb5, 0x2f, 0xfd])
        default: false
        }
    }
}

/// One compressed stream on its way to bytes.
@safe
private struct CodedStream: ~Copyable {
    private let decoder: UnsafeMutablePointer<shim_decoder>
    private(set) var hasEnded = false

    init?(_ form: shim_coding) {
        guard let decoder = unsafe shim_decoder_open(form) else { return nil }
        unsafe self.decoder = decoder
    }

    deinit { unsafe shim_decoder_close(decoder) }

    /// Undoes up to 64 KiB of output; false where the stream is damaged.
    mutating func step(_ body: [UInt8], _ position: inout Int, into output: inout [UInt8]) -> Bool {
        let room = 64 << 10
        var (read, result) = (0, SHIM_BROKEN)
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
            unsafe body[position...].withUnsafeBufferPointer { input in
                // An empty slice may have no address; nothing is read from the one that stands in for it.
                guard let target = buffer.baseAddress else { return }
                let source = unsafe input.baseAddress ?? UnsafePointer(target)
                result = unsafe shim_decode(decoder, source, input.count, &read, target, room, &written)
            }
        }
        position += read
        output += chunk
        hasEnded = result == SHIM_END
        return result != SHIM_BROKEN
    }
}
