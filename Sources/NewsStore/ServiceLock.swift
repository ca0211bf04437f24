import Foundation

/// Says that a service works on a record, so that a second one does not poll the same feeds beside it.
///
/// The kernel keeps it and lets it go with the process, however that ends; the file `PATH.lock` itself means nothing.
package final class ServiceLock: Sendable {
    private let file: FileHandle

    /// Throws `.locked` where another process has it.
    package init(for path: String) throws(StoreError) {
        let lock = path + ".lock"
        do {
            if !FileManager.default.fileExists(atPath: lock) {
                try? Data().write(to: URL(fileURLWithPath: lock), options: .withoutOverwriting)
            }
            file = try FileHandle(forUpdating: URL(fileURLWithPath: lock))
        } catch { throw .cannotOpen(path: path, reason: "\(lock) cannot be made") }
        guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else { throw .locked }
    }

    deinit { try? file.close() }
}
