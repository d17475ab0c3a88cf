import PortableMath

extension Statistics {
    /// The value that a standard normal variable does not exceed with probability `p`; nil outside `0 < p < 1`.
    public static func normalQuantile(_ p: Double) -> Double? {
        p > 0 && p < 1 ? Portable.normalQuantile(p) : nil
    }

    /// The value that a Student variable does not exceed with probability `p`; nil outside `0 < p < 1`.
    ///
    /// The degrees of freedom need not be whole, but above zero. Relative error below 10⁻¹⁰ for `p` from
    /// 10⁻¹² to 1 − 10⁻¹² and at least one degree of freedom. Nil where the size is beyond 10²⁹⁹.
    /// *Source*: the incomplete beta function as a continued fraction (Didonato and Morris, 1992); from
    /// 100,000 degrees up, the expansion of Abramowitz and Stegun 26.7.5.
    /// *Verified by* `studentQuantilesAreThoseOfTables`.
    public static func studentQuantile(_ p: Double, degreesOfFreedom: Double) -> Double? {
        guard p > 0, p < 1, degreesOfFreedom > 0, degreesOfFreedom < .infinity else { return nil }
        if p == 0.5 { return 0 }
        if degreesOfFreedom >= 100_000 {
            return expandedStudent(Portable.normalQuantile(p), degreesOfFreedom)
        }
        let isCentral = (p - 0.5).magnitude < 0.25
        let wanted = isCentral ? (p - 0.5).magnitude : min(p, 1 - p)
        guard let size = studentSize(wanted, isCentral: isCentral, degreesOfFreedom) else { return nil }
        return p < 0.5 ? -size : size
    }

    /// The `t` above zero with `P(0 < T < t)` (if central) or `P(T > t)` equal to `wanted`, by Newton's method
    /// on logarithms, with bisection where it would leave its bounds.
    private static func studentSize(_ wanted: Double, isCentral: Bool, _ freedom: Double) -> Double? {
        var (low, high) = (-690.0, 690.0)
        var place = 0.0
        for _ in 0..<200 {
            let t = Portable.exp(place)
            let sides = studentSides(t, freedom)
            let side = isCentral ? sides.central : sides.tail
            let isBeyond = isCentral ? side > wanted : side < wanted
            if isBeyond { high = place } else { low = place }
            let slope = (isCentral ? 1 : -1) * sides.density * t / side
            var next = place - Portable.log(side / wanted) / slope
            if !(next > low && next < high) { next = low + (high - low) / 2 }
            let moved = (next - place).magnitude
            place = next
            if moved < 1e-14 || high - low < 1e-14 { break }
        }
        return place.magnitude > 689 ? nil : Portable.exp(place)
    }

    /// The density at `t` above zero, and the probabilities of `0…t` and of more than `t`.
    private static func studentSides(
        _ t: Double, _ freedom: Double
    ) -> (density: Double, central: Double, tail: Double) {
        let half = freedom / 2
        let square = t * t
        // x = ν ÷ (ν + t²) and y = 1 − x, neither by subtraction; t² may exceed the greatest double.
        let x = square < .infinity ? freedom / (freedom + square) : freedom / t / t
        let y = square < .infinity ? square / (freedom + square) : 1
        let logX =
            square < freedom
            ? -Portable.log1p(square / freedom)
            : Portable.log(freedom) - 2 * Portable.log(t) - Portable.log1p(freedom / square)
        let ratio = Portable.exp(logGammaHalfStep(half)) / Double.pi.squareRoot()
        let density = ratio / freedom.squareRoot() * Portable.exp((half + 0.5) * logX)
        let front = ratio * Portable.exp(half * logX) * y.squareRoot()
        if y < 1.5 / (half + 2.5) {
            let central = front * betaFraction(0.5, half, y)
            return (density, central, 0.5 - central)
        }
        let tail = front / freedom * betaFraction(half, 0.5, x)
        return (density, 0.5 - tail, tail)
    }

    /// `log Γ(a + ½) − log Γ(a)`.
    private static func logGammaHalfStep(_ a: Double) -> Double {
        if a < 20 { return Portable.logGamma(a + 0.5) - Portable.logGamma(a) }
        let z = 1 / a
        let y = z * z
        var sum = 17.0 / 14336 - y * (31.0 / 18432)
        sum = sum * y - 1.0 / 640
        sum = sum * y + 1.0 / 192
        sum = sum * y - 1.0 / 8
        return 0.5 * Portable.log(a) + z * sum
    }

    /// The continued fraction of the incomplete beta function, by Lentz's method.
    private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        func away(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var value = d
        for step in 1..<20_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            value *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            value *= d * c
            if (d * c - 1).magnitude < 3e-16 { break }
        }
        return value
    }

    private static func expandedStudent(_ z: Double, _ freedom: Double) -> Double {
        let s = z * z
        let first = (s + 1) / 4
        let second = ((5 * s + 16) * s + 3) / 96
        let third = (((3 * s + 19) * s + 17) * s - 15) / 384
        let fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160
        let inverse = 1 / freedom
        return z + z * inverse * (first + inverse * (second + inverse * (third + inverse * fourth)))
    }
}
