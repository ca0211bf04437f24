import ArgumentParser
import Monitoring

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Is it up, when did it last see anything, what does it cover, what waits.")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let configuration = try options.loadForReading()
        try await answering {
            let reader = try await RecordReader.open(configuration)
            Terminal.print(try await StatusReport(configuration, reader).lines(.standardOutput, json: json))
        }
    }
}
