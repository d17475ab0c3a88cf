extension Portable {
    /// The natural logarithm of the gamma function, for `x` above zero.
    ///
    /// Error at most 3 ulp. ∞ at 0 and at ∞; NaN below zero, where the gamma function changes sign.
    /// *Source*: Stirling's series from 10 up (Abramowitz and Stegun 6.1.41); below, `Γ(x + 1) = x·Γ(x)`
    /// leads to 1…3, where `logΓ(x) ÷ ((x − 1)(x − 2))` is a Chebyshev series, fitted at 50 digits.
    /// *Verified by* `logGammaIsWithinItsBound`.
    public static func logGamma(_ x: Double) -> Double {
        if !(x > 0 && x < .infinity) {
            if x == 0 { return .infinity }
            return x < 0 ? .nan : x
        }
        if x >= 10 { return (x - 0.5) * (log(x) - 1) + stirlingTail(x) }
        if x < 0x1p-60 { return -log(x) }
        if x < 1 { return logGammaFromOneToThree(x + 1, past: x) - log(x) }
        if x <= 3 { return logGammaFromOneToThree(x, past: x - 1) }
        var y = x
        var product = 1.0
        while y > 3 {
            y -= 1
            product *= y
        }
        return logGammaFromOneToThree(y, past: y - 1) + log(product)
    }

    /// `½·log(2π) − ½ + 1/(12x) − 1/(360x³) + …`, for `x` from 10 up.
    static func stirlingTail(_ x: Double) -> Double {
        let z = 1 / x
        let y = z * z
        var sum = 43_867.0 / 244_188 * y - 3617.0 / 122_400
        sum = sum * y + 1.0 / 156
        sum = sum * y - 691.0 / 360_360
        sum = sum * y + 1.0 / 1188
        sum = sum * y - 1.0 / 1680
        sum = sum * y + 1.0 / 1260
        sum = sum * y - 1.0 / 360
        sum = sum * y + 1.0 / 12
        return 0.4189385332046727 + z * sum
    }

    /// `logΓ(x)` for `x` from 1 to 3, given `x − 1` without rounding.
    private static func logGammaFromOneToThree(_ x: Double, past excess: Double) -> Double {
        excess * (excess - 1) * chebyshev(logGammaCoefficients, at: excess - 1)
    }

    /// The sum of `cₖ·Tₖ(t)`, by Clenshaw's recurrence (1955).
    static func chebyshev(_ coefficients: [Double], at t: Double) -> Double {
        var one = 0.0
        var two = 0.0
        var index = coefficients.count - 1
        while index > 0 {
            (one, two) = (2 * t * one - two + coefficients[index], one)
            index -= 1
        }
        return t * one - two + coefficients[0]
    }

    private static let logGammaCoefficients: [Double] = [
        0.44148902545501423, -0.11119580321752523, 0.01951044826068884, -0.003922461463025264,
        0.0008478989895953857, -0.00019153855341365593, 4.454470184975607e-05, -1.05728743735943e-05,
        2.5474336873408417e-06, -6.208535880776316e-07, 1.5268677399071546e-07, -3.782637660291326e-08,
        9.428100823624284e-09, -2.361999702184645e-09, 5.943541905817546e-10, -1.501312977072867e-10,
        3.8050196458110534e-11, -9.672485299656325e-12, 2.465348198355661e-12, -6.298868140791711e-13,
        1.6128460030283787e-13, -4.137949206814042e-14, 1.0635701227757898e-14, -2.7382420786652826e-15,
        7.060670507214892e-16, -1.8232177141662118e-16, 4.714169006756272e-17, -1.2204107319639856e-17,
        3.1630451661790255e-18, -8.206746544166728e-19, 2.1314428625638425e-19,
    ]
}
