import CLibcurl
import Glibc

/// One request in flight: what libcurl calls back into. Lives on the loop's thread and is used again for later requests.
@safe
final class Exchange {
    typealias Outcome = Result<TransferResponse, TransferError>

    let handle: EasyHandle
    private(set) var limits = TransferLimits()
    private(set) var addresses = AddressPolicy.any
    private(set) var headers = HeaderFields()
    /// As it was sent: its codings are undone once it is whole.
    private(set) var body: [UInt8] = []
    /// What a mail server said last, or when it refused.
    private(set) var reply = ""
    private var keepsReply = false
    private(set) var headerBytes = 0
    /// Why one of our callbacks stopped the exchange; better informed than libcurl's code.
    private(set) var refusal: TransferError?
    private var upload: [UInt8] = []
    private var uploaded = 0
    private var inBody = false
    private var continuation: CheckedContinuation<Outcome, Never>?
    var room = Room()

    init?() {
        guard let handle = EasyHandle() else { return nil }
        self.handle = handle
    }

    /// Makes it ready for a new request, of which options are still to be set.
    func begin(limits: TransferLimits, addresses: AddressPolicy, upload: [UInt8] = []) {
        self.limits = limits
        self.addresses = addresses
        self.upload = upload
        uploaded = 0
        headers.removeAll()
        body = []
        reply = ""
        keepsReply = !upload.isEmpty
        headerBytes = 0
        refusal = nil
        inBody = false
        handle.reset()
        installCallbacks()
    }

    /// Who waits for the outcome.
    func expect(_ continuation: CheckedContinuation<Outcome, Never>) { self.continuation = continuation }

    func settle(_ outcome: Outcome) {
        continuation?.resume(returning: outcome)
        continuation = nil
        body = []
        upload = []
        if room.pausedAt != nil { room.budget?.withdraw(room.number) }
        room = Room()
    }

    // MARK: What libcurl calls

    /// Returns how much was taken; anything else than all of it ends the exchange.
    func receive(body chunk: UnsafeRawBufferPointer) -> Int {
        inBody = true
        let total = body.count + chunk.count
        if total > limits.wireBytes { return refuse(.bodyTooLarge(limit: limits.wireBytes)) }
        if !hasRoom(for: total) { return Int(CURL_WRITEFUNC_PAUSE) }
        if body.isEmpty {
            let length = handle.get(offset: CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
            // Believed only so far: the length is the other side's word.
            if length > chunk.count { body.reserveCapacity(min(length, 256 << 10, limits.wireBytes)) }
        }
        unsafe body.append(contentsOf: chunk)
        return chunk.count
    }

    func receive(header line: UnsafeRawBufferPointer) -> Int {
        headerBytes += line.count
        if headerBytes > limits.headerBytes { return refuse(.headersTooLarge(limit: limits.headerBytes)) }
        // What comes after the body are trailers, which nobody here needs.
        if inBody { return line.count }
        var end = line.count
        while end > 0, unsafe line[end - 1] == 0x0a || line[end - 1] == 0x0d { end -= 1 }
        let text = unsafe line[..<end]
        if unsafe text.starts(with: "HTTP/".utf8) {
            headers.removeAll()  // an interim response came before
        } else if end > 0 {
            unsafe headers.append(line: text)
        }
        // The line that refused matters, not the goodbye after it.
        if keepsReply, !reply.hasPrefix("4"), !reply.hasPrefix("5") {
            unsafe reply = String(decoding: text, as: UTF8.self)
        }
        return line.count
    }

    func provide(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, upload.count - uploaded)
        unsafe buffer.copyBytes(from: upload[uploaded..<uploaded + count])
        uploaded += count
        return count
    }

    func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Int32 {
        if addresses == .publicOnly {
            var bytes = [UInt8](repeating: 0, count: 16)
            let count = unsafe Int(shim_address_bytes(address, &bytes))
            guard let ip = IPAddress(bytes: Array(bytes.prefix(count))), ip.isPublic else {
                refusal = .addressRefused(
                    IPAddress(bytes: Array(bytes.prefix(count)))?.description ?? "not an IP address")
                return -1
            }
            // An earlier address of the same name may have been refused; this one may serve.
            refusal = nil
        }
        let socket = unsafe shim_open_socket(address)
        if socket < 0, errno == EMFILE || errno == ENFILE { refusal = .outOfDescriptors }
        return socket
    }

    /// A connection kept open by a request with other rights is judged again before it is used.
    func allows(connectedTo address: String) -> Bool {
        guard addresses == .publicOnly else { return true }
        guard let ip = IPAddress(address), ip.isPublic else {
            refusal = .addressRefused(address)
            return false
        }
        return true
    }

    private func refuse(_ error: TransferError) -> Int {
        refusal = error
        return -1
    }
}
