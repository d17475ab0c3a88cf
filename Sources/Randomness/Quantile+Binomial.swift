import PortableMath

extension Quantile {
    /// A binomial count: the smallest `k` whose probability of "at most `k`" reaches `u`.
    ///
    /// Non-decreasing in `u`, in `n` and in `p`. 0 when `n` or `p` is 0, `n` when `p` is 1.
    @inlinable
    public static func binomial(_ n: Int, p: Double, at u: Double) -> Int {
        precondition(n >= 0 && n <= greatestCount, "trials number 0 to \(greatestCount), not \(n)")
        precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1, not \(p)")
        requireUniform(u)
        if n == 0 || p == 0 { return 0 }
        if p == 1 { return n }
        if p > 0.5 { return n - exactFailures(n, q: snapped(1 - p), at: u) }
        return exactSuccesses(n, p: snapped(p), at: u)
    }

    @usableFromInline
    static func exactSuccesses(_ n: Int, p: Double, at u: Double) -> Int {
        let mean = Double(n) * p
        let start = (mean + (mean * (1 - p)).squareRoot() * standardNormal(u)).rounded(.down)
        let level = ExactTail.Level(u)
        return smallestCount(from: Int(start), limit: n) {
            ExactTail.binomial($0, of: n, p: p).reaches(level)
        }
    }

    /// The failures that go with the successes at `u`: their quantile at `1 − u`, from the other side.
    @usableFromInline
    static func exactFailures(_ n: Int, q: Double, at u: Double) -> Int {
        let mean = Double(n) * q
        let start = (mean - (mean * (1 - q)).squareRoot() * standardNormal(u)).rounded(.down)
        return smallestCount(from: Int(start), limit: n) {
            let tail = ExactTail.binomial($0, of: n, p: q)
            return tail.isUpper ? tail.value < u : tail.value > 1 - u
        }
    }
}
