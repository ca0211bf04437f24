enum SimulatedWeek {
    static func table() -> String { "" }
}
