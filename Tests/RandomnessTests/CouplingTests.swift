import CGSL
import PortableMath
import Testing

@testable import Randomness

/// Counts of quite different parameters on one uniform number, and counts beside the library's own probabilities.
@Suite struct CouplingTests {
    private let luck = Luck(seed: 41, replication: 0)

    private func uniform(_ index: Int, _ block: Int) -> Double {
        luck.uniform(Site(0), EntityAddress(bits: UInt64(index)), week: 0, block: block)
    }

    private func inOrder(_ index: Int, _ first: Int) -> (Double, Double) {
        let (one, two) = (uniform(index, first), uniform(index, first + 1))
        return (min(one, two), max(one, two))
    }

    /// Sizes from 1 to 100,000 by order of magnitude, so that a pair often takes two branches.
    private func size(_ u: Double) -> Double { Portable.exp(u * 11.5) }

    @Test func distantPairsOfParametersKeepTheOrder() {
        for index in 0..<40_000 {
            let (u, later) = inOrder(index, 0)
            let (few, many) = inOrder(index, 2)
            let (p, likelier) = inOrder(index, 4)
            let low = Quantile.binomial(Int(size(few)), p: p, at: u)
            let high = Quantile.binomial(Int(size(many)), p: likelier, at: later)
            if low > high {
                Issue.record("\(size(few)), \(size(many)) at \(p), \(likelier): \(low) → \(high)")
            }
            let (less, more) = (size(few) / 100, size(many) / 100)
            let one = Quantile.poisson(mean: less, at: u)
            let two = Quantile.poisson(mean: more, at: later)
            if one > two { Issue.record("means \(less), \(more) at \(u), \(later): \(one) → \(two)") }
            guard index % 20 == 0 else { continue }
            let narrow = Quantile.gamma(shape: less, scale: p, at: u)
            let wide = Quantile.gamma(shape: more, scale: likelier, at: later)
            if narrow > wide {
                Issue.record("shapes \(less), \(more) at \(u), \(later): \(narrow) → \(wide)")
            }
        }
    }

    /// The distance between the law drawn and the library's, at every step met: parameters count by ten digits.
    @Test func everyCountIsTheQuantileOfTheLibrarysLaw() {
        let error = 1e-8
        for index in 0..<20_000 {
            let (u, p) = (uniform(index, 6), uniform(index, 7))
            let n = Int(size(uniform(index, 8) * 0.8))
            let k = Quantile.binomial(n, p: p, at: u)
            let reached = gsl_cdf_binomial_P(UInt32(k), p, UInt32(n))
            let before = k == 0 ? 0 : gsl_cdf_binomial_P(UInt32(k - 1), p, UInt32(n))
            if reached < u - error || before > u + error { Issue.record("\(n) at \(p), \(u): \(k)") }
            let mean = size(uniform(index, 9) * 0.8) / 10
            let count = Quantile.poisson(mean: mean, at: u)
            let upTo = gsl_cdf_poisson_P(UInt32(count), mean)
            let below = count == 0 ? 0 : gsl_cdf_poisson_P(UInt32(count - 1), mean)
            if upTo < u - error || below > u + error { Issue.record("mean \(mean) at \(u): \(count)") }
        }
    }

    /// Two binomial draws in a row, each of its own luck, are one; a false alarm once in 1,000 choices of seed.
    @Test func aChainOfBinomialsIsABinomial() {
        let (n, p, q, draws) = (24, 0.6, 0.7, 40_000)
        var counts = [Int](repeating: 0, count: n + 1)
        for index in 0..<draws {
            let half = Quantile.binomial(n, p: p, at: uniform(index, 10))
            counts[Quantile.binomial(half, p: q, at: uniform(index, 11))] += 1
        }
        var (statistic, cells, expected, observed) = (0.0, 0, 0.0, 0)
        for value in 0...n {
            expected += Double(draws) * gsl_ran_binomial_pdf(UInt32(value), p * q, UInt32(n))
            observed += counts[value]
            guard expected > 50 || value == n else { continue }
            statistic += (Double(observed) - expected) * (Double(observed) - expected) / max(expected, 1)
            (expected, observed, cells) = (0, 0, cells + 1)
        }
        #expect(gsl_cdf_chisq_Q(statistic, Double(cells - 1)) > 0.001)
    }
}
