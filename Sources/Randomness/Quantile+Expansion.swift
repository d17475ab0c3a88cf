import PortableMath

extension Quantile {
    /// The count of a binomial (or, with `product` 0 and `skew` 1, Poisson) law by its Cornish–Fisher
    /// expansion; nil out of `0...limit`, or where it is too near to a step to be certain.
    ///
    /// With `w` the normal quantile of `u`, the smooth curve through the steps passes at `k + ½` where
    /// `k + ½ = mean + σ·(w + s·g₁/σ + g₂/σ² + s·g₃/σ³ + g₄/σ⁴ + …)`, `s = 1 − 2p`. What is left out is below
    /// `0.006·(1 + w²)³ ÷ variance²` (by half) for a variance from 8 up and `|w| ≤ 5`.
    /// *Source*: Cornish and Fisher (1938), with Sheppard's corrections for the steps (Kolassa and McCullagh,
    /// 1990). *Verified by* `expansionsErrLessThanTheirMargin`.
    @usableFromInline
    static func expandedCount(
        mean: Double, variance: Double, product v: Double, skew: Double, limit: Int, at u: Double
    ) -> Int? {
        let w = Portable.normalQuantile(u)
        if w.magnitude > 5 { return nil }
        let position = expansion(w, mean: mean, variance: variance, product: v, skew: skew) - 0.5
        let whole = Int(position)
        let count = Double(whole) < position ? whole + 1 : whole
        let margin = expansionMargin(w, mean: mean, variance: variance)
        let after = Double(count) - position
        return count >= 0 && count <= limit && after > margin && after < 1 - margin ? count : nil
    }

    /// The point `k + ½` of the smooth curve at the normal quantile `w`.
    static func expansion(
        _ w: Double, mean: Double, variance: Double, product v: Double, skew: Double
    ) -> Double {
        let sigma = variance.squareRoot()
        let z = w * w
        let first = skew * ((z - 1) * (1.0 / 6))
        let second = w * (z * (v * (-1.0 / 36) - 1.0 / 72) + (v * (7.0 / 36) - 1.0 / 36))
        let third =
            skew
            * ((z * (v * (1.0 / 540) + 1.0 / 270) + (v * (7.0 / 1620) + 7.0 / 810)) * z
                - (v * (4.0 / 405) + 8.0 / 405))
        let fifthPower = (v * (1.0 / 4320) + 13.0 / 4320) * v - 23.0 / 17280
        let thirdPower = (v * (8.0 / 1215) + 403.0 / 38880) * v - 137.0 / 38880
        let firstPower = (v * (-433.0 / 38880) - 677.0 / 19440) * v + 671.0 / 38880
        let fourth = w * ((fifthPower * z + thirdPower) * z + firstPower)
        let inverse = 1 / sigma
        return mean + (sigma * w + (first + inverse * (second + inverse * (third + inverse * fourth))))
    }

    /// More than the expansion can err, rounding included.
    static func expansionMargin(_ w: Double, mean: Double, variance: Double) -> Double {
        let growth = 1 + w * w
        return 0.006 * growth * growth * growth / (variance * variance) + 2e-15 * (mean + variance)
            + 1e-14 * variance.squareRoot()
    }
}
