import FoundationEssentials
import NewsModel

/// What the readers of one load share: mistakes, the environment, and the files that were read.
final class LoadingContext {
    let findings = Findings()
    let environment: [String: String]
    let secrets: SecretUse
    private(set) var files: [String] = []
    private var digest = (StableHash(), StableHash(seed: 0x9e37_79b9_7f4a_7c15))

    /// No file of a configuration is larger; OPML lists of 100,000 feeds are not either.
    static let fileSizeLimit = 64 << 20

    init(environment: [String: String], secrets: SecretUse = .required) {
        self.environment = environment
        self.secrets = secrets
    }

    /// Hexadecimal, over the names and contents of all files in the order of reading.
    var digestText: String { String(digest.0.value, radix: 16) + String(digest.1.value, radix: 16) }

    /// A file's bytes; nil, and a mistake at `asker`, where there are none to be had.
    func bytes(of path: String, asker: Position) -> [UInt8]? {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            findings.error(asker, "no such file: \(path)\(neighbour(of: path))")
            return nil
        }
        guard !isDirectory else {
            findings.error(asker, "\(path) is a directory, not a file")
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            findings.error(asker, "cannot read \(path); check its owner and mode")
            return nil
        }
        guard data.count <= Self.fileSizeLimit else {
            findings.error(asker, "\(path) is larger than \(Self.fileSizeLimit >> 20) MiB")
            return nil
        }
        note(path, Array(data))
        return Array(data)
    }

    /// A file's text, a byte order mark removed; a mistake in the file itself where it is not UTF-8.
    func text(of path: String, asker: Position) -> String? {
        guard var bytes = bytes(of: path, asker: asker) else { return nil }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let good = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{FFFD}" }
        let (line, column) = SourceText(String(good)).lineAndColumn(of: good.count)
        findings.error(Position(file: path, line: line, column: column), "this is not UTF-8; save the file as UTF-8")
        return nil
    }

    /// systemd's directories: the first of a colon-separated list, nil where the variable is not set.
    func directory(_ variable: String) -> String? {
        environment[variable]?.split(separator: ":").first.map(String.init)
    }

    private func note(_ path: String, _ bytes: [UInt8]) {
        guard !files.contains(path) else { return }
        files.append(path)
        for text in [path, String(bytes.count)] {
            digest.0.combine(text)
            digest.1.combine(text)
        }
        for byte in bytes {
            digest.0.combine(byte: byte)
            digest.1.combine(byte: byte)
        }
    }

    private func neighbour(of path: String) -> String {
        let (directory, name) = FilePaths.split(path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return Suggestion.nearest(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    }
}
