import Foundation
import Fetching
import NewsModel

/// What scheduling costs with 100,000 feeds on 20,000 hosts: time for each poll taken out and put back, and memory.
enum QueueCost {
    static func report() -> String {
        let count = 100_000
        let ids = (0..<count).map { Feed.ID("https://host\($0 % 20_000).example/feeds/\($0).xml") }
        let hosts = (0..<count).map { "host\($0 % 20_000).example" }
        let numbers = Dictionary(uniqueKeysWithValues: ids.indices.map { (ids[$0], $0) })
        var queue = PollQueue(rules: PollRules())
        let before = residentBytes()
        let clock = ContinuousClock()
        let filling = clock.measure {
            for number in 0..<count {
                queue.schedule(ids[number], host: hosts[number], due: Timestamp(seconds: Int64(number * 7919 % 900)))
            }
        }
        let after = residentBytes()
        var polls = 0
        let polling = clock.measure {
            for second in 0..<1800 {
                let now = Timestamp(seconds: Int64(second))
                while let id = queue.next(now: now), let number = numbers[id] {
                    queue.schedule(id, host: hosts[number], due: now + .seconds(900))
                    queue.finished(host: hosts[number])
                    polls += 1
                }
            }
        }
        return """
            filling    \(filling / count) a feed
            polling    \(polling / max(1, polls)) a poll, \(polls) polls
            memory     \((after - before) / count) bytes a feed beyond its name
            """
    }

    private static func residentBytes() -> Int {
        let statm = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (statm.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}
