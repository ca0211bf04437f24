public import NewsModel

/// A poll with what can be made ready for its rows before it is its turn: on any thread, unlike the writing.
public struct PreparedPoll: Sendable {
    public let poll: ReceivedPoll
    /// The feed's state as it will stand in its row.
    let state: Result<String, StoreError>

    public init(_ poll: ReceivedPoll) {
        self.poll = poll
        do { state = .success(stored(try StoredState.encode(poll.state))) } catch {
            state = .failure(.refused(reason: "the state of \(poll.feed.name) cannot be written: \(error)"))
        }
    }
}
