import ArgumentParser
import Foundation

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a first configuration: nine feeds and two questions, with comments.",
        discussion: "It asks nothing and overwrites nothing.")

    @Argument(help: "The folder to write to; it is made if it is not there.") var directory = "."

    func run() async throws {
        let folder = URL(filePath: directory, directoryHint: .isDirectory)
        let files = StarterFiles.all.map { (folder.appending(path: $0.path), $0.text) }
        for (file, _) in files where FileManager.default.fileExists(atPath: file.path) {
            throw SystemExit.badInput.because(
                "\(shown(file)) is there already, and `init` overwrites nothing; name another folder, or change that file"
            )
        }
        do {
            for (file, text) in files {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file, options: .withoutOverwriting)
            }
        } catch {
            throw SystemExit.failedIO.because("\(directory) cannot be written: \(error.localizedDescription)")
        }
        let option = directory == "." ? "" : " --config \(shown(files[0].0))"
        let program = ProgramName.asStarted
        Terminal.print(
            files.map { "wrote \(shown($0.0))" } + [
                "", "Next:", "  \(program) check\(option)     # is it right?",
                "  \(program) run\(option)       # watch; Ctrl-C stops it", "  \(program) question ceasefire\(option)",
            ])
    }

    private func shown(_ file: URL) -> String {
        directory == "." ? String(file.path.dropFirst(folderPath.count)) : file.path
    }

    private var folderPath: String { URL(filePath: ".", directoryHint: .isDirectory).path + "/" }
}
