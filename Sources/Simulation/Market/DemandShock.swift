import Randomness

/// The multiplier that all demand of a segment shares in a week: gamma with mean 1, as a table of quantiles.
///
/// Between the 1,024 knots the quantile function is interpolated, beyond them it is exact: the value never
/// decreases in the uniform number. Purchases given the multiplier are Poisson, hence over-dispersed without.
/// *Source*: Greenwood & Yule (1920), gamma-mixed Poisson counts. *Verified by* `theDemandShockIsTheGammaQuantile`.
struct DemandShock {
    private static let knotCount = 1024
    private let shape: Double
    private let knots: Row<Double>

    init(shape: Double, _ memory: ParameterMemory) {
        self.shape = shape
        guard shape > 0 else {
            knots = memory.row([])
            return
        }
        knots = memory.row(
            (0..<Self.knotCount).map { knot in
                Quantile.gamma(
                    shape: shape, scale: 1 / shape, at: (Double(knot) + 0.5) / Double(Self.knotCount))
            })
    }

    /// The multiplier at a uniform number; always 1 for a shape of zero, which means "no shock".
    @inline(__always)
    func multiplier(at uniform: Double) -> Double {
        guard shape > 0 else { return 1 }
        let place = uniform * Double(Self.knotCount) - 0.5
        guard place >= 0, place < Double(Self.knotCount - 1) else {
            return Quantile.gamma(shape: shape, scale: 1 / shape, at: uniform)
        }
        let knot = Int(place)
        let fraction = place - Double(knot)
        return knots[knot] + fraction * (knots[knot + 1] - knots[knot])
    }
}
