import Foundation

/// How this program was started, so that commands which it suggests work when they are typed.
enum ProgramName {
    /// `feedwatch` where the shell finds this program by that name; else the path that was typed or, under
    /// `swift run`, that command.
    static var asStarted: String {
        let environment = ProcessInfo.processInfo.environment
        let started = CommandLine.arguments.first ?? "feedwatch"
        guard started.contains("/") else { return started }
        let own = resolved(started)
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            let candidate = "\(folder)/feedwatch"
            if FileManager.default.isExecutableFile(atPath: candidate), resolved(candidate) == own {
                return "feedwatch"
            }
        }
        let isBuild = own.contains("/.build/")
        let package = FileManager.default.fileExists(atPath: "Package.swift")
        return isBuild && package && own.hasPrefix(FileManager.default.currentDirectoryPath + "/.build/")
            ? "swift run feedwatch" : started
    }

    private static func resolved(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
