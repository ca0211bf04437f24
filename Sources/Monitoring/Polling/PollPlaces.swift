/// Places for polls in flight.
struct PollPlaces: Sendable {
    /// Until they are written: as many as may ask at a time, which `HostGate` sees to, and half as many again that are read
    /// and recorded meanwhile, so that none of these waits for the others.
    private let unwritten: AsyncPlaces
    /// Until they are on disk, which may stand still for a while; what is left of a poll by then takes little room.
    private let unfinished: AsyncPlaces
    private let readings: ReadingPlaces

    init(concurrency: Int, readings: ReadingPlaces) {
        self.readings = readings
        unwritten = AsyncPlaces(Self.unwritten(concurrency))
        unfinished = AsyncPlaces(Self.unfinished(concurrency))
    }

    /// As a configuration has it from now on.
    func resize(concurrency: Int) {
        unwritten.resize(to: Self.unwritten(concurrency))
        unfinished.resize(to: Self.unfinished(concurrency))
    }

    private static func unwritten(_ concurrency: Int) -> Int { concurrency + concurrency / 2 }
    private static func unfinished(_ concurrency: Int) -> Int { concurrency * 4 }

    /// For one more poll, which is not to come sooner than it can be read. False when the task was cancelled first.
    func take() async -> Bool {
        guard await unfinished.take(), await unwritten.take() else { return false }
        return await readings.waitForRoom()
    }

    func giveBackWritten() { unwritten.giveBack() }

    func giveBackFinished() { unfinished.giveBack() }
}
