import CLibcurl

/// C functions carry no context of their own: libcurl hands each the exchange that it was set for.
extension Exchange {
    func installCallbacks() {
        let raw = unsafe handle.raw
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        _ = unsafe shim_set_pointer(raw, CURLOPT_WRITEDATA, context)
        _ = unsafe shim_set_bytes_callback(raw, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            let chunk = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
            return unsafe Exchange.from(context).map { unsafe $0.receive(body: chunk) } ?? 0
        }
        _ = unsafe shim_set_pointer(raw, CURLOPT_HEADERDATA, context)
        _ = unsafe shim_set_bytes_callback(raw, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
            return unsafe Exchange.from(context).map { unsafe $0.receive(header: line) } ?? 0
        }
        _ = unsafe shim_set_pointer(raw, CURLOPT_OPENSOCKETDATA, context)
        _ = unsafe shim_set_socket_callback(raw) { context, _, address in
            unsafe Exchange.from(context).map { unsafe $0.open(address) } ?? -1
        }
        _ = unsafe shim_set_pointer(raw, CURLOPT_PREREQDATA, context)
        _ = unsafe shim_set_prerequest_callback(raw) { context, remote, _, _, _ in
            guard let exchange = unsafe Exchange.from(context), let remote = unsafe remote else { return 1 }
            return unsafe exchange.allows(connectedTo: String(cString: remote)) ? 0 : 1
        }
    }

    /// For requests that send a body of their own making.
    func installUpload() {
        _ = unsafe shim_set_pointer(handle.raw, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
        _ = unsafe shim_set_bytes_callback(handle.raw, CURLOPT_READFUNCTION) { bytes, size, count, context in
            let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
            return unsafe Exchange.from(context).map { unsafe $0.provide(into: buffer) } ?? 0
        }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> Exchange? {
        unsafe context.map { unsafe Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }
}
