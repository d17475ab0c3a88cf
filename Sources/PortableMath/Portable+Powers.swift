extension Portable {
    /// `base` raised to `exponent`.
    ///
    /// Error at most 1.25 ulp where the result is normal. As in IEEE 754: `pow(x, 0)` and `pow(1, y)` are 1,
    /// whatever the other is; a negative base needs a whole exponent, otherwise the result is NaN.
    /// *Source*: `exp(y·log x)` with the logarithm in two doubles (Dekker, 1971, for exact products).
    /// *Verified by* `powerIsWithinItsBound`.
    @inlinable
    public static func pow(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 || base == 1 { return 1 }
        if base > 0 && base < .infinity && exponent.isFinite {
            #if COUNTED
                FunctionTally.calls += 2
            #endif
            return positivePower(base, exponent)
        }
        return powerAtTheEdges(base, exponent)
    }

    /// The hyperbolic tangent of `x`.
    ///
    /// Error at most 3 ulp. ±1 at ±∞, NaN for NaN.
    /// *Verified by* `hyperbolicTangentIsWithinItsBound`.
    @inlinable
    public static func tanh(_ x: Double) -> Double {
        if x.isNaN { return x }
        let size = x.magnitude
        if size < 0x1p-28 { return x }
        let value: Double
        if size > 22 {
            value = 1
        } else if size >= 1 {
            value = 1 - 2 / (expm1(2 * size) + 2)
        } else {
            let t = expm1(-2 * size)
            value = -t / (t + 2)
        }
        return x < 0 ? -value : value
    }

    @usableFromInline
    static func positivePower(_ base: Double, _ exponent: Double) -> Double {
        let logarithm = twoPartLogarithm(base)
        let product = exponent * logarithm.high
        if !(product.magnitude < 800) {
            return product > 0 ? .infinity : 0
        }
        let lost = productError(exponent, logarithm.high, product) + exponent * logarithm.low
        if product > 709.782712893384 && product + lost > 709.782712893384 { return .infinity }
        if product < -745.2 { return 0 }
        let (k, r, tail) = reduced(product)
        let e = exponentialMinusOne(r, tail)
        return scaled(1 + (e + (1 + e) * lost), by: k)
    }

    /// The exact difference `a × b − product`, by splitting each factor in halves.
    @inlinable @inline(__always)
    public static func productError(_ a: Double, _ b: Double, _ product: Double) -> Double {
        let aHigh = Double(bitPattern: a.bitPattern & 0xFFFF_FFFF_F800_0000)
        let bHigh = Double(bitPattern: b.bitPattern & 0xFFFF_FFFF_F800_0000)
        let aLow = a - aHigh
        let bLow = b - bHigh
        return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    }

    /// The logarithm of a finite number above zero as a sum of two doubles, to about 2⁻⁶⁵ of its size.
    static func twoPartLogarithm(_ x: Double) -> (high: Double, low: Double) {
        var bits = x.bitPattern
        var exponent = 0
        if bits < 0x0010_0000_0000_0000 {
            bits = (x * 0x1p54).bitPattern
            exponent = -54
        }
        let offset = bits &- 0x3FE6_A09E_667F_3BCD
        exponent &+= Int(Int64(bitPattern: offset) >> 52)
        let f = Double(bitPattern: (offset & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_667F_3BCD) - 1
        // s = f ÷ (2 + f) and its square, each in two parts.
        let below = 2 + f
        let belowLow = f - (below - 2)
        let s = f / below
        let back = s * below
        let sLow = ((f - back) - productError(s, below, back) - s * belowLow) / below
        let z = s * s
        let zLow = productError(s, s, z) + 2 * s * sLow
        let rest = atanhRest(z)
        // 2·artanh(s) = 2s + 2s·z·(⅓ + rest).
        let third = 0x1.5555555555555p-2
        let factor = third + rest
        let factorLow = (third - factor) + rest + 0x1.5555555555555p-56
        let cube = z * factor
        let cubeLow = productError(z, factor, cube) + z * factorLow + zLow * factor
        let term = s * cube
        let termLow = productError(s, cube, term) + s * cubeLow + sLow * cube
        let k = Double(exponent)
        let sum = twoSum(k * 0x1.62e42feep-1, 2 * s)
        let next = twoSum(sum.high, 2 * term)
        let low = 2 * (sLow + termLow) + sum.low + next.low
        let last = k * 0x1.a39ef35793c76p-33
        let lastLow = productError(k, 0x1.a39ef35793c76p-33, last) + k * 0x1.cc01f97b57a08p-87
        let middle = twoSum(next.high, last)
        let high = middle.high + (middle.low + (low + lastLow))
        return (high, (middle.high - high) + (middle.low + (low + lastLow)))
    }

    /// `z/5 + z²/7 + z³/9 + …` for `z` at most 0.0295.
    static func atanhRest(_ z: Double) -> Double {
        let w = z * z
        let even = 1.0 / 7 + w * (1.0 / 11 + w * (1.0 / 15 + w * (1.0 / 19 + w * (1.0 / 23))))
        let odd = 1.0 / 5 + w * (1.0 / 9 + w * (1.0 / 13 + w * (1.0 / 17 + w * (1.0 / 21))))
        return z * odd + w * even
    }

    /// A sum and exactly what its rounding lost (Knuth, 1969).
    static func twoSum(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
        let sum = a + b
        let part = sum - a
        return (sum, (a - (sum - part)) + (b - part))
    }

    @usableFromInline
    static func powerAtTheEdges(_ base: Double, _ exponent: Double) -> Double {
        if base.isNaN || exponent.isNaN { return .nan }
        if exponent.isInfinite {
            if base == -1 { return 1 }
            return (base.magnitude > 1) == (exponent > 0) ? .infinity : 0
        }
        let isLarge = exponent.magnitude >= 0x1p53
        let whole = isLarge || Double(Int64(exponent)) == exponent
        let odd = whole && !isLarge && Int64(exponent) & 1 == 1
        if base == 0 || base.isInfinite {
            let size: Double = (base == 0) == (exponent > 0) ? 0 : .infinity
            return odd && base.sign == .minus ? -size : size
        }
        if !whole { return .nan }
        let size = base == -1 ? 1 : positivePower(-base, exponent)
        return odd ? -size : size
    }
}
