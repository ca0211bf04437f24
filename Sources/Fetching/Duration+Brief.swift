extension Duration {
    /// For people: the two largest units that count, as `45s`, `15m`, `1h 30m`, `2d`.
    public var brief: String {
        let total = components.seconds
        if total < 1 { return "\(components.attoseconds / 1_000_000_000_000_000)ms" }
        let units: [(Int64, String)] = [
            (total / 86400, "d"), (total / 3600 % 24, "h"), (total / 60 % 60, "m"), (total % 60, "s"),
        ]
        let shown = units.drop { $0.0 == 0 }.prefix(2).filter { $0.0 != 0 }
        return shown.map { "\($0.0)\($0.1)" }.joined(separator: " ")
    }
}
