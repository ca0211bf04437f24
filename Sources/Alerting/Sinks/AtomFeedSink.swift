import Foundation
public import NewsModel

/// An Atom document for each topic, in a directory that a web server or a feed reader can see, replaced as a whole.
///
/// It is written from the record, not from what it was told: telling it twice changes nothing.
public struct AtomFeedSink: AlertSink {
    /// The newest alerts of a topic, oldest first.
    public typealias Recent = @Sendable (_ topic: Topic.ID?, _ limit: Int) async throws -> [Alert]

    public let name: String
    private let directory: String
    private let limit: Int
    private let recent: Recent

    public init(name: String, directory: String, limit: Int = 100, recent: @escaping Recent) {
        self.name = name
        self.directory = directory
        self.limit = limit
        self.recent = recent
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        for topic in Set(message.alerts.map(\.topic)) {
            let alerts: [Alert]
            do { alerts = try await recent(topic, limit) } catch {
                throw .transient("the record cannot be read: \(error)")
            }
            let text = AtomDocument.bytes(topic: topic, alerts: alerts.reversed(), now: message.time)
            try await blocking { [self] () throws(DeliveryError) in try write(text, to: Self.fileName(topic)) }
        }
    }

    private func write(_ bytes: [UInt8], to file: String) throws(DeliveryError) {
        do {
            let folder = URL(fileURLWithPath: directory, isDirectory: true)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let url = folder.appendingPathComponent(file)
            try Data(bytes).write(to: url, options: .atomic)
            // Made for others to read, unlike the temporary file that it was.
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: url.path)
        } catch { throw .transient("cannot write \(file) in \(directory): \(error)") }
    }

    /// The topic's name with everything but plain letters, digits, `-`, `_` and inner dots percent-encoded.
    static func fileName(_ topic: Topic.ID?) -> String {
        guard let topic else { return "feedwatch.atom" }
        var name = ""
        for (index, byte) in topic.name.utf8.prefix(200).enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: ".") where index > 0: name += "."
            default: name += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return name + ".atom"
    }
}
