import Foundation

/// Lines of a fixture file, comments left out, fields apart by tabs; `\n` in a field is a line feed.
enum FixtureLines {
    static func read(_ name: String) throws -> [[String]] {
        guard let url = Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil) else { return [] }
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).replacing("\\n", with: "\n") }
        }
    }
}
