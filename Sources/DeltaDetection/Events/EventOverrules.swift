public import NewsModel

/// What operators said against events and origins, as far as detection needs it.
public struct EventOverrules: Sendable {
    /// A story's origin by an operator's word.
    public struct Origin: Hashable, Sendable {
        let name: String
        /// Keys of the origins that the program had found.
        var wrong: Set<String>

        /// nil where the operator said nothing against this one.
        func instead(of origin: String) -> String? { wrong.contains(OriginName.key(origin)) ? name : nil }
    }

    private(set) var origins: [Story.ID: Origin] = [:]
    /// Events that are two, both ways.
    private var apart: [Event.ID: Set<Event.ID>] = [:]

    /// - Parameters:
    ///   - overrules: in the order of recording.
    ///   - present: the event that an event's number leads to now.
    public init(_ overrules: [Overrule] = [], present: (Event.ID) -> Event.ID = { $0 }) {
        for overrule in overrules {
            switch overrule.act {
            case .origin(let story, let name, let before):
                let wrong = (origins[story]?.wrong ?? []).union([OriginName.key(before)])
                origins[story] = Origin(name: name, wrong: wrong.subtracting([OriginName.key(name)]))
            case .split(_, let event, let new): part(present(event), present(new))
            case .merge, .dismiss, .restore: break
            }
        }
    }

    func areApart(_ a: Event.ID, _ b: Event.ID) -> Bool { apart[a]?.contains(b) ?? false }

    /// What was kept apart from one of two events is kept apart from both.
    mutating func note(_ merge: Event.Merge) {
        for other in apart.removeValue(forKey: merge.event) ?? [] {
            apart[other]?.remove(merge.event)
            part(merge.into, other)
        }
    }

    private mutating func part(_ a: Event.ID, _ b: Event.ID) {
        if a == b { return }
        apart[a, default: []].insert(b)
        apart[b, default: []].insert(a)
    }
}
