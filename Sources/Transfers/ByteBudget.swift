import Synchronization

/// Room in memory that the bodies of all exchanges share.
///
/// A small body needs none. One that grows beyond that takes room for all that it may become, at once: whoever has room can
/// finish, and the others wait on the wire, first come, first served.
public final class ByteBudget: Sendable {
    /// In bytes.
    public let capacity: Int

    private struct Wait {
        let number: Int
        let amount: Int
        let grant: @Sendable (ByteHold) -> Void
    }

    private struct State {
        var free: Int
        var waiting: [Wait] = []
    }

    private let state: Mutex<State>

    public init(capacity: Int) {
        self.capacity = capacity
        state = Mutex(State(free: capacity))
    }

    /// Room for so many bytes, at most all there is. nil where it is not there now: then `grant` is called with it later, on
    /// any thread.
    func take(
        _ amount: Int, for number: Int, orLater grant: @escaping @Sendable (ByteHold) -> Void
    ) -> ByteHold? {
        let amount = min(amount, capacity)
        let isThere = state.withLock { state in
            guard state.waiting.isEmpty, state.free >= amount else {
                state.waiting.append(Wait(number: number, amount: amount, grant: grant))
                return false
            }
            state.free -= amount
            return true
        }
        return isThere ? ByteHold(amount, of: self) : nil
    }

    /// Waits for room. Whoever has it gives it back without waiting for more, so that a cancelled task waits too.
    public func take(_ amount: Int) async -> ByteHold {
        await withCheckedContinuation { waiting in
            let now = take(amount, for: Self.nobody) { waiting.resume(returning: $0) }
            if let now { waiting.resume(returning: now) }
        }
    }

    /// The number of no exchange.
    private static let nobody = -1

    /// An exchange that has ended waits no more.
    func withdraw(_ number: Int) {
        state.withLock { $0.waiting.removeAll { $0.number == number } }
        give(back: 0)
    }

    fileprivate func give(back amount: Int) {
        let granted = state.withLock { state in
            state.free += amount
            var granted: [Wait] = []
            while let first = state.waiting.first, first.amount <= state.free {
                state.free -= first.amount
                granted.append(state.waiting.removeFirst())
            }
            return granted
        }
        for wait in granted { wait.grant(ByteHold(wait.amount, of: self)) }
    }
}

/// Room that is taken for as long as this lives: to be kept beside the bytes that it is for.
public final class ByteHold: Sendable {
    private let budget: ByteBudget
    private let amount: Mutex<Int>

    fileprivate init(_ amount: Int, of budget: ByteBudget) {
        self.amount = Mutex(amount)
        self.budget = budget
    }

    /// Gives back what is not needed.
    func shrink(to count: Int) {
        let rest = amount.withLock { amount in
            defer { amount = min(amount, count) }
            return max(0, amount - count)
        }
        budget.give(back: rest)
    }

    deinit { budget.give(back: amount.withLock { $0 }) }
}
