import Fetching
import NewsModel
import Testing

@Suite("A host")
struct HostScheduleTests {
    private func at(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: milliseconds) }

    @Test("is asked by so many at a time, a gap apart, first come first served")
    func order() {
        var schedule = HostSchedule(perHost: 2, gap: .seconds(1))
        expect(schedule.request(1, host: "a", now: at(0)) == .admitted(at: at(0)))
        expect(schedule.request(2, host: "a", now: at(10)) == .admitted(at: at(1000)))
        expect(schedule.request(3, host: "a", now: at(20)) == .queued)
        expect(schedule.request(4, host: "a", now: at(30)) == .queued)
        expect(schedule.request(5, host: "b", now: at(30)) == .admitted(at: at(30)))
        let third = schedule.release(host: "a", now: at(500))
        #expect(third?.ticket == 3 && third?.at == at(2000))
        let fourth = schedule.release(host: "a", now: at(9000))
        #expect(fourth?.ticket == 4 && fourth?.at == at(9000))
        expect(schedule.release(host: "a", now: at(9000)) == nil)
    }

    @Test("forgets those who give up")
    func withdrawal() {
        var schedule = HostSchedule(perHost: 1, gap: .zero)
        _ = schedule.request(1, host: "a", now: at(0))
        for ticket in 2...4 { _ = schedule.request(ticket, host: "a", now: at(0)) }
        expect(schedule.withdraw(2, host: "a"))
        expect(!schedule.withdraw(2, host: "a"))
        expect(!schedule.withdraw(1, host: "a"))
        expect(schedule.release(host: "a", now: at(0))?.ticket == 3)
        expect(schedule.withdraw(4, host: "a"))
        expect(schedule.release(host: "a", now: at(0)) == nil)
        expect(schedule.request(5, host: "a", now: at(0)) == .admitted(at: at(0)))
    }

    @Test("takes over other limits, and what was begun under the old ones counts")
    func limits() {
        var schedule = HostSchedule(perHost: 1, gap: .seconds(3600))
        for ticket in 1...4 { _ = schedule.request(ticket, host: "a", now: at(0)) }
        let admitted = schedule.adopt(perHost: 3, gap: .seconds(1), now: at(500))
        #expect(admitted.map(\.ticket) == [2, 3])
        #expect(admitted.map(\.at) == [at(1500), at(2500)])
        expect(schedule.adopt(perHost: 1, gap: .zero, now: at(5000)).isEmpty)
        // Two more than there may be: they end before another one begins.
        expect(schedule.release(host: "a", now: at(6000)) == nil)
        expect(schedule.release(host: "a", now: at(6000)) == nil)
        expect(schedule.release(host: "a", now: at(6000))?.ticket == 4)
    }

    @Test("is not remembered for ever")
    func sweeping() {
        var schedule = HostSchedule(perHost: 1, gap: .seconds(1))
        for number in 0..<10_000 {
            let now = at(Int64(number) * 2000)
            _ = schedule.request(number, host: "host\(number)", now: now)
            _ = schedule.release(host: "host\(number)", now: now)
        }
        expect(schedule.hostCount <= 1025)
    }

    @Test("that asks for peace has it, for at most a day")
    func memory() {
        var memory = HostMemory()
        memory.note(host: "a", url: "a/1", wait: .seconds(60), succeeded: false, now: at(0))
        #expect(memory.blocked(host: "a", url: "a/2", now: at(1)) == at(60_000))
        #expect(memory.blocked(host: "b", url: "b/2", now: at(1)) == nil)
        #expect(memory.blocked(host: "a", url: "a/2", now: at(60_000)) == nil)
        memory.note(host: "a", url: "a/1", wait: .seconds(1_000_000), succeeded: false, now: at(0))
        #expect(memory.blocked(host: "a", url: "a/2", now: at(86_400_000)) == nil)
    }

    @Test("of many feeds speaks for one of them, until it repeats itself")
    func manyFeeds() {
        var memory = HostMemory()
        for number in 0..<9 { memory.note(host: "a", url: "a/\(number)", wait: nil, succeeded: true, now: at(0)) }
        memory.note(host: "a", url: "a/1", wait: .seconds(60), succeeded: false, now: at(0))
        #expect(memory.blocked(host: "a", url: "a/1", now: at(1)) != nil)
        #expect(memory.blocked(host: "a", url: "a/2", now: at(1)) == nil)
        memory.note(host: "a", url: "a/2", wait: .seconds(60), succeeded: false, now: at(2))
        #expect(memory.blocked(host: "a", url: "a/3", now: at(3)) != nil)
    }
}
