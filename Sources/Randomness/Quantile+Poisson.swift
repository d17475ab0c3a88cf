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
        #if COUNTED
            let before = DrawTrace.begin(-1, mean, u)
            defer { DrawTrace.end(before) }
        #endif
        let mean = snapped(mean)
        if mean == 0 { return 0 }
        if mean >= 8 {
            return expandedCount(mean: mean, variance: mean, product: 0, skew: 1, limit: .max, at: u)
                ?? exactPoisson(mean: mean, at: u)
        }
        // The first terms of the alternating series bound the steps at 0 and 1: most small means need no more.
        if mean < 0.7 {
            let square = 0.5 * mean * mean
            if u < 1 - mean - 1e-13 { return 0 }
            if u > 1 - mean + square + 1e-13 && u < 1 - square - 1e-13 { return 1 }
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
