import Foundation
import SystemPackage
import TextProcessing

/// An open log, appended to with single writes, so that other programs may append to it and truncate it.
struct LogFile: Sendable {
    /// More than one batch of alerts: what a crash may have left unmarked.
    private static let tail: UInt64 = 8 << 20

    private let path: String
    private let handle: FileHandle
    /// Which file it was, to notice when another takes its place; never used again while it is open.
    private let number: UInt64?

    private init(path: String, handle: FileHandle) {
        self.path = path
        self.handle = handle
        number = Self.number(path)
    }

    /// Opens the file for appending, and makes it, and the directory it stands in, where they are missing.
    static func open(_ path: String) throws(DeliveryError) -> LogFile {
        do {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            // Another program may truncate the file: every write goes to its end, wherever that is then. The group may read
            // it, as far as the umask allows.
            let descriptor = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .append, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead])
            let file = LogFile(
                path: path, handle: FileHandle(fileDescriptor: descriptor.rawValue, closeOnDealloc: true))
            try file.dropHalfLine()
            return file
        } catch let error as DeliveryError { throw error } catch { throw .transient(Self.reason(path, error)) }
    }

    /// Whether the path still leads to this file.
    var isCurrent: Bool { number != nil && Self.number(path) == number }

    /// One write and one flush; where the disk is full in the middle, the file is put back as it was.
    func append(_ bytes: [UInt8]) throws(DeliveryError) {
        do {
            let end = try handle.seekToEnd()
            do {
                try handle.write(contentsOf: bytes)
                try handle.synchronize()
            } catch {
                try? handle.truncate(atOffset: end)
                throw error
            }
        } catch { throw .transient(Self.reason(path, error)) }
    }

    /// The ids of the alerts at the end of the file, and of the one that was rotated away last where this is young.
    func idsAtEnd() throws(DeliveryError) -> Set<String> {
        do {
            let end = try handle.seekToEnd()
            var ids = Self.ids(try Self.end(of: handle))
            if end < Self.tail, let rotated = FileHandle(forReadingAtPath: path + ".1") {
                ids.formUnion(Self.ids(try Self.end(of: rotated)))
                try rotated.close()
            }
            return ids
        } catch { throw .transient(Self.reason(path, error)) }
    }

    /// What follows the last line feed was cut off by a crash, and is no record.
    private func dropHalfLine() throws {
        let end = try handle.seekToEnd()
        let bytes = try Self.end(of: handle)
        guard let last = bytes.last, last != UInt8(ascii: "\n") else { return }
        let line = bytes.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
        try handle.truncate(atOffset: end - UInt64(line))
    }

    private static func end(of handle: FileHandle) throws -> [UInt8] {
        let end = try handle.seekToEnd()
        try handle.seek(toOffset: end > tail ? end - tail : 0)
        return Array(try handle.readToEnd() ?? Data())
    }

    private static func ids(_ bytes: [UInt8]) -> Set<String> {
        Set(bytes.split(separator: UInt8(ascii: "\n")).compactMap { AlertRecordJSON.id(ofLine: Array($0)) })
    }

    private static func number(_ path: String) -> UInt64? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.systemFileNumber] as? UInt64 ?? (attributes?[.systemFileNumber] as? Int).map { UInt64($0) }
    }

    private static func reason(_ path: String, _ error: any Error) -> String {
        if let error = error as? Errno { return "cannot write \(path): \(error)" }
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        let reason = cause.domain == NSPOSIXErrorDomain ? POSIXErrorCode(rawValue: Int32(cause.code)) : nil
        return "cannot write \(path): \(reason.map { String(describing: $0) } ?? String(describing: error))"
    }
}
