public import PortableMath

extension Quantile {
    /// A Poisson count: the smallest `k` whose probability of "at most `k`" reaches `u`; 0 for a mean of 0.
    ///
    /// Non-decreasing in `u` and in the mean. The mean is at most `greatestCount`.
    /// *Verified by* `poissonNeverFallsWhenTheUniformOrTheMeanGrows`.
    @inlinable
    public static func poisson(mean: Double, at u: Double) -> Int {
        precondition(mean >= 0 && mean <= 1e9, "a mean lies between 0 and \(greatestCount), not \(mean)")
        requireUniform(u)
        let mean = snapped(mean)
        if mean == 0 { return 0 }
        if mean >= 8 {
            return expandedCount(mean: mean, variance: mean, product: 0, skew: 1, limit: .max, at: u)
                ?? exactPoisson(mean: mean, at: u)
        }
        if u < 1 - 1e-9 {
            var mass = Portable.exp(-mean)
            var before = 0.0
            var sum = mass
            var k = 0
            while sum < u {
                k &+= 1
                mass *= mean / Double(k)
                before = sum
                sum += mass
            }
            // Further from both steps than the error of the sums, the answer is certain.
            if sum - u > 1e-13 && u - before > 1e-13 { return k }
        }
        return exactPoisson(mean: mean, at: u)
    }

    @usableFromInline
    static func exactPoisson(mean: Double, at u: Double) -> Int {
        let level = ExactTail.Level(u)
        let start = mean + mean.squareRoot() * standardNormal(u)
        return smallestCount(from: Int(start), limit: 1 << 40) {
            ExactTail.poisson($0, mean: mean).reaches(level)
        }
    }
}
