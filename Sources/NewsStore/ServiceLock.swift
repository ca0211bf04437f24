import Foundation
import SystemPackage

/// Says that a service works on a record, so that a second one does not poll the same feeds beside it.
///
/// It lies on the database's file itself, so that the same file under another name (a link, a hard link, another path to
/// its folder) is the same lock. SQLite's own locks are of another kind and are not touched. The kernel keeps it and lets
/// it go with the process, however that ends.
///
/// To be let go of after the database is closed: closing any descriptor of a file drops SQLite's locks on it.
public final class ServiceLock: Sendable {
    private let file: FileDescriptor

    /// Throws `.locked` where another process has it.
    ///
    /// - Parameter makes: whether the database's file is made where it is missing.
    public init(for path: String, makes: Bool = true) throws(StoreError) {
        let real = try RecordFile.path(of: path)
        // A `status` that looks at this moment holds it for less than a millisecond.
        for _ in 1...5 {
            if makes { try RecordFile.make(real) }
            guard let identity = RecordFile.identity(real) else { throw .notFound(path: path) }
            let file: FileDescriptor
            do { file = try FileDescriptor.open(FilePath(real), .readWrite, options: .closeOnExec) } catch {
                throw RecordFile.cannotOpen(path, error)
            }
            // It may have been moved away between the two.
            if flock(file.rawValue, LOCK_EX | LOCK_NB) == 0, RecordFile.identity(real) == identity {
                self.file = file
                return
            }
            try? file.close()
            usleep(10_000)
        }
        throw .locked
    }

    /// Whether a process works on the record now; nil where this user may not know. To be asked before this process opens
    /// the database.
    public static func isHeld(for path: String) -> Bool? {
        guard let real = try? RecordFile.path(of: path), RecordFile.identity(real) != nil else { return false }
        guard let file = try? FileDescriptor.open(FilePath(real), .readOnly, options: .closeOnExec) else { return nil }
        defer { try? file.close() }
        guard flock(file.rawValue, LOCK_SH | LOCK_NB) != 0 else { return false }
        return errno == EWOULDBLOCK ? true : nil
    }

    deinit { try? file.close() }
}
