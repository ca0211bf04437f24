import DetectionRehearsal
import Foundation
import NewsModel
import TextProcessing

/// Plays every kind of edit over the article pages of a corpus (`<folder>/*/expected.html` with `expected-metadata.json`)
/// or over the entries of a folder of feeds, and prints, by kind, how often detection spoke up, and whether it told
/// acknowledged from silent.
///
/// `swift run -c release EditBenchmark FOLDER [--rounds N] [--show]`; `--show` prints each mistake.
@main
enum EditBenchmark {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else {
            print("usage: EditBenchmark FOLDER [--rounds N] [--show]")
            return
        }
        let rounds = arguments.firstIndex(of: "--rounds").flatMap { Int(arguments[$0 + 1]) } ?? 3
        let articles = CorpusArticles.read(folder) + CorpusEntries.read(folder)
        print("\(articles.count) articles, \(rounds) rounds")
        var table = EditTable(shows: arguments.contains("--show"))
        let clock = ContinuousClock()
        let took = clock.measure {
            for (index, article) in articles.enumerated() {
                for round in 0..<rounds { table.play(article, seed: UInt64(index * 1000 + round)) }
            }
        }
        table.print(took: took)
    }
}
