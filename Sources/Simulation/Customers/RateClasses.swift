import CaseModel
import PortableMath

/// Classes of buying rates: a gamma distribution of mean 1 replaced by few points that keep its first moments.
///
/// Three Gauss–Laguerre points of shape r: with y a root of y³ − 3(r + 2)y² + 3(r + 1)(r + 2)y − r(r + 1)(r + 2),
/// multipliers are y ÷ r, and weights give back the moments 1, 1 and 1 + 1 ÷ r. Without a shape all are alike.
/// *Source*: Ehrenberg (1959) for gamma rates; Abramowitz & Stegun (1964), 25.4.45, for the points.
/// *Verified by* `rateClassesKeepTheMomentsOfTheGamma`.
struct RateClasses {
    /// Buying rates relative to the mean, rising.
    let multipliers: [Double]
    /// Shares of all buyers.
    let weights: [Double]

    static let count = 3

    init(shape: Double?) {
        guard let shape, shape > 0 else {
            (multipliers, weights) = ([1, 1, 1], [1, 0, 0])
            return
        }
        let (second, root) = (shape + 2, (shape + 2).squareRoot())
        let bounds = [0, second - root, second + root, 4 * (shape + 3)]
        let points = (0..<3).map { position in
            Self.root(shape, from: bounds[position], to: bounds[position + 1]) / shape
        }
        multipliers = points
        weights = (0..<3).map { position in
            let (left, right) = (points[(position + 1) % 3], points[(position + 2) % 3])
            let top = 1 + 1 / shape - (left + right) + left * right
            return top / ((points[position] - left) * (points[position] - right))
        }
    }

    /// The root of the Laguerre polynomial between two of its extremes, by bisection.
    private static func root(_ shape: Double, from: Double, to: Double) -> Double {
        func value(_ y: Double) -> Double {
            ((y - 3 * (shape + 2)) * y + 3 * (shape + 1) * (shape + 2)) * y - shape * (shape + 1)
                * (shape + 2)
        }
        var (low, high) = (from, to)
        let isRising = value(low) < 0
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if (value(middle) < 0) == isRising { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// How customers spread over the classes where as many come as go.
    ///
    /// With hazard h, class k holds N·w·a·m ÷ (h + a·m) customers; a gives the number of customers.
    func equilibrium(customers: Double, buyers: Double, hazard: Double) -> [Double] {
        guard weights[1] > 0, hazard > 0, customers > 0, customers < buyers else {
            return weights.map { $0 * customers }
        }
        func stock(_ rate: Double) -> [Double] {
            zip(weights, multipliers).map { buyers * $0 * rate * $1 / (hazard + rate * $1) }
        }
        var (low, high) = (0.0, 1.0)
        while stock(high).reduce(0, +) < customers, high < 1e12 { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if stock(middle).reduce(0, +) < customers { low = middle } else { high = middle }
        }
        let classes = stock((low + high) / 2)
        let sum = classes.reduce(0, +)
        return sum > 0 ? classes.map { $0 * customers / sum } : weights.map { $0 * customers }
    }
}
