import MisbehavingServer
import Testing
import Transfers

@Suite("A transfer", .timeLimit(.minutes(1)))
struct TransferClientTests {
    let client = TransferClient()

    @Test("brings status, headers in order and body")
    func get() async throws {
        let server = LoopbackServer {
            $0.respond("200 OK", ["ETag: W/\"ä\"", "X: 1", "x:  2 ", "X-Empty:"], body: "hello")
        }
        defer { server.stop() }
        let response = try await client.send(
            TransferRequest(
                url: server.url("/a?b"), headers: [("Accept", "text/xml"), ("X-None", "")], userAgent: "test"))
        #expect(response.status == 200)
        #expect(response.body == Array("hello".utf8))
        #expect(response.headers.first("etag") == "W/\"ä\"")
        #expect(response.headers.all("x") == ["1", "2"])
        #expect(response.headers.first("x-empty") == "")
        #expect(response.version == .http11)
        let head = try #require(server.requests.first)
        #expect(head.hasPrefix("GET /a?b HTTP/1.1\r\n"))
        #expect(head.contains("User-Agent: test\r\n") && head.contains("X-None:\r\n"))
        #expect(head.lowercased().contains("accept-encoding: deflate, gzip, br"))
    }

    @Test("unfolds headers and reads none from trailers")
    func folding() async throws {
        let server = LoopbackServer { peer in
            peer.send("HTTP/1.1 200 OK\r\nX: a \r\n\t b\r\nTransfer-Encoding: chunked\r\nY: c\r\n\r\n")
            peer.send("1\r\nz\r\n0\r\nX: trailer\r\n\r\n")
        }
        defer { server.stop() }
        let response = try await client.send(TransferRequest(url: server.url()))
        #expect(response.headers.all("X").map { $0.split { $0.isWhitespace } } == [["a", "b"]])
        #expect(response.headers.first("Y") == "c" && response.body == [UInt8(ascii: "z")])
    }

    @Test("uses a connection again")
    func reuse() async throws {
        let server = LoopbackServer { $0.respond("200 OK", body: "x") }
        defer { server.stop() }
        #expect(try await !client.send(TransferRequest(url: server.url())).reusedConnection)
        #expect(try await client.send(TransferRequest(url: server.url())).reusedConnection)
    }

    @Test("posts and asks for heads")
    func methods() async throws {
        let server = LoopbackServer { $0.respond("202 Accepted", body: "x") }
        defer { server.stop() }
        var request = TransferRequest(url: server.url(), method: .head)
        #expect(try await client.send(request).body.isEmpty)
        request.method = .post([], contentType: "application/json")
        request.authorization = .bearer(token: "t0k")
        #expect(try await client.send(request).status == 202)
        #expect(server.requests[0].hasPrefix("HEAD "))
        #expect(server.requests[1].contains("Authorization: Bearer t0k\r\n"))
        #expect(server.requests[1].contains("Content-Type: application/json\r\n"))
        request.authorization = .basic(user: "u", password: "p:w")
        _ = try await client.send(request)
        #expect(server.requests[2].contains("Authorization: Basic dTpwOnc=\r\n"))
    }

    @Test("does not follow redirects")
    func redirect() async throws {
        let server = LoopbackServer { $0.respond("301 Moved", ["Location: /b"]) }
        defer { server.stop() }
        #expect(try await client.send(TransferRequest(url: server.url("/a"))).status == 301)
        #expect(server.requests.count == 1)
    }

    @Test("goes through the proxy it is given, which gets the whole address")
    func proxy() async throws {
        let proxy = LoopbackServer { $0.respond("200 OK", body: "from afar") }
        defer { proxy.stop() }
        var request = TransferRequest(url: "http://news.example/feed?a=b")
        request.proxy = proxy.url()
        #expect(try await client.send(request).body == Array("from afar".utf8))
        #expect(proxy.requests.first?.hasPrefix("GET http://news.example/feed?a=b HTTP/1.1\r\n") == true)
    }

    @Test("ends at once when cancelled")
    func cancellation() async throws {
        let server = LoopbackServer { $0.stall() }
        defer { server.stop() }
        let task = Task { try await client.send(TransferRequest(url: server.url())) }
        try await Task.sleep(for: .milliseconds(50))
        // The server never answers: but for the cancelling, the transfer would end by its time limit and say so.
        task.cancel()
        #expect(await task.result.failure as? TransferError == .cancelled)
    }

    @Test("refuses a connection that was opened with more rights")
    func pooledConnection() async throws {
        let server = LoopbackServer { $0.respond("200 OK", body: "x") }
        defer { server.stop() }
        var request = TransferRequest(url: server.url())
        _ = try await client.send(request)
        request.addresses = .publicOnly
        await #expect(throws: TransferError.addressRefused("127.0.0.1")) { try await client.send(request) }
        #expect(server.requests.count == 1)
    }

    @Test("sends no header that a value smuggles in", arguments: ["a\r\nX: b", "a\nb", "a\0b", "\u{7f}"])
    func smuggling(_ value: String) async {
        let request = TransferRequest(url: "http://127.0.0.1:1/", headers: [("X-A", value)])
        await #expect(throws: TransferError.self) { try await client.send(request) }
    }

    @Test("says in which phase time ran out")
    func phases() async throws {
        let server = LoopbackServer(readsRequest: false) { $0.stall() }
        defer { server.stop() }
        var request = TransferRequest(url: server.url())
        request.limits.totalTimeout = .milliseconds(200)
        await #expect { try await client.send(request) } throws: { isTimeout($0, .waiting) }
        request.url = server.url(scheme: "https")
        await #expect { try await client.send(request) } throws: { isTimeout($0, .securing) }
    }

    @Test("tells a name that does not resolve from a port that is closed")
    func unreachable() async {
        await #expect(throws: TransferError.unresolved("no-such-name.invalid")) {
            try await client.send(TransferRequest(url: "http://no-such-name.invalid/"))
        }
        await #expect { try await client.send(TransferRequest(url: "http://127.0.0.1:1/")) } throws: {
            if case .unreachable? = $0 as? TransferError { true } else { false }
        }
    }

    @Test("takes many at a time")
    func many() async {
        let server = LoopbackServer { peer in
            peer.pause(.milliseconds(100))
            peer.respond("200 OK", body: peer.path)
        }
        defer { server.stop() }
        let client = client
        let good = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let response = try? await client.send(TransferRequest(url: server.url("/\(number)")))
                    return response?.body == Array("/\(number)".utf8)
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(good == 100)
    }

    private func isTimeout(_ error: any Error, _ phase: TransferError.Phase) -> Bool {
        if case .timeout(phase, _)? = error as? TransferError { true } else { false }
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
