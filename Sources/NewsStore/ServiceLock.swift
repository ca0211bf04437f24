import Foundation

/// Says that a service works on a record, so that a second one does not poll the same feeds beside it.
///
/// The kernel keeps it and lets it go with the process, however that ends; the file `PATH.lock` itself means nothing.
public final class ServiceLock: Sendable {
    private let file: FileHandle

    /// Throws `.locked` where another process has it.
    public init(for path: String) throws(StoreError) {
        let lock = path + ".lock"
        do {
            if !FileManager.default.fileExists(atPath: lock) {
                try? Data().write(to: URL(fileURLWithPath: lock), options: .withoutOverwriting)
            }
            file = try FileHandle(forUpdating: URL(fileURLWithPath: lock))
        } catch { throw .cannotOpen(path: path, reason: "\(lock) cannot be made") }
        // A `status` that looks at this moment holds it for less than a millisecond.
        for _ in 1...5 {
            if flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 { return }
            usleep(10_000)
        }
        throw .locked
    }

    /// Whether a process works on the record now; nil where this user may not know.
    public static func isHeld(for path: String) -> Bool? {
        let lock = path + ".lock"
        guard FileManager.default.fileExists(atPath: lock) else { return false }
        guard let file = FileHandle(forReadingAtPath: lock) else { return nil }
        defer { try? file.close() }
        guard flock(file.fileDescriptor, LOCK_SH | LOCK_NB) != 0 else { return false }
        return errno == EWOULDBLOCK ? true : nil
    }

    deinit { try? file.close() }
}
