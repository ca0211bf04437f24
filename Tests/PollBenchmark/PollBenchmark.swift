import Foundation

/// Writes what a comparison of pollers needs: feeds, the web server's configuration, and each program's own.
///
///     PollBenchmark DIRECTORY [FEEDS] [ENTRIES] [TOPICS] [PORT]
///
/// `compare` beside this file runs the programs on it.
@main
enum PollBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            print("usage: PollBenchmark DIRECTORY [FEEDS=1000] [ENTRIES=30] [TOPICS=100] [PORT=8973]")
            return
        }
        func number(_ index: Int, _ standard: Int) -> Int {
            arguments.count > index ? Int(arguments[index]) ?? standard : standard
        }
        let ground = BenchmarkGround(
            directory: URL(filePath: arguments[1]), feeds: number(2, 1000), entries: number(3, 30),
            topics: number(4, 100), port: number(5, 8973))
        try ground.write()
        print("\(ground.feeds) feeds of \(ground.entries) entries, \(ground.topics) topics in \(arguments[1])")
    }
}
