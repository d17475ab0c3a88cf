import PortableMath
public import Quantities

/// The values of one figure in the same possible years, without and with a move of a lever.
///
/// Years are paired by their luck, so that their differences hold the move and little else; errors are standard
/// errors of the mean difference. A year in which either value is missing is left out. *Verified by*
/// `anElasticityIsTheRatioOfLogarithms`.
public struct PairedResponse: Sendable, Hashable {
    /// The mean without the move, in the unit of the figure; nil where no year has both values.
    public let base: Ratio?
    /// The mean with the move; nil likewise.
    public let moved: Ratio?
    /// The mean difference; zero where no year has both values.
    public let change: Ratio
    /// The standard error of the mean difference; zero with fewer than two years.
    public let error: Ratio

    /// Pairs values of the same years.
    ///
    /// Lists of different lengths trap.
    public init(base values: [Ratio?], moved others: [Ratio?]) {
        precondition(values.count == others.count, "\(values.count) years and \(others.count) years")
        let pairs = zip(values, others).compactMap { pair -> (Double, Double)? in
            guard let left = pair.0, let right = pair.1 else { return nil }
            return (left.value, right.value)
        }
        let count = Double(pairs.count)
        guard count > 0 else {
            (base, moved, change, error) = (nil, nil, Ratio(0), Ratio(0))
            return
        }
        let before = pairs.reduce(0) { $0 + $1.0 } / count
        let mean = pairs.reduce(0) { $0 + ($1.1 - $1.0) } / count
        let squares = pairs.reduce(0) { sum, pair in
            let difference = pair.1 - pair.0 - mean
            return sum + difference * difference
        }
        (base, moved, change) = (Ratio(before), Ratio(before + mean), Ratio(mean))
        error = Ratio(count > 1 ? (squares / (count * (count - 1))).squareRoot() : 0)
    }

    /// How many per cent the figure moves when the lever moves by one, with its standard error.
    ///
    /// ln(moved ÷ base) ÷ ln(factor); nil where a mean is not above zero or the factor is 1 or not above zero.
    public func elasticity(to factor: Ratio) -> (value: Ratio, error: Ratio)? {
        guard let base, let moved, base.value > 0, moved.value > 0, factor.value > 0, factor.value != 1 else {
            return nil
        }
        let step = Portable.log(factor.value)
        let value = Portable.log(moved.value / base.value) / step
        return (Ratio(value), Ratio(error.value / base.value / step.magnitude))
    }
}

/// Whether a measured number lies in a range, within two standard errors of its measure.
///
/// A number that truly lies at an end of the range is called outside once in 44 measures (normal law, one side).
public struct RangeVerdict: Sendable, Hashable {
    /// Two standard errors are granted on either side.
    public static let errors = Ratio(2)

    /// Whether it holds.
    public let isInside: Bool

    /// Compares a measure with a range; a missing end is open.
    public init(_ value: Ratio, error: Ratio, low: Ratio?, high: Ratio?) {
        let margin = Self.errors.value * error.value
        isInside =
            (low.map { value.value >= $0.value - margin } ?? true)
            && (high.map { value.value <= $0.value + margin } ?? true)
    }
}
