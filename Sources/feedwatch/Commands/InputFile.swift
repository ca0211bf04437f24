import Foundation
import Monitoring

/// A FILE argument: a path, or - for standard input.
enum InputFile {
    static func read(_ name: String) throws(WatchError) -> [UInt8] {
        do {
            // Read through a handle, as it may be a pipe: `feedwatch parse <(curl ...)`.
            let file = name == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: name))
            return [UInt8](try file.readToEnd() ?? Data())
        } catch {
            let kind = try? FileManager.default.attributesOfItem(atPath: name)[.type] as? FileAttributeType
            let reason =
                kind == .typeDirectory
                ? "it is a directory, not a file"
                : FileManager.default.fileExists(atPath: name) ? error.localizedDescription : "there is no such file"
            throw .badInput("\(name): cannot be read: \(reason)")
        }
    }

    static func readText(_ name: String) throws(WatchError) -> String {
        String(decoding: try read(name), as: UTF8.self)
    }
}
