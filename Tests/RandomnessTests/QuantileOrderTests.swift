import PortableMath
import Testing

@testable import Randomness

#if DEBUG
    private let cases = 20_000
#else
    private let cases = 1_000_000
#endif

/// Random cases made to break the order: uniform numbers within a few ulp of a step of the distribution,
/// parameters that differ by one ulp, by one or a few roundings of `snapped`, or by more.
///
/// With `snapped` and `coarse` left out, the tests of order fail.
@Suite struct QuantileOrderTests {
    struct Cases {
        let luck: Luck
        var drawn = 0

        mutating func uniform() -> Double {
            drawn += 1
            return luck.uniform(Site(0), EntityAddress(bits: UInt64(drawn)), week: 0)
        }
        mutating func below(_ count: Int) -> Int { Int(uniform() * Double(count)) }
        /// A number between bounds, spread by order of magnitude.
        mutating func size(_ low: Double, _ high: Double) -> Double {
            low * Portable.exp(uniform() * Portable.log(high / low))
        }
        /// A parameter a little or somewhat greater.
        mutating func greater(_ value: Double) -> Double {
            let step = [0x1p-53, 0x1p-33, 0x1p-32, 0x1p-31, 0x1p-20, 0.1][below(6)]
            return value * (1 + step * Double(below(5)))
        }
        /// A uniform number within a few ulp of a step.
        mutating func step(_ tail: ExactTail) -> Double {
            let u = tail.isUpper ? 1 - tail.value : tail.value
            return u + u.ulp * Double(below(7) - 3)
        }
        /// A uniform number equal or a little greater.
        mutating func later(_ u: Double) -> Double {
            min(u + u.ulp * Double(below(3)), 1 - 0x1p-53)
        }
    }

    func isUniform(_ u: Double) -> Bool { u > 0 && u < 1 }

    @Test func poissonNeverFallsWhenTheUniformOrTheMeanGrows() {
        var random = Cases(luck: Luck(seed: 1, replication: 0))
        for index in 0..<cases {
            var mean = random.size(1e-5, index % 100 == 0 ? 1e7 : 3000)
            // Around 8 the algorithm changes.
            if index % 11 == 0 { mean = 8 + (random.uniform() - 0.5) * 1e-8 }
            let center = Quantile.snapped(mean)
            let k = center + (random.uniform() * 14 - 7) * center.squareRoot()
            let u = random.step(.poisson(max(0, Int(k)), mean: center))
            guard isUniform(u) else { continue }
            let (more, later) = (random.greater(mean), random.later(u))
            let (low, high) = (Quantile.poisson(mean: mean, at: u), Quantile.poisson(mean: more, at: later))
            if low > high { Issue.record("mean \(mean) → \(more), u \(u) → \(later): \(low) → \(high)") }
        }
    }

    @Test func binomialNeverFallsWhenTheUniformTheTrialsOrTheProbabilityGrow() {
        var random = Cases(luck: Luck(seed: 2, replication: 0))
        for index in 0..<cases {
            let n = Int(random.size(1, index % 100 == 0 ? 1e7 : 3000))
            var p = random.uniform()
            if index % 3 == 0 { p = random.size(1e-7, 1) }
            if index % 5 == 0 { p = 1 - p }
            // Around one half, and around a variance of 8, the algorithm changes.
            if index % 7 == 0 { p = 0.5 + (random.uniform() - 0.5) * 1e-9 }
            if index % 11 == 0 && n > 32 {
                let turn = 0.5 - (0.25 - 8 / Double(n)).squareRoot()
                p = turn * (1 + (random.uniform() - 0.5) * 1e-8)
            }
            let flipped = p > 0.5
            let rare = Quantile.snapped(flipped ? 1 - p : p)
            let mean = Double(n) * rare
            let k = mean + (random.uniform() * 14 - 7) * (mean * (1 - rare)).squareRoot()
            let edge = random.step(.binomial(min(n - 1, max(0, Int(k))), of: n, p: rare))
            let u = flipped ? 1 - edge : edge
            guard isUniform(u) else { continue }
            let (more, later, likelier) = (n + random.below(3), random.later(u), min(1, random.greater(p)))
            let low = Quantile.binomial(n, p: p, at: u)
            let high = Quantile.binomial(more, p: likelier, at: later)
            if low > high {
                Issue.record("\(n) → \(more), \(p) → \(likelier), \(u) → \(later): \(low) → \(high)")
            }
        }
    }

    @Test func oneMoreTrialAddsAtMostOneSuccess() {
        var random = Cases(luck: Luck(seed: 3, replication: 0))
        for _ in 0..<cases {
            let (n, p, u) = (random.below(300), random.uniform(), random.uniform())
            let added = Quantile.binomial(n + 1, p: p, at: u) - Quantile.binomial(n, p: p, at: u)
            if added != 0 && added != 1 { Issue.record("\(n) trials at \(p), \(u): \(added) more") }
        }
    }

    @Test func gammaNeverFallsWhenTheUniformTheShapeOrTheScaleGrow() {
        var random = Cases(luck: Luck(seed: 4, replication: 0))
        for index in 0..<(cases / 20) {
            let shape = random.size(1e-3, index % 100 == 0 ? 1e6 : 100)
            let x = Quantile.gamma(shape: shape, scale: 1, at: random.uniform())
            let u = random.step(ExactTail.gamma(x, shape: Quantile.snapped(shape)).tail)
            guard isUniform(u) else { continue }
            let (more, later, wider) = (random.greater(shape), random.later(u), random.greater(3))
            let low = Quantile.gamma(shape: shape, scale: 3, at: u)
            let high = Quantile.gamma(shape: more, scale: wider, at: later)
            if low > high { Issue.record("\(shape) → \(more), \(u) → \(later): \(low) → \(high)") }
        }
    }

    @Test func otherSamplersNeverFallBetweenNeighbouringUniforms() {
        var random = Cases(luck: Luck(seed: 5, replication: 0))
        for index in 0..<cases {
            var u = random.uniform()
            if index % 2 == 0 { u *= random.size(1e-12, 1) }
            if index % 4 == 0 { u = 1 - u }
            let later = random.later(u)
            guard isUniform(u), isUniform(later) else { continue }
            let normal = Quantile.normal(mean: 3, sd: 2, at: u) <= Quantile.normal(mean: 3, sd: 2, at: later)
            let waiting = Quantile.exponential(mean: 2, at: u) <= Quantile.exponential(mean: 2, at: later)
            let (p, more) = (1 - u, random.greater(1 - u))
            let event = !Quantile.bernoulli(p, at: u) || Quantile.bernoulli(min(1, more), at: later)
            if !(normal && waiting && event) {
                Issue.record("\(u) → \(later): \(normal) \(waiting) \(event)")
            }
        }
    }
}
