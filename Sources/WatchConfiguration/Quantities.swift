/// Durations and sizes as people write them.
public enum Quantities {
    /// `30s`, `15m`, `1h`, `2d`, `1w`, `500ms`, `1h30m`, or 0; nil for anything else, negative and overflowing ones included.
    public static func duration(_ text: String) -> Duration? {
        let units: [(String, Int64)] = [
            ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("w", 604_800_000),
        ]
        if text == "0" { return .zero }
        var total: Int64 = 0
        var rest = Substring(text)
        repeat {
            guard let (number, unit) = leadingNumber(&rest), let factor = units.first(where: { $0.0 == unit })?.1,
                case let (product, overflow) = number.multipliedReportingOverflow(by: factor), !overflow,
                case let (sum, overflow) = total.addingReportingOverflow(product), !overflow
            else { return nil }
            total = sum
        } while !rest.isEmpty
        return .milliseconds(total)
    }

    /// Bytes: `15MiB`, `500kB`, `1GiB`, `4096`, `4096B`; nil for anything else.
    static func size(_ text: String) -> Int? {
        let units: [(String, Int)] = [
            ("", 1), ("b", 1), ("kb", 1000), ("mb", 1_000_000), ("gb", 1_000_000_000), ("kib", 1 << 10),
            ("mib", 1 << 20), ("gib", 1 << 30), ("k", 1 << 10), ("m", 1 << 20), ("g", 1 << 30),
        ]
        var rest = Substring(text)
        guard let (number, unit) = leadingNumber(&rest), rest.isEmpty,
            let factor = units.first(where: { $0.0 == unit.lowercased() })?.1
        else { return nil }
        let (product, overflow) = Int(number).multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }

    /// A duration in the form that `duration` reads, largest unit first.
    static func text(_ duration: Duration) -> String {
        let components = duration.components
        var milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        guard milliseconds > 0 else { return "0" }
        var text = ""
        for (unit, factor) in [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)]
            as [(String, Int64)]
        {
            if milliseconds >= factor { text += "\(milliseconds / factor)\(unit)" }
            milliseconds %= factor
        }
        return text
    }

    /// Takes digits and the letters behind them, white space between allowed.
    private static func leadingNumber(_ rest: inout Substring) -> (Int64, String)? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let number = Int64(digits) else { return nil }
        rest = rest.dropFirst(digits.count).drop { $0 == " " }
        let unit = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(unit.count).drop { $0 == " " }
        return (number, String(unit))
    }
}
