public import PortableMath

/// Samplers by inversion: one uniform number in, one value out, never decreasing in the uniform number, in
/// the number of trials, in a probability, nor in a mean.
///
/// So two runs on the same luck differ only by what a lever did. How each one keeps its order in spite of
/// rounding is told at `snapped` and at each function; a probability, a mean or a shape counts by its first
/// 33 significant bits (10 digits), by which neighbours are far enough apart for rounding not to swap them.
public enum Quantile {
    /// The greatest mean of a count, and the greatest number of trials.
    public static let greatestCount = 1_000_000_000

    /// Whether an event of probability `p` happens: the greater `u`, the sooner.
    @inlinable
    public static func bernoulli(_ p: Double, at u: Double) -> Bool {
        precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1, not \(p)")
        requireUniform(u)
        return 1 - u < p || p == 1
    }

    /// An exponential waiting time; 0 for a mean of 0.
    @inlinable
    public static func exponential(mean: Double, at u: Double) -> Double {
        precondition(mean >= 0 && mean < .infinity, "a mean is finite and not below zero, not \(mean)")
        requireUniform(u)
        return mean * (u < 0.5 ? -Portable.log1p(-coarse(u)) : -Portable.log(coarse(1 - u)))
    }

    /// A normal variable, also non-decreasing in its mean; its mean for a standard deviation of 0.
    @inlinable
    public static func normal(mean: Double, sd: Double, at u: Double) -> Double {
        precondition(mean.isFinite && sd >= 0 && sd < .infinity, "no normal of mean \(mean) and sd \(sd)")
        requireUniform(u)
        return mean + sd * standardNormal(u)
    }

    /// The standard normal quantile of `u`, rounded to 41 bits on its smaller side, hence in order.
    @inlinable @inline(__always)
    static func standardNormal(_ u: Double) -> Double {
        u < 0.5 ? Portable.normalQuantile(coarse(u)) : -Portable.normalQuantile(coarse(1 - u))
    }

    /// A probability rounded to 41 significant bits.
    ///
    /// Neighbours are then further apart than the error of the functions applied to them, a few ulp.
    @inlinable @inline(__always)
    static func coarse(_ probability: Double) -> Double {
        Double(bitPattern: (probability.bitPattern &+ 0x800) & ~0xFFF)
    }

    /// A parameter rounded to 33 significant bits, a relative step of at least 2⁻³³.
    ///
    /// A step of a mean or a probability moves the smaller tail of its distribution by at least half as much
    /// in relation, that is 5·10⁻¹¹, while `ExactTail` errs by about 10⁻¹³ (at most 2·10⁻¹³ in 3,500 cases
    /// against 40 digits, means up to 10⁷): the order is safe.
    @inlinable @inline(__always)
    static func snapped(_ parameter: Double) -> Double {
        Double(bitPattern: (parameter.bitPattern &+ 0x8_0000) & ~0xF_FFFF)
    }

    @inlinable @inline(__always)
    static func requireUniform(_ u: Double) {
        precondition(u > 0 && u < 1, "a uniform number lies strictly between 0 and 1, not \(u)")
    }

    /// The smallest count from `start`'s neighbourhood in `0...limit` that is reached; `limit` always is.
    @usableFromInline
    static func smallestCount(from start: Int, limit: Int, where isReached: (Int) -> Bool) -> Int {
        var low = -1
        var high = limit
        var step = 1
        var probe = max(0, min(limit - 1, start))
        if limit <= 0 { return 0 }
        let goesDown = isReached(probe)
        if goesDown { high = probe } else { low = probe }
        while true {
            probe += goesDown ? -step : step
            if probe <= low || probe >= high { break }
            let reached = isReached(probe)
            if reached { high = probe } else { low = probe }
            if reached != goesDown { break }
            step *= 2
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if isReached(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
