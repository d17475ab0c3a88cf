/// A fraction of a whole, from 0 to 1.
public struct Share: Hashable, Comparable, Sendable, Codable {
    /// The fraction: 0.25 is shown as 25 %.
    public let value: Double

    /// Makes a share; a value outside 0…1 traps, because readers check ranges before.
    public init(_ value: Double) {
        precondition(value >= 0 && value <= 1, "a share lies between 0 and 1, not \(value)")
        self.value = value
    }

    /// Nothing of the whole.
    public static let zero = Share(0)
    /// The whole.
    public static let one = Share(1)
    /// Whether the left is smaller or earlier.
    public static func < (left: Share, right: Share) -> Bool { left.value < right.value }
}

/// A number without unit: a weight, an elasticity, an index, a multiplier.
public struct Ratio: Hashable, Comparable, Sendable, Codable {
    /// The number itself.
    public let value: Double

    /// Makes a ratio; a value that is not finite traps.
    public init(_ value: Double) {
        precondition(value.isFinite, "a ratio is a finite number, not \(value)")
        self.value = value
    }

    /// Whether the left is smaller or earlier.
    public static func < (left: Ratio, right: Ratio) -> Bool { left.value < right.value }
}

/// A time span by which a rate is counted.
public enum Period: String, Hashable, Sendable, Codable, CaseIterable {
    case week, month, year

    /// Mean number of weeks in the period (365.25 days a year).
    public var weeks: Double {
        switch self {
        case .week: 1
        case .month: 365.25 / 12 / 7
        case .year: 365.25 / 7
        }
    }
}

/// How often or how much per period: 2.5 a year, 30 hours a week.
public struct Rate: Hashable, Sendable, Codable {
    /// The number per period, never negative.
    public let value: Double
    /// The period of the rate.
    public let per: Period

    /// Makes a rate; a negative or infinite value traps.
    public init(_ value: Double, per: Period) {
        precondition(value >= 0 && value.isFinite, "a rate is not negative: \(value)")
        self.value = value
        self.per = per
    }

    /// The mean number per week.
    public var perWeek: Double { value / per.weeks }
}

/// A whole number of things; never negative.
public struct Count: Hashable, Comparable, Sendable, Codable {
    /// How many.
    public let value: Int

    /// Makes a count; a negative number traps.
    public init(_ value: Int) {
        precondition(value >= 0, "a count is not negative: \(value)")
        self.value = value
    }

    /// Whether the left is smaller or earlier.
    public static func < (left: Count, right: Count) -> Bool { left.value < right.value }
}

/// A length of time, kept in minutes.
public struct Duration: Hashable, Comparable, Sendable, Codable {
    /// The length in minutes, never negative.
    public let minutes: Double

    /// Makes a duration from minutes; a negative number traps.
    public init(minutes: Double) {
        precondition(minutes >= 0 && minutes.isFinite, "a duration is not negative: \(minutes)")
        self.minutes = minutes
    }

    /// Makes a duration from hours.
    public init(hours: Double) { self.init(minutes: hours * 60) }
    /// Makes a duration from days of 24 hours.
    public init(days: Double) { self.init(minutes: days * 1440) }
    /// Makes a duration from weeks.
    public init(weeks: Double) { self.init(days: weeks * 7) }

    /// The length in hours.
    public var hours: Double { minutes / 60 }
    /// The length in days of 24 hours.
    public var days: Double { minutes / 1440 }
    /// The length in weeks.
    public var weeks: Double { days / 7 }
    /// Whether the left is smaller or earlier.
    public static func < (left: Duration, right: Duration) -> Bool { left.minutes < right.minutes }
}
