import Glibc
import Synchronization

/// A web server on a free loopback port that does to each connection exactly what a test says, good manners or not.
/// A thread per connection, since most of its arts are to wait and to stop half-way.
public final class LoopbackServer: Sendable {
    public let port: Int
    private let heads = Mutex<[String]>([])
    /// What listens, until it is stopped.
    private let listener: Mutex<Int32?>
    /// What keeps the port while connections are refused.
    private let holder = Mutex<Int32?>(nil)
    private let behave: @Sendable (Conversation) -> Void

    /// - Parameters:
    ///   - port: one that another server had before; 0 is a free one.
    ///   - readsRequest: false lets the behaviour speak before anything was asked.
    public init(port: Int = 0, readsRequest: Bool = true, behave: @escaping @Sendable (Conversation) -> Void) {
        let (socket, port) = Sockets.listen(port: port)
        listener = Mutex(socket)
        self.port = port
        self.behave = behave
        Sockets.detach { [self] in
            while let peer = Sockets.accept(socket) {
                Sockets.detach { [self] in
                    defer { close(peer) }
                    converse(peer, readsRequest)
                }
            }
            // Here and not by who stops it: the number would be another server's before this thread is out of `accept`.
            close(socket)
        }
    }

    public func url(_ path: String = "/", host: String = "127.0.0.1", scheme: String = "http") -> String {
        "\(scheme)://\(host):\(port)\(path)"
    }

    /// Request heads in the order of their arrival.
    public var requests: [String] { heads.withLock { $0 } }

    public func requests(for path: String) -> [String] { requests.filter { $0.split(separator: " ")[1] == path } }

    public func stop() {
        listener.withLock { if let socket = $0.take() { shutdown(socket, Int32(SHUT_RDWR)) } }
        holder.withLock { if let held = $0.take() { close(held) } }
    }

    /// Refuses connections from now on, and keeps others from the port until one opens on it again.
    public func refuse() {
        stop()
        holder.withLock { $0 = Sockets.bind(port: port).socket }
    }

    private func converse(_ peer: Int32, _ readsRequest: Bool) {
        if !readsRequest { return behave(Conversation(socket: peer, head: "- / -\r\n")) }
        var buffer: [UInt8] = []
        while let head = Sockets.readHead(peer, &buffer) {
            heads.withLock { $0.append(head) }
            let length = Conversation.header("Content-Length", in: head).flatMap { Int($0) } ?? 0
            guard let body = Sockets.readBody(peer, &buffer, length) else { return }
            let conversation = Conversation(socket: peer, head: head, body: body)
            behave(conversation)
            if !conversation.keepsOpen { return }
        }
    }
}
