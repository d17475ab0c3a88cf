import PortableMath

extension Quantile {
    /// A binomial count: the smallest `k` whose probability of "at most `k`" reaches `u`.
    ///
    /// Non-decreasing in `u`, in `n` and in `p`. 0 when `n` or `p` is 0, `n` when `p` is 1. Above one half
    /// the failures are counted instead, at `1 − u`, and taken from `n`.
    /// *Verified by* `binomialNeverFallsWhenTheUniformTheTrialsOrTheProbabilityGrow`.
    public static func binomial(_ n: Int, p: Double, at u: Double) -> Int {
        precondition(n >= 0 && n <= greatestCount, "trials number 0 to \(greatestCount), not \(n)")
        precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1, not \(p)")
        requireUniform(u)
        #if COUNTED
            let before = DrawTrace.begin(n, p, u)
            defer { DrawTrace.end(before) }
        #endif
        if n == 0 || p == 0 { return 0 }
        if p == 1 { return n }
        let trials = Double(n)
        let flipped = p > 0.5
        if let few = fewEvents(mean: trials * (flipped ? 1 - p : p), at: flipped ? 1 - u : u) {
            return flipped ? n - few : few
        }
        let rare = snapped(flipped ? 1 - p : p)
        let product = rare * (1 - rare)
        if trials * product >= 8 {
            let mean = flipped ? trials - trials * rare : trials * rare
            let skew = flipped ? 2 * rare - 1 : 1 - 2 * rare
            if let count = expandedCount(
                mean: mean, variance: trials * product, product: product, skew: skew, limit: n, at: u)
            {
                return count
            }
        } else if let count = summedCount(n, p: rare, at: flipped ? 1 - u : u) {
            return flipped ? n - count : count
        }
        return flipped ? n - exactFailures(n, q: rare, at: u) : exactSuccesses(n, p: rare, at: u)
    }

    /// None or one event of many that are rare together, by Bonferroni's bounds of the steps at 0 and 1; nil where they
    /// do not tell, with a margin for the bits by which a probability does not count.
    @inline(__always)
    private static func fewEvents(mean: Double, at u: Double) -> Int? {
        guard mean < 0.7 else { return nil }
        if u < 1 - mean - 1e-9 { return 0 }
        let square = 0.5 * mean * mean
        return u > 1 - mean + square + 1e-9 && u < 1 - square - 1e-9 ? 1 : nil
    }

    /// The count by adding probabilities from zero up; nil too near to a step to be certain.
    private static func summedCount(_ n: Int, p: Double, at u: Double) -> Int? {
        if u > 1 - 1e-9 { return nil }
        let odds = p / (1 - p)
        var mass = n <= 64 ? wholePower(1 - p, n) : Portable.exp(Double(n) * Portable.log1p(-p))
        var before = 0.0
        var sum = mass
        var k = 0
        while sum < u {
            mass *= Double(n &- k) * odds / Double(k &+ 1)
            k &+= 1
            before = sum
            sum += mass
        }
        return sum - u > 1e-13 && u - before > 1e-13 ? k : nil
    }

    @inline(__always)
    private static func wholePower(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        var square = base
        var left = exponent
        while left > 0 {
            if left & 1 == 1 { result *= square }
            square *= square
            left >>= 1
        }
        return result
    }

    static func exactSuccesses(_ n: Int, p: Double, at u: Double) -> Int {
        let mean = Double(n) * p
        let start = mean + (mean * (1 - p)).squareRoot() * standardNormal(u)
        let level = ExactTail.Level(u)
        return smallestCount(from: Int(start), limit: n) {
            ExactTail.binomial($0, of: n, p: p).reaches(level)
        }
    }

    /// The failures that go with the successes at `u`: the smallest count more probable than `1 − u`.
    static func exactFailures(_ n: Int, q: Double, at u: Double) -> Int {
        let mean = Double(n) * q
        let start = mean - (mean * (1 - q)).squareRoot() * standardNormal(u)
        return smallestCount(from: Int(start), limit: n) {
            let tail = ExactTail.binomial($0, of: n, p: q)
            return tail.isUpper ? tail.value < u : tail.value > 1 - u
        }
    }
}
