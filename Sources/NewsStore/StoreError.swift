import GRDB

/// Why the record could not be opened, read or written, and what to do about it.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no database there; a reader does not make one.
    case notFound(path: String)
    case cannotOpen(path: String, reason: String)
    /// The file is an SQLite database of another program.
    case notARecord(path: String)
    /// A later version of feedwatch has written it.
    case newerSchema(path: String)
    /// An earlier version has written it, and a reader must not change it.
    case olderSchema(path: String)
    case corrupt(reason: String)
    case diskFull
    /// A file has reached the largest size that the process (RLIMIT_FSIZE) or the file system allows.
    case fileTooLarge
    case readOnly
    /// Another process has held the database for longer than we wait.
    case locked
    case inputOutput(reason: String)
    /// What was to be written contradicts the record; nothing of it was.
    case refused(reason: String)
    /// The code that decides what to write has thrown; nothing was written.
    case undecided(reason: String)
    case cancelled

    /// Whether the same call can succeed later with nobody doing anything but wait or make room.
    public var isTransient: Bool {
        switch self {
        case .diskFull, .fileTooLarge, .readOnly, .locked, .inputOutput, .cancelled: true
        case .notFound, .cannotOpen, .notARecord, .newerSchema, .olderSchema, .corrupt, .refused, .undecided: false
        }
    }

    /// What the operator can do.
    public var hint: String {
        switch self {
        case .notFound: "start the service once, or give the path of its configuration"
        case .cannotOpen: "check that the directory exists and that this user may write to it"
        case .notARecord: "give another path for the database"
        case .newerSchema: "install the newer feedwatch again, or restore the backup made before its migration"
        case .olderSchema: "start the service once, so that it brings the database up to date"
        case .corrupt:
            "stop the service, keep a copy of the file, and restore the last `feedwatch db backup`, or begin anew with `feedwatch db set-aside`"
        case .diskFull: "make room on the database's disk; polling goes on by itself"
        case .fileTooLarge:
            "raise the limit: `ulimit -f`, or LimitFSIZE= in the unit; or make the record smaller: a shorter `retain:`, then `feedwatch db compact`"
        case .readOnly: "make the database's file and directory writable; polling goes on by itself"
        case .locked: "end the other program that holds the database; polling goes on by itself"
        case .inputOutput: "check the disk and the kernel's log; polling goes on by itself"
        case .refused, .undecided: "this is a defect of feedwatch: please report it with the message"
        case .cancelled: "try again"
        }
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notFound(let path): "there is no database at \(path)"
        case .cannotOpen(let path, let reason): "cannot open the database \(path): \(reason)"
        case .notARecord(let path): "\(path) is a database, but not one of feedwatch"
        case .newerSchema(let path): "the database \(path) was written by a newer version of feedwatch"
        case .olderSchema(let path): "the database \(path) was written by an older version of feedwatch"
        case .corrupt(let reason): "the database is damaged: \(reason)"
        case .diskFull: "the database's disk is full"
        case .fileTooLarge: "a file of the database has reached the largest size that it may have here"
        case .readOnly: "the database cannot be written to"
        case .locked: "the database is locked by another program"
        case .inputOutput(let reason): "the database's disk does not answer as it should: \(reason)"
        case .refused(let reason): "the database refused a change: \(reason)"
        case .undecided(let reason): "what to record could not be decided: \(reason)"
        case .cancelled: "the call was cancelled"
        }
    }
}

extension StoreError {
    /// Whatever a database access threw, as one of ours.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error)
        case is CancellationError: self = .cancelled
        default: self = .undecided(reason: String(describing: error))
        }
    }

    private init(_ error: DatabaseError) {
        let reason = error.message ?? "SQLite result code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(reason: reason)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM, .SQLITE_PROTOCOL: self = .inputOutput(reason: reason)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
        default: self = .refused(reason: reason)
        }
    }
}
