/// A word of the operator's against a verdict of the program's. It is a row of the record with its author and time, and is
/// never deleted: a later one about the same thing has the last word.
public struct Overrule: Hashable, Sendable, Identifiable {
    public enum Act: Hashable, Sendable {
        /// A story's information is this origin's, whatever its words say, and not that of `before`.
        case origin(Story.ID, String, before: String)
        /// Two events are one happening; the younger's stories are the older's from then on.
        case merge(Event.ID, into: Event.ID)
        /// A story, with what copies it, is another happening than its event: `new` is its own from then on.
        case split(Story.ID, from: Event.ID, new: Event.ID)
        /// A ledger's row was read wrongly, and counts for nothing from its beginning on.
        case dismiss(row: Int64, story: Story.ID)
        /// A dismissed row counts again.
        case restore(row: Int64, story: Story.ID)
    }

    /// 0 until the record has given it one.
    public let id: Int64
    public let time: Timestamp
    public let author: String
    public let act: Act
    public let why: String?

    public init(id: Int64 = 0, time: Timestamp, author: String, act: Act, why: String? = nil) {
        self.id = id
        self.time = time
        self.author = author
        self.act = act
        self.why = why
    }
}
