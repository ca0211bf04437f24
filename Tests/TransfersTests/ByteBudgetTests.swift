import MisbehavingServer
import Synchronization
import Testing

@testable import Transfers

/// Large bodies share room in memory and are served in turn.
@Suite struct ByteBudgetTests {
    private static let large = 2 << 20

    private func server() -> LoopbackServer {
        LoopbackServer { connection in
            connection.respond("200 OK", [], body: [UInt8](repeating: 0x61, count: Self.large))
        }
    }

    /// Room for two: however many ask at once, all are served, and never more than two are held at a time.
    @Test func manyAreServedInTurn() async throws {
        let server = server()
        defer { server.stop() }
        let client = TransferClient(budget: ByteBudget(capacity: 2 * Self.large))
        let most = try await withThrowingTaskGroup(of: Void.self) { group in
            let held = Held()
            for _ in 0..<12 {
                group.addTask {
                    let response = try await client.send(TransferRequest(url: server.url("/feed")))
                    #expect(response.body.count == Self.large && response.hold != nil)
                    held.change(by: 1)
                    try await Task.sleep(for: .milliseconds(20))
                    held.change(by: -1)
                    withExtendedLifetime(response) {}
                }
            }
            try await group.waitForAll()
            return held.most
        }
        #expect(most <= 2)
    }

    @Test func aBodyThatNeverFitsIsTooLarge() async throws {
        let server = server()
        defer { server.stop() }
        let client = TransferClient(budget: ByteBudget(capacity: Self.large / 2))
        await #expect(throws: TransferError.bodyTooLarge(limit: Self.large / 2)) {
            try await client.send(TransferRequest(url: server.url("/feed")))
        }
    }

    /// One that is given up while it waits leaves its turn to the next, and waiting is not the server's time.
    @Test func whoeverWaitsMayLeave() async throws {
        let server = server()
        defer { server.stop() }
        let client = TransferClient(budget: ByteBudget(capacity: Self.large))
        var request = TransferRequest(url: server.url("/feed"))
        request.limits.totalTimeout = .seconds(2)
        let asked = request
        var first: TransferResponse? = try await client.send(asked)
        let leaving = Task { try await client.send(asked) }
        let staying = Task { try await client.send(asked) }
        try await Task.sleep(for: .seconds(3))
        leaving.cancel()
        await #expect(throws: TransferError.cancelled) { try await leaving.value }
        withExtendedLifetime(first) {}
        first = nil
        #expect(try await staying.value.body.count == Self.large)
    }
}

private final class Held: Sendable {
    private let state = Mutex((now: 0, most: 0))

    var most: Int { state.withLock { $0.most } }

    func change(by step: Int) {
        state.withLock { state in
            state.now += step
            state.most = max(state.most, state.now)
        }
    }
}
