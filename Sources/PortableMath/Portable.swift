/// Elementary and special functions with the same bits on every processor.
///
/// They use only `+ − × ÷`, square root and bit operations, which IEEE 754 rounds in one way, and never
/// `libm`, whose functions choose a variant by processor. Swift does not contract `a × b + c` into a fused
/// operation, so a debug build, a release build and a machine with or without FMA give the same bits.
///
/// Errors are in units in the last place (ulp) of the true result, as measured over millions of points
/// against 50-digit references; the tests hold each function to its bound.
public enum Portable {}

extension Portable {
    /// The exponential of `x`.
    ///
    /// Error at most 1 ulp where the result is normal. Infinity above 709.78, 0 below −745.13, NaN for NaN.
    /// *Source*: reduction by `k·ln 2` in two parts (Cody and Waite, 1980), then Taylor's series.
    /// *Verified by* `exponentialIsWithinItsBound`.
    @inlinable
    public static func exp(_ x: Double) -> Double {
        #if COUNTED
            FunctionTally.calls += 1
        #endif
        if !(x < 709.782712893384) { return x.isNaN ? x : .infinity }
        if x < -745.2 { return 0 }
        let (k, r, tail) = reduced(x)
        return scaled(1 + exponentialMinusOne(r, tail), by: k)
    }

    /// The exponential of `x`, minus one, precise for small `x`.
    ///
    /// Error at most 1.5 ulp. Infinity above 709.78, −1 far below zero, NaN for NaN.
    /// *Verified by* `exponentialMinusOneIsWithinItsBound`.
    @inlinable
    public static func expm1(_ x: Double) -> Double {
        #if COUNTED
            FunctionTally.calls += 1
        #endif
        if !(x < 709.782712893384) { return x.isNaN ? x : .infinity }
        if x < -40 { return -1 }
        if x.magnitude < 0x1p-54 { return x }
        let (k, r, tail) = reduced(x)
        let e = exponentialMinusOne(r, tail)
        if k == 0 { return e }
        if k > 56 { return scaled(1 + e, by: k) }
        if k == -1 { return (e - 1) * 0.5 }
        let power = Double(bitPattern: UInt64(bitPattern: Int64(k &+ 1023)) << 52)
        return k < 0 ? (1 + e) * power - 1 : (power - 1) + e * power
    }

    /// Splits `x` as `k·ln 2 + r`, `|r| ≤ ln 2 ÷ 2`, with what rounding left out of `r`.
    @inlinable @inline(__always)
    static func reduced(_ x: Double) -> (k: Int, r: Double, tail: Double) {
        let shift = 0x1.8p52
        let shifted = x * 1.4426950408889634 + shift
        let count = shifted - shift
        let high = x - count * 0x1.62e42feep-1
        let low = count * 0x1.a39ef35793c76p-33
        let r = high - low
        // The shifted sum holds the count in its last bits, which need no checked conversion.
        return (Int(truncatingIfNeeded: shifted.bitPattern &- shift.bitPattern), r, (high - r) - low)
    }

    /// `exp(r + tail) − 1` for `|r| ≤ ln 2 ÷ 2`, by Taylor's series to the 13th power.
    @inlinable @inline(__always)
    static func exponentialMinusOne(_ r: Double, _ tail: Double) -> Double {
        let s = r * r
        let a = 1.0 / 6 + r * (1.0 / 24)
        let b = 1.0 / 120 + r * (1.0 / 720)
        let c = 1.0 / 5040 + r * (1.0 / 40320)
        let d = 1.0 / 362_880 + r * (1.0 / 3_628_800)
        let e = 1.0 / 39_916_800 + r * (1.0 / 479_001_600) + s * (1.0 / 6_227_020_800)
        let cubic = (a + s * b) + (s * s) * ((c + s * d) + (s * s) * e)
        return r + (s * 0.5 + (tail + tail * r + (s * r) * cubic))
    }

    /// `value × 2^k`, through two factors where the result is subnormal.
    @inlinable @inline(__always)
    static func scaled(_ value: Double, by k: Int) -> Double {
        if k > 1023 { return value * 2 * Double(bitPattern: UInt64(k &+ 1022) << 52) }
        if k > -1022 { return value * Double(bitPattern: UInt64(k &+ 1023) << 52) }
        return value * Double(bitPattern: UInt64(k &+ 1023 &+ 120) << 52) * 0x1p-120
    }
}
