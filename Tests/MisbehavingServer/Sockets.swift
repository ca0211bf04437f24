import Glibc

/// The few socket calls that the server makes, each in a safe dress.
enum Sockets {
    static func listen(port: Int = 0, backlog: Int32 = 256) -> (socket: Int32, port: Int) {
        let place = bind(port: port)
        precondition(Glibc.listen(place.socket, backlog) == 0, "loopback port \(place.port) is taken")
        return place
    }

    /// Has a port without listening on it: connections are refused, and nobody else gets it by chance.
    static func bind(port: Int = 0) -> (socket: Int32, port: Int) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var reuses: Int32 = 1
        _ = unsafe setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &reuses, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe Glibc.bind(socket, address, length) == 0 && getsockname(socket, address, &length) == 0
            }
        }
        precondition(isBound, "no loopback port")
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }

    static func accept(_ socket: Int32) -> Int32? {
        while true {
            let peer = Glibc.accept(socket, nil, nil)
            if peer >= 0 { return peer }
            // A signal, a client that has gone, or no number free for it: the next one may be luckier.
            guard [EINTR, ECONNABORTED, EMFILE].contains(errno) else { return nil }
        }
    }

    static func send(_ socket: Int32, _ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.send(
                    socket, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    /// Everything up to and with the blank line; the rest stays in the buffer.
    static func readHead(_ socket: Int32, _ buffer: inout [UInt8]) -> String? {
        while true {
            if let end = buffer.indices.dropLast(3).first(where: { buffer[$0..<$0 + 4] == [13, 10, 13, 10] }) {
                defer { buffer.removeFirst(end + 4) }
                return String(decoding: buffer[..<(end + 4)], as: UTF8.self)
            }
            var chunk = [UInt8](repeating: 0, count: 4096)
            let count = unsafe recv(socket, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            buffer += chunk[..<count]
        }
    }

    /// So many bytes; nil where the other side ends before.
    static func readBody(_ socket: Int32, _ buffer: inout [UInt8], _ length: Int) -> [UInt8]? {
        while buffer.count < length {
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = unsafe recv(socket, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            buffer += chunk[..<count]
        }
        defer { buffer.removeFirst(length) }
        return Array(buffer[..<length])
    }

    static func readByte(_ socket: Int32) -> UInt8? {
        var byte: UInt8 = 0
        return unsafe recv(socket, &byte, 1, 0) == 1 ? byte : nil
    }

    static func awaitClose(_ socket: Int32) {
        var timeout = timeval(tv_sec: 10, tv_usec: 0)
        _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var chunk = [UInt8](repeating: 0, count: 4096)
        while unsafe recv(socket, &chunk, chunk.count, 0) > 0 {}
    }

    static func lingerZero(_ socket: Int32) {
        var option = linger(l_onoff: 1, l_linger: 0)
        _ = unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    static func detach(_ work: @escaping @Sendable () -> Void) {
        final class Box {
            let work: @Sendable () -> Void
            init(_ work: @escaping @Sendable () -> Void) { self.work = work }
        }
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(Box(work)).toOpaque()
        let result = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context { unsafe Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work() }
                return nil
            }, context)
        precondition(result == 0, "no thread")
        pthread_detach(thread)
    }
}
