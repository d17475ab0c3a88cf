/// An amount in whole cents of one currency, exact under addition.
///
/// Amounts are rounded once, when they are made from a real number; sums never round. Zero is a legal amount.
/// Overflow beyond ±9.2·10¹⁶ euros traps, as no case file can state such an amount.
public struct Money: Hashable, Comparable, Sendable, Codable {
    /// The amount in cents.
    public var cents: Int64

    /// Makes an amount from whole cents.
    public init(cents: Int64) { self.cents = cents }

    /// Makes an amount from euros, rounded to the nearest cent, halves away from zero.
    ///
    /// A value that is not finite, or beyond ±9·10¹⁵ euros, has no amount and traps.
    public init(euros: Double) { cents = Int64((euros * 100).rounded(.toNearestOrAwayFromZero)) }

    /// No money.
    public static let zero = Money(cents: 0)

    /// The amount in euros, for display and for ratios; exact up to 2⁵³ cents.
    public var euros: Double { Double(cents) / 100 }

    /// Whether the left is smaller or earlier.
    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
    /// The sum; for a date, so many days later.
    public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
    /// The difference; for an amount alone, its opposite; for dates, the days between.
    public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
    /// The difference; for an amount alone, its opposite; for dates, the days between.
    public static prefix func - (amount: Money) -> Money { Money(cents: -amount.cents) }
    /// Adds in place.
    public static func += (left: inout Money, right: Money) { left.cents += right.cents }
    /// Subtracts in place.
    public static func -= (left: inout Money, right: Money) { left.cents -= right.cents }

    /// The part of the amount that falls in the first `days` of `total` days, to the cent.
    ///
    /// Parts computed by differences of this function always add up to the whole amount; with `total` zero the
    /// whole amount falls in the first part. Verified by `splittingByDaysLosesNoCent`.
    public func part(days: Int, of total: Int) -> Money {
        guard total > 0, days < total else { return days > 0 || total <= 0 ? self : .zero }
        let (short, isLong) = cents.multipliedReportingOverflow(by: Int64(days))
        if !isLong { return Money(cents: short / Int64(total)) }
        let product = cents.multipliedFullWidth(by: Int64(days))
        return Money(cents: Int64(total).dividingFullWidth(product).quotient)
    }
}
