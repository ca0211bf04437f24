import Foundation
import MisbehavingServer
import Synchronization

/// A receiver of webhooks that fails a third of the time: it is busy, it hangs up, or it takes the message and says that it
/// did not. What it has taken, it remembers.
final class FailingDesk: Sendable {
    struct Alert: Hashable, Sendable {
        let id: String
        let story: Int64?
        /// Everything that the alert says, to compare a repeat with.
        let text: String
    }

    private let shelf: Shelf
    let server: LoopbackServer

    private final class Shelf: Sendable {
        let state = Mutex<(asked: Int, failed: Int, taken: [Alert], random: SystemRandomNumberGenerator)>(
            (0, 0, [], SystemRandomNumberGenerator()))
    }

    init() {
        let shelf = Shelf()
        self.shelf = shelf
        server = LoopbackServer { conversation in
            let (fails, way) = shelf.state.withLock { state in
                state.asked += 1
                let fails = state.asked == 1 || Int.random(in: 0..<3, using: &state.random) == 0
                if fails { state.failed += 1 }
                return (fails, Int.random(in: 0..<3, using: &state.random))
            }
            if fails, way == 0 { return conversation.respond("503 Service Unavailable") }
            if fails, way == 1 { return conversation.reset() }
            let alerts = Self.alerts(in: conversation.body)
            shelf.state.withLock { $0.taken += alerts }
            conversation.respond(fails ? "500 Internal Server Error" : "204 No Content")
        }
    }

    /// In the order of their arrival, repeats included.
    var taken: [Alert] { shelf.state.withLock { $0.taken } }
    var counts: (asked: Int, failed: Int) { shelf.state.withLock { ($0.asked, $0.failed) } }

    private static func alerts(in body: [UInt8]) -> [Alert] {
        let message = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
        return (message?["alerts"] as? [[String: Any]] ?? []).compactMap { alert in
            guard let id = alert["id"] as? String,
                let text = try? JSONSerialization.data(withJSONObject: alert, options: .sortedKeys)
            else { return nil }
            return Alert(
                id: id, story: (alert["story"] as? NSNumber)?.int64Value, text: String(decoding: text, as: UTF8.self))
        }
    }
}
