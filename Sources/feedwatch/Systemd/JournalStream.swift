import FoundationEssentials

/// Whether what this process prints ends in systemd's journal.
enum JournalStream {
    /// Where the journal takes datagrams of its native protocol.
    static let socket = "/run/systemd/journal/socket"

    /// systemd names the stream's inode in `$JOURNAL_STREAM`; a process whose output was redirected since has another
    /// (systemd.exec(5)).
    static func isStandardError(environment: [String: String]) -> Bool {
        guard let inode = environment["JOURNAL_STREAM"]?.split(separator: ":").last,
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/2")
        else { return false }
        return target == "socket:[\(inode)]"
    }
}
