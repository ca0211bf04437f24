import Glibc
import Synchronization

/// One request and the means to answer it badly.
public final class Conversation: Sendable {
    public let head: String
    /// What the other side sent after the head, where it said how long it is.
    public let body: [UInt8]
    private let socket: Int32
    private let open = Atomic(false)

    init(socket: Int32, head: String, body: [UInt8] = []) {
        self.socket = socket
        self.head = head
        self.body = body
    }

    public var path: String { String(head.split(separator: " ").dropFirst().first ?? "/") }
    public var method: String { String(head.split(separator: " ").first ?? "") }
    public var keepsOpen: Bool { open.load(ordering: .relaxed) }

    public func header(_ name: String) -> String? { Self.header(name, in: head) }

    static func header(_ name: String, in head: String) -> String? {
        head.split(separator: "\r\n").dropFirst().first { $0.lowercased().hasPrefix("\(name.lowercased()):") }
            .map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
    }

    /// False once the other side is gone.
    @discardableResult
    public func send(_ text: String) -> Bool { Sockets.send(socket, Array(text.utf8)) }
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool { Sockets.send(socket, bytes) }

    /// A well-formed response; the connection stays open for the next request.
    public func respond(_ status: String, _ headers: [String] = [], body: [UInt8] = []) {
        let lines =
            ["HTTP/1.1 \(status)"] + headers + (status.hasPrefix("304") ? [] : ["Content-Length: \(body.count)"])
        send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (method == "HEAD" ? [] : body))
        open.store(true, ordering: .relaxed)
    }

    public func respond(_ status: String, _ headers: [String] = [], body: String) {
        respond(status, headers, body: Array(body.utf8))
    }

    public func pause(_ duration: Duration) {
        usleep(UInt32(duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000))
    }

    /// The next line that the other side sends, without its end; nil when it has gone.
    public func line() -> String? {
        var line: [UInt8] = []
        while let byte = Sockets.readByte(socket) {
            if byte == 0x0a { return String(decoding: line.last == 0x0d ? line.dropLast() : line, as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }

    /// Waits until the other side gives up, at most ten seconds.
    public func stall() { Sockets.awaitClose(socket) }

    /// Closes with a reset instead of a goodbye.
    public func reset() { Sockets.lingerZero(socket) }
}
