extension Portable {
    /// The natural logarithm of `x`.
    ///
    /// Error at most 1 ulp. −∞ at 0, NaN below zero, ∞ at ∞.
    /// *Source*: `log(1 + f) = 2·artanh(f ÷ (2 + f))` after scaling by a power of two.
    /// *Verified by* `logarithmIsWithinItsBound`.
    @inlinable
    public static func log(_ x: Double) -> Double {
        #if COUNTED
            FunctionTally.calls += 1
        #endif
        if !(x > 0 && x < .infinity) {
            if x == 0 { return -.infinity }
            return x < 0 ? .nan : x
        }
        return logarithm(of: x, correction: 0)
    }

    /// The natural logarithm of `1 + x`, precise for small `x`.
    ///
    /// Error at most 1 ulp. −∞ at −1, NaN below −1.
    /// *Verified by* `logarithmOfOnePlusIsWithinItsBound`.
    @inlinable
    public static func log1p(_ x: Double) -> Double {
        #if COUNTED
            FunctionTally.calls += 1
        #endif
        if !(x > -1 && x < .infinity) {
            if x == -1 { return -.infinity }
            return x < -1 ? .nan : x
        }
        if x.magnitude < 0x1p-54 { return x }
        if x > -0.2928 && x < 0.4142 { return logarithm(aroundOne: x, exponent: 0, correction: 0) }
        if x > 0x1p53 { return logarithm(of: x, correction: 0) }
        let sum = 1 + x
        let lost = x > 1 ? 1 - (sum - x) : x - (sum - 1)
        return logarithm(of: sum, correction: lost / sum)
    }

    /// `log(x) + correction` for a finite `x` above zero.
    @inlinable @inline(__always)
    static func logarithm(of x: Double, correction: Double) -> Double {
        var bits = x.bitPattern
        var exponent = 0
        if bits < 0x0010_0000_0000_0000 {
            bits = (x * 0x1p54).bitPattern
            exponent = -54
        }
        // The mantissa is brought between √½ and √2, so that the series runs on the smallest |f|.
        let offset = bits &- 0x3FE6_A09E_667F_3BCD
        exponent &+= Int(Int64(bitPattern: offset) >> 52)
        let mantissa = Double(
            bitPattern: (offset & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD)
        return logarithm(aroundOne: mantissa - 1, exponent: exponent, correction: correction)
    }

    /// `exponent × ln 2 + log(1 + f) + correction` for `1 + f` between √½ and √2.
    @inlinable @inline(__always)
    static func logarithm(aroundOne f: Double, exponent: Int, correction: Double) -> Double {
        let halfSquare = 0.5 * f * f
        let s = f / (2 + f)
        let z = s * s
        let w = z * z
        let even = 2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17 + w * (2.0 / 21))))
        let odd = 2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19))))
        let series = z * odd + w * even
        let k = Double(exponent)
        let low = k * 0x1.a39ef35793c76p-33 + correction
        return k * 0x1.62e42feep-1 - ((halfSquare - (s * (halfSquare + series) + low)) - f)
    }
}
