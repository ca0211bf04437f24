import Foundation
import Monitoring

/// A FILE argument: a path, or - for standard input.
enum InputFile {
    static func read(_ name: String) throws(WatchError) -> [UInt8] {
        do {
            let data =
                name == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data() : try Data(contentsOf: URL(filePath: name))
            return [UInt8](data)
        } catch {
            throw .badInput("\(name): cannot be read: \(error.localizedDescription)")
        }
    }

    static func readText(_ name: String) throws(WatchError) -> String {
        String(decoding: try read(name), as: UTF8.self)
    }
}
