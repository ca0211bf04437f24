/// Where the metrics and health endpoint listens: this machine only, by design.
public enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// A loopback address in numbers and a port; port 0 takes a free one.
    case loopback(host: String, port: Int)
    /// A unix socket's absolute path.
    case unix(path: String)

    public var description: String {
        switch self {
        case .loopback(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}
