import CGSL
import PortableMath
import Testing

@testable import Randomness

#if DEBUG
    private let draws = 20_000
#else
    private let draws = 1_000_000
#endif

@Suite struct QuantileTests {
    /// The probability of a chi-square statistic at least as great as that of the counts, given the
    /// probability of each value; neighbouring values are pooled until each cell expects 20 draws.
    func tail(_ counts: [Int: Int], _ probability: (Int) -> Double, upTo last: Int) -> Double {
        var (statistic, cells, expected, observed) = (0.0, 0, 0.0, 0.0)
        var left = (expected: Double(draws), observed: Double(draws))
        for value in 0...last {
            expected += probability(value) * Double(draws)
            observed += Double(counts[value] ?? 0)
            if expected < 20 || left.expected - expected < 20 { continue }
            statistic += (observed - expected) * (observed - expected) / expected
            left = (left.expected - expected, left.observed - observed)
            (expected, observed, cells) = (0, 0, cells + 1)
        }
        statistic += (left.observed - left.expected) * (left.observed - left.expected) / left.expected
        return cells == 0 ? 1 : gsl_cdf_chisq_Q(statistic, Double(cells))
    }

    func counts(site: UInt16, _ draw: (Double) -> Int) -> [Int: Int] {
        let luck = Luck(seed: 77, replication: 1)
        var counts: [Int: Int] = [:]
        for index in 0..<draws {
            counts[draw(luck.uniform(Site(site), EntityAddress(bits: UInt64(index)), week: 0)), default: 0] +=
                1
        }
        return counts
    }

    /// With the next two tests, 24 tests each at 1/24,000: one false alarm in 1,000 choices of seed.
    @Test(arguments: [0.01, 0.7, 3, 7.99, 8.01, 20, 150, 4000])
    func poissonCountsFollowTheLaw(mean: Double) {
        let counts = counts(site: 1) { Quantile.poisson(mean: mean, at: $0) }
        let last = Int(mean + 12 * mean.squareRoot() + 20)
        let tail = tail(counts, { gsl_ran_poisson_pdf(UInt32($0), mean) }, upTo: last)
        #expect(tail > 1 / 24_000.0, "\(tail)")
    }

    @Test(arguments: [
        (1, 0.3), (5, 0.05), (5, 0.95), (40, 0.2), (70, 0.5), (70, 0.51), (300, 0.01), (300, 0.99),
        (1000, 0.3),
        (1000, 0.7), (100_000, 0.002),
    ])
    func binomialCountsFollowTheLaw(n: Int, p: Double) {
        let counts = counts(site: 2) { Quantile.binomial(n, p: p, at: $0) }
        let tail = tail(counts, { gsl_ran_binomial_pdf(UInt32($0), p, UInt32(n)) }, upTo: min(n, 1200))
        #expect(tail > 1 / 24_000.0, "\(tail)")
    }

    @Test(arguments: [0.05, 0.8, 1, 6, 250])
    func gammaVariablesFollowTheLaw(shape: Double) {
        let cells = 100
        let counts = counts(site: 3) { u in
            let x = Quantile.gamma(shape: shape, scale: 2, at: u)
            return min(cells - 1, Int(gsl_cdf_gamma_P(x, shape, 2) * Double(cells)))
        }
        let tail = tail(counts, { _ in 1 / Double(cells) }, upTo: cells - 1)
        #expect(tail > 1 / 24_000.0, "\(tail)")
    }

