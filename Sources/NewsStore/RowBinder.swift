import GRDB
import GRDBSQLite

/// Gives the places (`?`) of a statement their values, one after the other, straight into SQLite.
///
/// GRDB takes a list of boxed values, which costs a new story more than the insert itself, and asks before each run who
/// observes the tables, of whom there are none here.
@safe
struct RowBinder {
    private let statement: OpaquePointer
    private let texts: RowTexts
    /// Counted from 1, as SQLite does.
    private var place: Int32 = 0

    /// - Parameters:
    ///   - statement: used only as long as `statement` is.
    ///   - texts: the statement's own.
    init(_ statement: Statement, _ texts: RowTexts) {
        unsafe self.statement = statement.sqliteStatement
        self.texts = texts
        // SQLite binds nothing to a statement that has run and was not reset. What the run came to was said before.
        reset()
        texts.clear()
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
        place += 1
        let copy = unsafe texts.copy(stored(text))
        // No destructor (SQLITE_STATIC): the copy stays where it is until the next row is bound.
        _ = unsafe sqlite3_bind_text(statement, place, copy.start, copy.count, nil)
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

/// The texts of the row that is being bound, one after the other. SQLite points to them; left to itself it would take memory
/// for each of them, copy it and give it back, some twenty times a story.
@safe
final class RowTexts {
    private let statement: Statement
    private var room = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var used = 0
    /// Rooms that were too small for the row, of which some of its texts lie in.
    private var outgrown: [UnsafeMutableRawBufferPointer] = unsafe []

    init(_ statement: Statement) { self.statement = statement }

    deinit {
        // GRDB keeps the statement; nothing in it is to point here any more.
        unsafe sqlite3_reset(statement.sqliteStatement)
        unsafe sqlite3_clear_bindings(statement.sqliteStatement)
        clear()
        unsafe room.deallocate()
    }

    /// Never without an address, which would make NULL of a text of no bytes; and with one byte more than it counts.
    func copy(_ text: String) -> (start: UnsafePointer<CChar>, count: Int32) {
        unsafe text.utf8.span.withUnsafeBufferPointer { bytes in
            if unsafe used + bytes.count >= room.count { grow(for: bytes.count + 1) }
            let target = unsafe room.baseAddress! + used
            unsafe UnsafeMutableRawBufferPointer(start: target, count: bytes.count)
                .copyMemory(from: UnsafeRawBufferPointer(bytes))
            used += bytes.count + 1
            return unsafe (UnsafePointer(target.assumingMemoryBound(to: CChar.self)), Int32(bytes.count))
        }
    }

    /// Nothing points to the texts any more.
    func clear() {
        used = 0
        while let old = unsafe outgrown.popLast() { unsafe old.deallocate() }
    }

    private func grow(for count: Int) {
        if unsafe room.count > 0 { unsafe outgrown.append(room) }
        let size = unsafe max(2 * room.count, max(512, count + count / 2))
        unsafe room = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        used = 0
    }
}
