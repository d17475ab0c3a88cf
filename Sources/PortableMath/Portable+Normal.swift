extension Portable {
    /// The probability that a standard normal variable is at most `x`.
    ///
    /// Relative error at most 2·10⁻¹⁵ on both sides, so that small probabilities keep their digits.
    /// 0 at −∞, 1 at ∞, NaN for NaN.
    /// *Source*: `exp(−x²/2)` times a Chebyshev series of the Mills ratio, fitted at 50 digits.
    /// *Verified by* `normalDistributionIsWithinItsBound`.
    public static func normalCDF(_ x: Double) -> Double {
        if x.isNaN { return x }
        return x <= 0 ? normalTail(-x) : 1 - normalTail(x)
    }

    /// The probability that a standard normal variable exceeds `x`, for `x` from zero up.
    static func normalTail(_ x: Double) -> Double {
        if x > 39 { return 0 }
        let series = millsSeries(at: (x - 5) / (x + 5))
        let short = Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_F800_0000)
        // The square in two parts; the smaller, at most 2·10⁻⁵ halved, needs but the first terms of its exponential.
        let rest = -0.5 * (x - short) * (x + short)
        let second = 1 + rest * (1 + rest * (0.5 + rest * (1.0 / 6)))
        return exp(-0.5 * short * short) * second * (series / (1 + x))
    }

    /// The sum of `cₖ·Tₖ(t)`, by Clenshaw's recurrence (1955) on terms of even and of odd degree side by side.
    ///
    /// Both go two degrees at a time: `Tₖ₊₂ = 2·T₂(t)·Tₖ − Tₖ₋₂`, from 1 and T₂, from t and t.
    private static func millsSeries(at t: Double) -> Double {
        let double = 4 * t * t - 2
        var one = SIMD2<Double>.zero
        var two = SIMD2<Double>.zero
        var index = millsCoefficients.count - 2
        while index >= 0 {
            let pair = SIMD2(millsCoefficients[index], millsCoefficients[index + 1])
            (one, two) = (double * one + (pair - two), one)
            index -= 2
        }
        return one.x - 0.5 * double * two.x + t * (one.y - two.y)
    }

    /// The value which a standard normal variable does not exceed with probability `p`.
    ///
    /// Relative error at most 10⁻¹⁵. −∞ at 0, ∞ at 1, NaN outside 0…1.
    /// *Source*: Wichura (1988), algorithm AS 241, PPND16.
    /// *Verified by* `normalQuantileIsWithinItsBound`.
    @inlinable
    public static func normalQuantile(_ p: Double) -> Double {
        let q = p - 0.5
        if q.magnitude <= 0.425 { return centralQuantile(q) }
        if !(p > 0 && p < 1) {
            if p == 0 { return -.infinity }
            return p == 1 ? .infinity : .nan
        }
        let size = tailQuantile(q < 0 ? p : 1 - p)
        return q < 0 ? -size : size
    }

    /// The normal quantile of `½ + q`, `|q| ≤ 0.425`.
    @inlinable @inline(__always)
    public static func centralQuantile(_ q: Double) -> Double {
        let r = 0.180625 - q * q
        var a = 2.5090809287301226727e3 * r + 3.3430575583588128105e4
        a = (a * r + 6.7265770927008700853e4) * r + 4.5921953931549871457e4
        a = (a * r + 1.3731693765509461125e4) * r + 1.9715909503065514427e3
        a = (a * r + 1.3314166789178437745e2) * r + 3.3871328727963666080e0
        var b = 5.2264952788528545610e3 * r + 2.8729085735721942674e4
        b = (b * r + 3.9307895800092710610e4) * r + 2.1213794301586595867e4
        b = (b * r + 5.3941960214247511077e3) * r + 6.8718700749205790830e2
        b = (b * r + 4.2313330701600911252e1) * r + 1
        return q * a / b
    }

    /// The value exceeded with a probability `tail` below 0.075, above zero.
    @inlinable
    public static func tailQuantile(_ tail: Double) -> Double {
        let root = (-log(tail)).squareRoot()
        if root > 5 { return farTailQuantile(root - 5) }
        let r = root - 1.6
        var a = 7.74545014278341407640e-4 * r + 2.27238449892691845833e-2
        a = (a * r + 2.41780725177450611770e-1) * r + 1.27045825245236838258e0
        a = (a * r + 3.64784832476320460504e0) * r + 5.76949722146069140550e0
        a = (a * r + 4.63033784615654529590e0) * r + 1.42343711074968357734e0
        var b = 1.05075007164441684324e-9 * r + 5.47593808499534494600e-4
        b = (b * r + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1
        b = (b * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940e0
        b = (b * r + 2.05319162663775882187e0) * r + 1
        return a / b
    }

    @inlinable
    static func farTailQuantile(_ r: Double) -> Double {
        var a = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5
        a = (a * r + 1.24266094738807843860e-3) * r + 2.65321895265761230930e-2
        a = (a * r + 2.96560571828504891230e-1) * r + 1.78482653991729133580e0
        a = (a * r + 5.46378491116411436990e0) * r + 6.65790464350110377720e0
        var b = 2.04426310338993978564e-15 * r + 1.42151175831644588870e-7
        b = (b * r + 1.84631831751005468180e-5) * r + 7.86869131145613259100e-4
        b = (b * r + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1
        b = (b * r + 5.99832206555887937690e-1) * r + 1
        return a / b
    }

    /// Of degrees 0 to 26, and a zero that makes them even in number.
    private static let millsCoefficients: [Double] = [
        0.4619742120721857, -0.06516520239491264, -0.005458781501136567, 0.01229619904556344,
        -0.006470872915703688, 0.0022407355224168305, -0.0005638623774651974, 9.984031082925812e-05,
        -9.849514843168493e-06, -4.032494233045217e-07, 2.99023962013034e-07, -3.032070748442814e-08,
        -4.617665713929027e-09, 1.3298288008382692e-09, 3.007242719019045e-11, -4.4299537255328156e-11,
        1.3999857147018152e-12, 1.4718957028912571e-12, -9.325953119165372e-14, -5.294681169067695e-14,
        3.958188414414517e-15, 2.1048214642963194e-15, -1.345671286136144e-16, -9.097614914495833e-17,
        2.9906032105666557e-18, 4.120292578607833e-18, 5.960428481740839e-20, 0,
    ]
}
