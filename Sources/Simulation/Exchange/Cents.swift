/// Rounding of real amounts to cents, once, at posting.
enum Cents {
    /// The nearest whole number of cents, halves away from zero.
    @inline(__always)
    static func rounded(_ cents: Double) -> Int64 { Int64(cents.rounded(.toNearestOrAwayFromZero)) }

    /// A share of an amount, to the cent.
    @inline(__always)
    static func share(_ share: Double, of cents: Int64) -> Int64 { rounded(Double(cents) * share) }
}
