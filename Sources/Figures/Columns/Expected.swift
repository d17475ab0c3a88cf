public import Formulas
public import Quantities

/// What possible years say of a figure: an estimate of its expected value, its spread and its quantiles.
///
/// Every number is in the unit of the figure. No estimate is given where fewer than 95 % of the years have a
/// value. Quantiles are of the yearly values, of type 7 (Hyndman & Fan 1996); of a date, a year in which it is
/// not reached counts as later than the horizon, and a quantile beyond the horizon is missing.
public struct Expected: Hashable, Sendable {
    /// How many possible years there are.
    public let n: Count
    /// The share of them that have a value.
    public let definedShare: Share
    /// How the expected value is estimated.
    public let estimate: Estimate
    /// The estimate; nil where too few years have a value.
    public let mean: Value?
    /// The standard error of the estimate, in days for a date; nil without estimate or below two years.
    public let standardError: Ratio?
    /// The standard deviation of the yearly values, in days for a date; nil below two values.
    public let standardDeviation: Ratio?
    /// The quantiles at 5, 25, 50, 75 and 95 %.
    public let quantiles: Quantiles

    /// Five quantiles of the yearly values.
    public struct Quantiles: Hashable, Sendable {
        /// The values that 5, 25, 50, 75 and 95 % of the years do not exceed.
        public let p05, p25, p50, p75, p95: Value
    }

    /// The smallest share of years with a value for which an estimate is given.
    public static let neededShare = Share(0.95)
}
