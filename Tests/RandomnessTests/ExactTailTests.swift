import CGSL
import PortableMath
import Testing

@testable import Randomness

@Suite struct ExactTailTests {
    func uniform(_ index: Int, _ block: Int) -> Double {
        Luck(seed: 8, replication: 0).uniform(
            Site(1), EntityAddress(bits: UInt64(index)), week: 0, block: block)
    }

    /// GSL itself errs by about 10⁻¹²; 40-digit sums have shown less than 2·10⁻¹³ for `ExactTail`.
    @Test func tailsAgreeWithTheLibrary() {
        for index in 0..<3000 {
            let mean = Portable.exp(uniform(index, 0) * 14 - 7)
            let k = Int(max(0, mean + (uniform(index, 1) * 10 - 5) * mean.squareRoot()))
            let tail = ExactTail.poisson(k, mean: mean)
            let known = tail.isUpper ? gsl_cdf_poisson_Q(UInt32(k), mean) : gsl_cdf_poisson_P(UInt32(k), mean)
            #expect((tail.value - known).magnitude <= 2e-11 * known, "\(k) \(mean)")

            let p = uniform(index, 2) / 2
            let n = 1 + Int(mean / p)
            let hits = min(n - 1, k)
            let part = ExactTail.binomial(hits, of: n, p: p)
            let other =
                part.isUpper
                ? gsl_cdf_binomial_Q(UInt32(hits), p, UInt32(n))
                : gsl_cdf_binomial_P(UInt32(hits), p, UInt32(n))
            #expect((part.value - other).magnitude <= 2e-11 * other, "\(hits) of \(n) at \(p)")
        }
    }

    @Test func expansionsErrLessThanTheirMargin() {
        for index in 0..<20_000 {
            let p = index % 2 == 0 ? 0 : Quantile.snapped(uniform(index, 1) / 2)
            let wanted = 8 * Portable.exp(uniform(index, 0) * uniform(index, 2) * 9)
            let n = p == 0 ? 0 : Int(wanted / (p * (1 - p))) + 1
            let mean = p == 0 ? Quantile.snapped(wanted) : Double(n) * p
            let variance = mean * (1 - p)
            let k = Int(mean + (uniform(index, 3) * 10 - 5) * variance.squareRoot())
            guard k >= 0, p == 0 || k < n else { continue }
            let tail = p == 0 ? ExactTail.poisson(k, mean: mean) : .binomial(k, of: n, p: p)
            let below = Portable.normalQuantile(tail.value)
            let w = tail.isUpper ? -below : below
            guard w.magnitude < 5 else { continue }
            let found = Quantile.expansion(
                w, mean: mean, variance: variance, product: p * (1 - p), skew: 1 - 2 * p)
            let margin = Quantile.expansionMargin(w, mean: mean, variance: variance)
            #expect((found - Double(k) - 0.5).magnitude < margin / 2, "\(k) for \(mean), \(p)")
        }
    }
}
