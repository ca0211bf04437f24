import FoundationEssentials
import Transfers

/// Where the journal takes entries.
struct JournalSocket: Sendable {
    let address: String

    init(address: String = "/run/systemd/journal/socket") { self.address = address }

    /// A datagram holds about 200 kB here; values of a longer entry are cut, since its record is elsewhere.
    func send(_ entry: JournalEntry) throws(UnixDatagram.Failure) {
        do {
            try UnixDatagram.send(entry.encoded(), to: address)
        } catch .tooLong {
            try UnixDatagram.send(entry.encoded(cuttingValuesTo: 8192), to: address)
        }
    }

    /// Whether what goes to standard error ends in the journal: systemd names the stream's inode in `$JOURNAL_STREAM`,
    /// and a process whose output was redirected since has another (systemd.exec(5)).
    static func isStandardError(environment: [String: String]) -> Bool {
        guard let inode = environment["JOURNAL_STREAM"]?.split(separator: ":").last,
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/2")
        else { return false }
        return target == "socket:[\(inode)]"
    }
}
