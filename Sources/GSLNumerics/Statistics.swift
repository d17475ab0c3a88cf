import CGSL

/// Descriptive statistics and quantiles of the usual laws.
///
/// Absent results are nil: too few values, or a value that is not finite. Sums that exceed the greatest
/// double are also nil.
public enum Statistics {
    /// The arithmetic mean; nil without values.
    public static func mean(_ values: [Double]) -> Double? {
        guard isUsable(values, atLeast: 1) else { return nil }
        return finite(gsl_stats_mean(values, 1, values.count))
    }

    /// The standard deviation with divisor `n − 1`; nil below two values.
    public static func standardDeviation(_ values: [Double]) -> Double? {
        guard isUsable(values, atLeast: 2) else { return nil }
        return finite(gsl_stats_sd(values, 1, values.count))
    }

    /// The standard error of the mean, `s ÷ √n`; nil below two values.
    public static func standardError(_ values: [Double]) -> Double? {
        standardDeviation(values).map { $0 / Double(values.count).squareRoot() }
    }

    /// The covariance with divisor `n − 1`; nil below two pairs or when the lengths differ.
    public static func covariance(_ first: [Double], _ second: [Double]) -> Double? {
        guard first.count == second.count, isUsable(first, atLeast: 2), isUsable(second, atLeast: 2) else {
            return nil
        }
        return finite(gsl_stats_covariance(first, 1, second, 1, first.count))
    }

    /// The quantile of type 7 (Hyndman and Fan, 1996), as in R and spreadsheets, of values in any order.
    ///
    /// Nil without values or for a fraction outside 0…1. *Verified by* `quantilesAreThoseOfR`.
    public static func quantile(_ values: [Double], at fraction: Double) -> Double? {
        guard isUsable(values, atLeast: 1) else { return nil }
        return quantile(sorted: values.sorted(), at: fraction)
    }

    /// The quantile of type 7 of values already in ascending order; nil if they are not.
    public static func quantile(sorted values: [Double], at fraction: Double) -> Double? {
        guard isUsable(values, atLeast: 1), fraction >= 0, fraction <= 1,
            zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        return finite(gsl_stats_quantile_from_sorted_data(values, 1, values.count, fraction))
    }

    /// The value that a Student variable does not exceed with probability `p`; nil outside `0 < p < 1`.
    public static func studentQuantile(_ p: Double, degreesOfFreedom: Double) -> Double? {
        guard p > 0, p < 1, degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        Library.prepare()
        return finite(gsl_cdf_tdist_Pinv(p, degreesOfFreedom))
    }

    /// The value that a standard normal variable does not exceed with probability `p`; nil outside `0 < p < 1`.
    public static func normalQuantile(_ p: Double) -> Double? {
        guard p > 0, p < 1 else { return nil }
        Library.prepare()
        return finite(gsl_cdf_ugaussian_Pinv(p))
    }

    private static func isUsable(_ values: [Double], atLeast count: Int) -> Bool {
        Library.prepare()
        return values.count >= count && values.allSatisfy(\.isFinite)
    }

    private static func finite(_ value: Double) -> Double? {
        value.isFinite ? value : nil
    }
}
