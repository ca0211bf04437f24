import Foundation

/// The files under `Fixtures`.
enum Fixture {
    static func path(_ name: String) -> String { root + "/" + name }

    static func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    /// Names of the bad configurations, without their endings.
    static let bad: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path("bad"))) ?? []
        return names.filter { $0.hasSuffix(".bad.yaml") }.map { String($0.dropLast(".bad.yaml".count)) }.sorted()
    }()

    private static let root = Bundle.module.resourcePath.map { $0 + "/Fixtures" } ?? "Fixtures"
}
