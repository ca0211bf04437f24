import Foundation
import SystemPackage

/// The file that a record's path leads to.
///
/// Links are followed here, once: SQLite keeps its log beside the real file, and so must whoever looks after that log.
public enum RecordFile {
    /// More links in a row than anybody makes; the kernel's own limit.
    private static let longestChain = 40

    /// The path with no link at its end. The file itself may be missing.
    public static func path(of path: String) throws(StoreError) -> String {
        var real = FilePath(path)
        for _ in 0...longestChain {
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: real.string) else {
                return real.string
            }
            real = real.removingLastComponent().pushing(FilePath(target))
        }
        throw .cannotOpen(path: path, reason: "its links lead round in a circle")
    }

    /// Makes an empty file where there is none, readable by its group as far as the umask allows. SQLite gives its log the
    /// same mode.
    ///
    /// A file that is there is not opened: to close it again would drop the locks that this process has on it.
    static func make(_ path: String) throws(StoreError) {
        do {
            try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead]
            ).close()
        } catch Errno.fileExists {
            return
        } catch { throw cannotOpen(path, error) }
    }

    /// Whether the database or its log is as large as this process may make a file (RLIMIT_FSIZE), but for a few pages.
    static func isAtSizeLimit(_ path: String) -> Bool {
        guard let limits = try? String(contentsOfFile: "/proc/self/limits", encoding: .utf8),
            let line = limits.split(separator: "\n").first(where: { $0.hasPrefix("Max file size") }),
            let limit = line.split(separator: " ").compactMap({ Int($0) }).first
        else { return false }
        return ["", "-wal", "-shm"].contains { suffix in
            let found = try? FileManager.default.attributesOfItem(atPath: path + suffix)
            return (found?[.size] as? NSNumber).map { $0.intValue >= limit - (64 << 10) } ?? false
        }
    }

    static func cannotOpen(_ path: String, _ error: any Error) -> StoreError {
        switch error {
        case Errno.readOnlyFileSystem, Errno.permissionDenied:
            .cannotOpen(path: path, reason: "it cannot be written to")
        case Errno.noSpace: .diskFull
        default: .cannotOpen(path: path, reason: "\(error)")
        }
    }

    /// Tells one file from another, whatever its names; nil where there is none.
    static func identity(_ path: String) -> [Int]? {
        guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        return [FileAttributeKey.systemNumber, .systemFileNumber].compactMap { (found[$0] as? NSNumber)?.intValue }
    }
}
