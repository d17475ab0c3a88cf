import Foundation

#if arch(x86_64) && os(Linux)
    /// A reference with more digits than the functions under test: 64 bits of mantissa.
    typealias Precise = Float80
    /// What the reference itself may add to a measured error, in ulp of a double.
    let referenceError = 0.01
#else
    /// Where no longer format exists, the system's double functions are the reference.
    typealias Precise = Double
    let referenceError = 1.0
#endif

/// The distance of a result to its reference, in units in the last place of the reference.
func ulps(_ value: Double, from reference: Precise) -> Double {
    let rounded = Double(reference)
    if value == rounded || (value.isNaN && rounded.isNaN) { return 0 }
    guard value.isFinite, rounded.isFinite else { return .infinity }
    return Double((Precise(value) - reference).magnitude / Precise(max(rounded.magnitude.ulp, 0x1p-1074)))
}

/// The reference of the logarithm of the gamma function, without its sign.
func preciseLogGamma(_ x: Precise) -> Precise {
    let (value, _): (Precise, Int) = lgamma(x)
    return value
}

/// A fixed stream of numbers for random cases (Steele, Lea and Flood, 2014).
struct CaseStream {
    var state: UInt64

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func uniform() -> Double { (Double(bits() >> 12) + 0.5) * 0x1p-52 }

    mutating func number(_ low: Double, _ high: Double) -> Double { low + (high - low) * uniform() }
}

#if DEBUG
    let cases = 40_000
#else
    let cases = 1_000_000
#endif