    @Test func normalAndExponentialVariablesAreTheQuantilesOfTheirLaws() {
        for index in 1..<2000 {
            let u = Double(index) / 2000
            #expect(
                (Quantile.normal(mean: 5, sd: 2, at: u) - (5 + 2 * gsl_cdf_ugaussian_Pinv(u))).magnitude
                    < 1e-9)
            #expect((Quantile.exponential(mean: 3, at: u) - gsl_cdf_exponential_Pinv(u, 3)).magnitude < 1e-9)
            #expect(Quantile.bernoulli(0.25, at: u) == (u > 0.75))
        }
    }

    @Test func everyBranchFindsTheCountOfTheExactSearch() {
        let luck = Luck(seed: 12, replication: 0)
        for index in 0..<(draws / 2) {
            let draw = { luck.uniform(Site(4), EntityAddress(bits: UInt64(index)), week: 0, block: $0) }
            // One uniform number in two lies far out in a tail.
            let deep = index % 2 == 0 ? draw(0) : draw(0) * Portable.exp(-25 * draw(1))
            let u = index % 4 < 2 ? deep : 1 - deep
            guard u < 1 else { continue }
            let mean = Quantile.snapped(Portable.exp(draw(2) * 9 - 4))
            let count = Quantile.poisson(mean: mean, at: u)
            if count != Quantile.exactPoisson(mean: mean, at: u) || count < 0 {
                Issue.record("mean \(mean), u \(u): \(count)")
            }
            let (n, p) = (1 + Int(draw(3) * 200), Quantile.snapped(draw(4) / 2))
            let hits = Quantile.binomial(n, p: p, at: u)
            let misses = n - Quantile.binomial(n, p: 1 - p, at: u)
            if hits != Quantile.exactSuccesses(n, p: p, at: u)
                || misses != Quantile.exactFailures(n, q: p, at: u)
                || !(0...n).contains(hits) || !(0...n).contains(misses)
            {
                Issue.record("\(n) at \(p), u \(u): \(hits) hits, \(misses) misses")
            }
        }
    }

    @Test func countsAtTheEdgesAreCertain() {
        for u in [0x1p-53, 0.3, 0.5, 1 - 0x1p-53] {
            #expect(Quantile.poisson(mean: 0, at: u) == 0 && Quantile.binomial(0, p: 0.4, at: u) == 0)
            #expect(Quantile.binomial(9, p: 0, at: u) == 0 && Quantile.binomial(9, p: 1, at: u) == 9)
            #expect(!Quantile.bernoulli(0, at: u) && Quantile.bernoulli(1, at: u))
            #expect(
                Quantile.gamma(shape: 0, scale: 1, at: u) == 0
                    && Quantile.gamma(shape: 1, scale: 0, at: u) == 0)
            #expect(Quantile.exponential(mean: 0, at: u) == 0 && Quantile.normal(mean: 4, sd: 0, at: u) == 4)
            #expect(
                Quantile.poisson(mean: 0x1p-1074, at: u) >= 0 && Quantile.binomial(3, p: 1e-300, at: u) == 0)
        }
        #expect((Quantile.poisson(mean: 1e9, at: 0.5) - 1_000_000_000).magnitude <= 1)
        #expect((Quantile.poisson(mean: 1e9, at: 1 - 0x1p-53) - 1_000_259_500).magnitude < 2000)
        #expect((Quantile.binomial(1_000_000_000, p: 0.5, at: 0.5) - 500_000_000).magnitude <= 1)
    }

    @Test func theDrawsOfAFixedStudyAreTheRecordedOnes() {
        let luck = Luck(seed: 4, replication: 2)
        var hash: UInt64 = 1
        func record(_ value: Double) {
            hash = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        for index in 0..<20_000 {
            let entity = EntityAddress(bits: UInt64(index))
            let (u, v) = (luck.uniform(Site(1), entity, week: 3), luck.uniform(Site(1), entity, week: 4))
            let mean = Portable.exp(v * 14 - 4)
            record(Double(Quantile.poisson(mean: mean, at: u)))
            record(Double(Quantile.binomial(1 + Int(mean), p: v, at: u)))
            record(Quantile.normal(mean: 1, sd: 2, at: u))
            record(Quantile.exponential(mean: 2, at: u))
            record(index % 20 == 0 ? Quantile.gamma(shape: mean / 100, scale: 1.5, at: u) : 0)
        }
        #expect(hash == 0xCCD8_4ED3_F5AA_B028, "a sampler changed: \(String(hash, radix: 16))")
    }

    @Test func aNumberThatIsNoneIsRefused() async {
        await #expect(processExitsWith: .failure) { _ = Quantile.poisson(mean: .nan, at: 0.5) }
        await #expect(processExitsWith: .failure) { _ = Quantile.binomial(3, p: 0.5, at: .nan) }
        await #expect(processExitsWith: .failure) { _ = Quantile.bernoulli(1.01, at: 0.5) }
    }
}
