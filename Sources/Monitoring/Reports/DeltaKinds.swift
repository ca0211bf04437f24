public import NewsModel

/// Kinds of delta as the command line names them.
public enum DeltaKinds {
    public static func named(_ name: String) throws(WatchError) -> Delta.Kind {
        guard let kind = Delta.Kind(rawValue: name) else {
            throw .badInput(
                "there is no kind \(name); there are \(Delta.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return kind
    }
}
