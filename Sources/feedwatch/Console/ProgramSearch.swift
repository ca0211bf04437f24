import Foundation

/// Finds programs as a shell does.
enum ProgramSearch {
    /// Whether a command's first word names a file that can be run: a path, or a name in `$PATH`.
    static func finds(_ program: String) -> Bool {
        let manager = FileManager.default
        if program.contains("/") { return manager.isExecutableFile(atPath: program) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").contains { manager.isExecutableFile(atPath: "\($0)/\(program)") }
    }
}
