import Randomness

/// How much of the variance of a number each of its inputs makes, alone and with all that it interacts with.
///
/// From values at N points A, at N points B, and at A with one input taken from B: with V the variance over A and
/// B and values less their mean,
///
///     first order = mean of f(B) · (f(A with input of B) − f(A)) ÷ V
///     total       = mean of (f(A) − f(A with input of B))² ÷ 2V
///
/// Errors are the standard deviation over resamples of the points, drawn with luck of a fixed address: the same at
/// every run. Without variance there are no indices.
/// *Source*: Sobol' (1993); Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola (2010) for the first order;
/// Jansen (1999) for the total; Archer, Saltelli & Sobol (1997) for resampling.
/// *Verified by* `theIndicesOfIshigamisFunctionAreThePublishedOnes`, `theIndicesOfSobolsFunctionAreThePublishedOnes`,
/// `anIndexLiesWithinItsErrorOfTheTruth`.
struct SobolIndices: Sendable {
    /// The estimates of one input.
    struct Index: Sendable, Hashable {
        var first = 0.0
        var total = 0.0
        var firstError = 0.0
        var totalError = 0.0
    }

    /// How many resamples of the points give the errors.
    private static let resamples = 200
    /// Where resamples are drawn; no other site of the model has this number.
    private static let resampling = Site(91)

    /// One entry per input; nil where the number does not vary.
    let indices: [Index]?
    /// The standard deviation of the number over all points.
    let deviation: Double
    /// How many points had a value everywhere.
    let points: Int

    private let a: [Double]
    private let b: [Double]
    private let mixed: [[Double]]

    /// Estimates the indices; `mixed[i]` holds the values at A with input i of B.
    ///
    /// A point without a finite value in every list is left out. Lists of different lengths trap.
    init(a: [Double], b: [Double], mixed: [[Double]]) {
        precondition(b.count == a.count && mixed.allSatisfy { $0.count == a.count }, "lists of one length")
        let kept = a.indices.filter { row in
            a[row].isFinite && b[row].isFinite && mixed.allSatisfy { $0[row].isFinite }
        }
        self.a = kept.map { a[$0] }
        self.b = kept.map { b[$0] }
        self.mixed = mixed.map { values in kept.map { values[$0] } }
        points = kept.count
        let whole = Sums(a: self.a, b: self.b, rows: Array(0..<kept.count))
        deviation = whole.variance.squareRoot()
        indices = whole.variance > 0 ? Self.indices(self.a, self.b, self.mixed, whole) : nil
    }

    private static func indices(
        _ a: [Double], _ b: [Double], _ mixed: [[Double]], _ whole: Sums
    ) -> [Index] {
        var result = mixed.map { estimate(a, b, $0, whole) }
        let samples = (0..<resamples).map { sample(of: a.count, number: $0) }
        let sums = samples.map { Sums(a: a, b: b, rows: $0) }
        for input in mixed.indices {
            let drawn = sums.compactMap { sum in
                sum.variance > 0 ? estimate(a, b, mixed[input], sum) : nil
            }
            result[input].firstError = deviation(drawn.map(\.first))
            result[input].totalError = deviation(drawn.map(\.total))
        }
        return result
    }

    /// The mean and the variance over A and B of some rows, each as often as it is listed.
    private struct Sums {
        let rows: [Int]
        let mean: Double
        let variance: Double

        init(a: [Double], b: [Double], rows: [Int]) {
            self.rows = rows
            let count = Double(max(1, 2 * rows.count))
            let mean = rows.reduce(0) { $0 + a[$1] + b[$1] } / count
            self.mean = mean
            variance =
                rows.reduce(0) { sum, row in
                    let (left, right) = (a[row] - mean, b[row] - mean)
                    return sum + left * left + right * right
                } / count
        }
    }

    private static func estimate(_ a: [Double], _ b: [Double], _ mixed: [Double], _ sums: Sums) -> Index {
        var (first, total) = (0.0, 0.0)
        for row in sums.rows {
            let change = mixed[row] - a[row]
            first += (b[row] - sums.mean) * change
            total += change * change
        }
        let count = Double(sums.rows.count)
        return Index(first: first / count / sums.variance, total: total / count / 2 / sums.variance)
    }

    /// As many rows as there are, drawn with replacement.
    private static func sample(of count: Int, number: Int) -> [Int] {
        let luck = Luck(seed: 0, replication: UInt32(number))
        let place = EntityAddress(dottedID: "sensitivity.row")
        return (0..<count).map { row in
            let uniform = luck.uniform(resampling, place.child(week: 0, ordinal: row), week: 0)
            return min(count - 1, Int(uniform * Double(count)))
        }
    }

    private static func deviation(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(values.count - 1)).squareRoot()
    }
}
