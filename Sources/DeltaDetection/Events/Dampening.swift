/// Logarithms without a mathematics library, the same to the bit on every machine, so that no decision depends on libm.
enum Dampening {
    /// What a term that occurs `count` times weighs: 1 + ln(count).
    static func of(_ count: Int) -> Float {
        count < logarithms.count ? 1 + Float(logarithms[max(1, count)]) : 1 + Float(naturalLogarithm(Double(count)))
    }

    /// ln(count + 1/2), which is asked for most.
    static func ofHalfAbove(_ count: Int32) -> Double {
        halfway.indices.contains(Int(count)) ? halfway[Int(count)] : naturalLogarithm(Double(count) + 0.5)
    }

    private static let logarithms = (0..<512).map { naturalLogarithm(Double(max(1, $0))) }
    private static let halfway = (0..<4_096).map { naturalLogarithm(Double($0) + 0.5) }

    /// The natural logarithm of a positive, finite number, to about 1e-15.
    static func naturalLogarithm(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return 0 }
        // x = m * 2^e with m in [2/3, 4/3); ln m = 2 artanh((m - 1) / (m + 1)), a series that converges fast there.
        var (mantissa, exponent) = (x.significand, Double(x.exponent))
        if mantissa > 4.0 / 3.0 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
        let y = (mantissa - 1) / (mantissa + 1)
        let square = y * y
        var (power, sum) = (y, 0.0)
        for odd in stride(from: 1.0, through: 21.0, by: 2.0) {
            sum += power / odd
            power *= square
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }
}
