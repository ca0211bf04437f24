import NewsModel
import NewsStore
import Synchronization
import Testing

@testable import Monitoring

/// Readers and the recorder share the processors, so that neither gets far ahead of the other.
struct ReadingPlacesTests {
    /// How many of six polls are let in, one after the other as none gives its place back.
    private func readers(_ places: ReadingPlaces, backlog: Int) async throws -> Int {
        let admitted = Counter()
        places.note(backlog: backlog)
        return try await withThrowingTaskGroup { group in
            for _ in 0..<6 {
                group.addTask {
                    await places.take()
                    admitted.value.withLock { $0 += 1 }
                }
            }
            try await Task.sleep(for: .milliseconds(50))
            let count = admitted.value.withLock { $0 }
            // So that the others end too.
            places.note(backlog: 0)
            for _ in 0..<6 { places.giveBack() }
            try await group.waitForAll()
            return count
        }
    }

    @Test(arguments: [(4, 0, 4), (4, 3, 4), (4, 4, 3), (4, 31, 3), (4, 32, 0), (1, 4, 1), (1, 32, 0), (8, 40, 0)])
    func areFewerTheMoreWaitsToBeRecorded(processors: Int, backlog: Int, expected: Int) async throws {
        let places = ReadingPlaces(processors: processors)
        #expect(try await readers(places, backlog: backlog) == expected)
        // All places have come back.
        #expect(try await readers(places, backlog: 0) == min(6, processors))
    }

    /// No poll is begun while many documents wait to be read, and one is as soon as they are fewer.
    @Test func documentsThatWaitKeepOthersFromBeingFetched() async throws {
        let places = ReadingPlaces(processors: 1)
        #expect(await places.waitForRoom())
        places.note(backlog: 100)
        let begun = Counter()
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { await places.take() } }
            try await Task.sleep(for: .milliseconds(50))
            group.addTask {
                if await places.waitForRoom() { begun.value.withLock { $0 += 1 } }
            }
            try await Task.sleep(for: .milliseconds(50))
            #expect(begun.value.withLock { $0 } == 0)
            places.note(backlog: 0)
            for _ in 0..<4 { places.giveBack() }
            try await group.waitForAll()
        }
        #expect(begun.value.withLock { $0 } == 1)
    }

    private final class Counter: Sendable { let value = Mutex(0) }
}
