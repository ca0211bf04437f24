import CLibcurl
import Glibc

/// One message to a unix datagram socket, which is how systemd is notified and how its journal is written to.
public enum UnixDatagram {
    /// Why a message did not leave; nobody need act on it, since the listener is a convenience.
    public enum Failure: Error, Hashable, Sendable {
        /// The address is empty, or longer than the 107 bytes that a unix address holds.
        case badAddress
        /// More than the socket takes in one message.
        case tooLong
        /// `errno` of the call that failed.
        case system(Int32)
    }

    /// Sends without waiting; a socket a message, so that a listener that was restarted is found again.
    ///
    /// - Parameter address: a path, or a name in the abstract namespace after `@` (sd_notify(3)).
    public static func send(_ bytes: [UInt8], to address: String) throws(Failure) {
        var name = Array(address.utf8)
        guard name.count > 1, name.count < MemoryLayout.size(ofValue: sockaddr_un().sun_path) else {
            throw .badAddress
        }
        if name[0] == UInt8(ascii: "@") { name[0] = 0 }
        let socket = Glibc.socket(
            AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard socket >= 0 else { throw .system(errno) }
        defer { close(socket) }

        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &target.sun_path) { unsafe $0.copyBytes(from: name) }
        // A path is ended by a zero byte, which is there already; an abstract name ends where the length says.
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let sent = unsafe withUnsafePointer(to: &target) { target in
            unsafe target.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                unsafe bytes.withUnsafeBytes { bytes in
                    unsafe sendto(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL), target, length)
                }
            }
        }
        guard sent < 0 else { return }
        throw errno == EMSGSIZE || errno == ENOBUFS ? .tooLong : .system(errno)
    }
}
