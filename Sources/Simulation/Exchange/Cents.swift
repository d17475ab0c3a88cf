/// Rounding of real amounts to cents, once, at posting.
enum Cents {
    /// The nearest whole number of cents, or of whatever else is counted whole, halves away from zero.
    @inline(__always)
    static func rounded(_ cents: Double) -> Int64 {
        // The part after the decimal point is exact; without a call of the C library, which rounds slowly.
        let whole = Int64(cents)
        let rest = cents - Double(whole)
        return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
    }

    /// A share of an amount, to the cent.
    @inline(__always)
    static func share(_ share: Double, of cents: Int64) -> Int64 { rounded(Double(cents) * share) }
}
