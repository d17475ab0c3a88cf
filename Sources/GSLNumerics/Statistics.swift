/// Descriptive statistics and quantiles of the usual laws.
///
/// Absent results are nil: too few values, a value that is not finite, or a sum beyond the greatest double.
/// These numbers reach figures, so they keep to plain arithmetic, with the same bits on every processor; the
/// library's own sums use a longer format where there is one, and serve the tests as the reference.
public enum Statistics {
    /// The arithmetic mean; nil without values.
    public static func mean(_ values: [Double]) -> Double? {
        guard isUsable(values, atLeast: 1) else { return nil }
        return finite(sum(values) / Double(values.count))
    }

    /// The standard deviation with divisor `n − 1`; nil below two values.
    public static func standardDeviation(_ values: [Double]) -> Double? {
        covariance(values, values).map { $0.squareRoot() }
    }

    /// The standard error of the mean, `s ÷ √n`; nil below two values.
    public static func standardError(_ values: [Double]) -> Double? {
        standardDeviation(values).map { $0 / Double(values.count).squareRoot() }
    }

    /// The covariance with divisor `n − 1`; nil below two pairs or when the lengths differ.
    public static func covariance(_ first: [Double], _ second: [Double]) -> Double? {
        guard first.count == second.count, isUsable(first, atLeast: 2),
            let firstMean = mean(first), let secondMean = mean(second)
        else { return nil }
        let products = zip(first, second).map { ($0 - firstMean) * ($1 - secondMean) }
        return finite(sum(products) / Double(first.count - 1))
    }

    /// The quantile of type 7 (Hyndman and Fan, 1996), as in R and spreadsheets, of values in any order.
    ///
    /// Nil without values or for a fraction outside 0…1. *Verified by* `quantilesAreThoseOfR`.
    public static func quantile(_ values: [Double], at fraction: Double) -> Double? {
        guard isUsable(values, atLeast: 1) else { return nil }
        return quantile(sorted: values.sorted(), at: fraction)
    }

    /// The quantile of type 7 of values already in ascending order; nil if they are not.
    ///
    /// Equation: `h = (n − 1)·fraction`, then linear between the values of rank `⌊h⌋` and `⌊h⌋ + 1` from 0.
    public static func quantile(sorted values: [Double], at fraction: Double) -> Double? {
        guard isUsable(values, atLeast: 1), fraction >= 0, fraction <= 1,
            zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        let place = Double(values.count - 1) * fraction
        let rank = Int(place)
        let part = place - Double(rank)
        guard part > 0, rank + 1 < values.count else { return values[rank] }
        return finite((1 - part) * values[rank] + part * values[rank + 1])
    }

    /// The sum with what each addition lost added back at the end (Neumaier, 1974).
    private static func sum(_ values: [Double]) -> Double {
        var sum = 0.0
        var lost = 0.0
        for value in values {
            let next = sum + value
            lost += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
            sum = next
        }
        return sum + lost
    }

    private static func isUsable(_ values: [Double], atLeast count: Int) -> Bool {
        values.count >= count && values.allSatisfy(\.isFinite)
    }

    private static func finite(_ value: Double) -> Double? {
        value.isFinite ? value : nil
    }
}
