import GRDB
import GRDBSQLite

/// Gives the places (`?`) of a statement their values, one after the other, straight into SQLite.
///
/// GRDB takes a list of boxed values, which costs a new story more than the insert itself, and asks before each run who
/// observes the tables, of whom there are none here.
@safe
struct RowBinder {
    private let statement: OpaquePointer
    /// Counted from 1, as SQLite does.
    private var place: Int32 = 0

    /// - Parameter statement: used only as long as `statement` is.
    init(_ statement: Statement) {
        unsafe self.statement = statement.sqliteStatement
        // SQLite binds nothing to a statement that has run and was not reset. What the run came to was said before.
        reset()
    }

    /// Every place has got a value.
    var isComplete: Bool { unsafe place == sqlite3_bind_parameter_count(statement) }

    /// Goes on to the next row; false where there is none.
    func step(_ db: Database) throws -> Bool {
        let code = unsafe sqlite3_step(statement)
        if code == SQLITE_DONE { return false }
        if code == SQLITE_ROW { return true }
        let error = unsafe DatabaseError(
            resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
        // GRDB, which hands it out again, takes a failure that is still to be read off it for a defect.
        reset()
        throw error
    }

    /// The integer in the row's first column.
    var number: Int64 { unsafe sqlite3_column_int64(statement, 0) }

    /// Ends a query, of which rows may be left.
    func reset() { unsafe sqlite3_reset(statement) }

    /// Its NUL characters become U+FFFD, see `stored`.
    mutating func text(_ text: String) {
        var text = stored(text)
        place += 1
        // SQLite copies what is not promised to stay.
        let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        text.withUTF8 { bytes in
            let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            // A text of no bytes must not become NULL for want of an address.
            _ =
                unsafe bytes.isEmpty
                ? sqlite3_bind_text(statement, place, "", 0, copied)
                : sqlite3_bind_text(statement, place, start, Int32(bytes.count), copied)
        }
    }

    mutating func text(_ text: String?) {
        if let text { self.text(text) } else { null() }
    }

    mutating func number(_ number: Int64) {
        place += 1
        unsafe sqlite3_bind_int64(statement, place, number)
    }

    mutating func number(_ number: Int64?) {
        if let number { self.number(number) } else { null() }
    }

    /// SQLite's integers are signed.
    mutating func digest(_ digest: UInt64) { number(Int64(bitPattern: digest)) }

    mutating func flag(_ flag: Bool) { number(flag ? 1 : 0) }

    mutating func real(_ real: Double) {
        place += 1
        unsafe sqlite3_bind_double(statement, place, real)
    }

    private mutating func null() {
        place += 1
        unsafe sqlite3_bind_null(statement, place)
    }
}
