import CLibcurl

/// Requests over libcurl: any number in flight on one thread, with connections, names and TLS sessions kept for reuse.
public actor TransferClient {
    private let loop: TransferLoop
    private let proxies: ProxySettings
    private let budget: ByteBudget
    private var spare: [Exchange] = []
    private var lastNumber = 0

    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe loop.asUnownedSerialExecutor() }

    /// - Parameters:
    ///   - connections: the most that are open at once; requests beyond it wait for one, on their own time.
    ///   - budget: what all bodies together may take.
    public init(
        connections: Int = 256, budget: ByteBudget = ByteBudget(capacity: 64 << 20),
        proxies: ProxySettings = ProxySettings()
    ) {
        loop = TransferLoop(connections: connections)
        self.budget = budget
        self.proxies = proxies
        loop.start()
    }

    deinit { loop.stop() }

    /// Makes one HTTP exchange. A response of any status is a success here; a redirect is a response.
    public func send(_ request: TransferRequest) async throws(TransferError) -> TransferResponse {
        let url = try Self.parsed(request.url)
        let proxy = request.proxy ?? proxies.proxy(for: url)
        var request = request
        request.url = url.text
        // What never fits is not begun with.
        request.limits.bodyBytes = min(request.limits.bodyBytes, budget.capacity)
        if request.addresses == .publicOnly, let proxy {
            // The proxy is the operator's and resolves the name; what it must not be asked for is told by the name.
            guard proxyMayReach(url.host) else { throw .addressRefused(url.host) }
            request.addresses = .any
            request.proxy = proxy
        }
        return try await perform { exchange throws(TransferError) in try exchange.configure(request, proxy: proxy) }
    }

    /// Hands a message to a mail server; returns its last reply's code.
    @discardableResult
    public func send(_ mail: MailRequest) async throws(TransferError) -> Int {
        try await perform { exchange throws(TransferError) in try exchange.configure(mail) }.status
    }

    private func perform(
        _ configure: (Exchange) throws(TransferError) -> Void
    ) async throws(TransferError) -> TransferResponse {
        if Task.isCancelled { throw .cancelled }
        guard let exchange = spare.popLast() ?? Exchange() else { throw .failure(code: 0, "out of memory") }
        defer { if spare.count < 64 { spare.append(exchange) } }
        try configure(exchange)
        lastNumber += 1
        let number = lastNumber
        exchange.handle.set(number: number)
        exchange.room = Exchange.Room(budget: budget, number: number) { [loop] in loop.grant($0, to: number) }
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                exchange.expect(continuation)
                loop.add(exchange, number: number)
            }
        } onCancel: {
            loop.cancel(number)
        }
        return try outcome.get()
    }

    private static func parsed(_ url: String) throws(TransferError) -> WebURL {
        do throws(WebURL.Problem) {
            return try WebURL(url)
        } catch {
            switch error {
            case .malformed: throw .invalidRequest("not an absolute URL")
            case .scheme(let scheme): throw .unsupportedScheme(scheme)
            }
        }
    }

    private func proxyMayReach(_ host: String) -> Bool {
        if let address = IPAddress(host) { return address.isPublic }
        return host.contains(".") && host != "localhost" && !host.hasSuffix(".localhost")
            && !host.hasSuffix(".local") && !host.hasSuffix(".internal")
    }
}
