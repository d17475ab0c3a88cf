import Foundation
import Testing

@testable import PortableMath

@Suite struct AccuracyTests {
    /// The greatest error over random arguments between bounds, half of them spread by order of magnitude.
    func worst(
        seed: UInt64, _ low: Double, _ high: Double, _ tested: (Double) -> Double,
        against reference: (Precise) -> Precise
    ) -> (ulps: Double, at: Double) {
        var stream = CaseStream(state: seed)
        var worst = (ulps: 0.0, at: 0.0)
        for index in 0..<cases {
            var x = stream.number(low, high)
            if index % 2 == 0 { x *= Foundation.pow(2, -stream.number(0, 60)) }
            if x < low { continue }
            let error = ulps(tested(x), from: reference(Precise(x)))
            if error > worst.ulps { worst = (error, x) }
        }
        return worst
    }

    @Test func exponentialIsWithinItsBound() {
        let found = worst(seed: 1, -708, 709.78, Portable.exp) { Foundation.exp($0) }
        #expect(found.ulps <= 1 + referenceError, "\(found)")
    }

    @Test func exponentialMinusOneIsWithinItsBound() {
        let wide = worst(seed: 2, -60, 709.78, Portable.expm1) { Foundation.expm1($0) }
        let near = worst(seed: 3, -2, 2, Portable.expm1) { Foundation.expm1($0) }
        #expect(max(wide.ulps, near.ulps) <= 1.5 + referenceError, "\(wide) \(near)")
    }

    @Test func logarithmIsWithinItsBound() {
        let wide = worst(seed: 4, 0x1p-1074, 1e308, Portable.log) { Foundation.log($0) }
        let near = worst(seed: 5, 0.5, 2, Portable.log) { Foundation.log($0) }
        let small = worst(seed: 6, 0x1p-1074, 1e-300, Portable.log) { Foundation.log($0) }
        #expect(max(wide.ulps, near.ulps, small.ulps) <= 1 + referenceError, "\(wide) \(near) \(small)")
    }

    @Test func logarithmOfOnePlusIsWithinItsBound() {
        let wide = worst(seed: 7, -0.999_999, 1e18, Portable.log1p) { Foundation.log1p($0) }
        let near = worst(seed: 8, -0.5, 1, Portable.log1p) { Foundation.log1p($0) }
        #expect(max(wide.ulps, near.ulps) <= 1 + referenceError, "\(wide) \(near)")
    }

    @Test func hyperbolicTangentIsWithinItsBound() {
        let found = worst(seed: 9, -25, 25, Portable.tanh) { Foundation.tanh($0) }
        #expect(found.ulps <= 3 + referenceError, "\(found)")
    }

    @Test func logGammaIsWithinItsBound() {
        let wide = worst(seed: 10, 1e-10, 1e9, Portable.logGamma, against: preciseLogGamma)
        let near = worst(seed: 11, 0.01, 12, Portable.logGamma, against: preciseLogGamma)
        #expect(max(wide.ulps, near.ulps) <= 3 + referenceError, "\(wide) \(near)")
    }

    @Test func powerIsWithinItsBound() {
        var stream = CaseStream(state: 12)
        var worst = (ulps: 0.0, base: 0.0, exponent: 0.0)
        for index in 0..<cases {
            let base = index % 2 == 0 ? stream.number(0, 3) : Foundation.exp(stream.number(-300, 300))
            let reach = min(1e6, 700 / Foundation.log(base).magnitude)
            let exponent = stream.number(-reach, reach)
            let reference = Foundation.pow(Precise(base), Precise(exponent))
            let error = ulps(Portable.pow(base, exponent), from: reference)
            if error > worst.ulps { worst = (error, base, exponent) }
        }
        #expect(worst.ulps <= 1.25 + referenceError, "\(worst)")
    }

    @Test func normalDistributionIsWithinItsBound() {
        var stream = CaseStream(state: 13)
        var worst = (error: 0.0, at: 0.0)
        for _ in 0..<cases {
            let x = stream.number(-37, 8)
            let reference = Foundation.erfc(-Precise(x) / Precise(2).squareRoot()) / 2
            let error = Double(((Precise(Portable.normalCDF(x)) - reference) / reference).magnitude)
            if error > worst.error { worst = (error, x) }
        }
        #expect(worst.error <= 2e-15, "\(worst)")
    }

    @Test func normalQuantileIsWithinItsBound() {
        var stream = CaseStream(state: 14)
        var worst = (error: 0.0, at: 0.0)
        for index in 0..<cases {
            let p = index % 2 == 0 ? stream.uniform() : Foundation.exp(-stream.number(0.7, 600))
            let x = Portable.normalQuantile(p)
            // One Newton step at high precision gives the reference: the step is the error.
            let y = Precise(x)
            let below = Foundation.erfc(-y / Precise(2).squareRoot()) / 2
            let above = Foundation.erfc(y / Precise(2).squareRoot()) / 2
            let gap = p < 0.5 ? below - Precise(p) : (1 - Precise(p)) - above
            let density = Foundation.exp(-y * y / 2) / (2 * Precise.pi).squareRoot()
            let error = Double((gap / density / y).magnitude)
            if error > worst.error { worst = (error, p) }
        }
        #expect(worst.error <= 1e-15 + referenceError * 1e-14, "\(worst)")
    }
}
