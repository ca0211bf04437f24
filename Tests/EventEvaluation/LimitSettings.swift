import DeltaDetection

/// Limits from the command line: `joins=0.16 decay=0.02`.
enum LimitSettings {
    static func limits(_ arguments: [String]) -> EventLimits {
        var limits = EventLimits()
        for argument in arguments {
            let parts = argument.split(separator: "=")
            guard parts.count == 2, let value = Double(parts[1]) else { continue }
            switch parts[0] {
            case "joins": limits.joins = value
            case "merges": limits.merges = value
            case "copies": limits.copies = value
            case "decay": limits.decay = value
            case "text": limits.textShare = value
            case "name": limits.nameShare = value
            case "number": limits.numberShare = value
            case "coverage": limits.coverageShare = value
            case "leadName": limits.leadNameShare = value
            case "leadNumber": limits.leadNumberShare = value
            case "brevity": limits.brevity = value
            case "strangers": limits.strangers = value
            case "substitution": limits.substitution = value
            case "otherDay": limits.otherDay = value
            case "speakers": limits.speakers = Int(value)
            case "headlineWeight": limits.headlineWeight = Int(value)
            case "words": limits.words = Int(value)
            default: print("unknown limit \(parts[0])")
            }
        }
        return limits
    }
}
