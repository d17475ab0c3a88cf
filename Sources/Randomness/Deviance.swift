import PortableMath

/// The parts of a Poisson or binomial probability that keep its digits however large the counts are.
///
/// *Source*: Loader (2000), "Fast and accurate computation of binomial probabilities".
enum Deviance {
    /// `log k! − (k + ½)·log k + k − ½·log 2π`, for `k` from 1 up.
    static func stirlingError(_ k: Double) -> Double {
        if k < 16 { return smallStirlingErrors[Int(k)] }
        let z = 1 / k
        let y = z * z
        var sum = y * (1.0 / 156) - 691.0 / 360_360
        sum = sum * y + 1.0 / 1188
        sum = sum * y - 1.0 / 1680
        sum = sum * y + 1.0 / 1260
        sum = sum * y - 1.0 / 360
        sum = sum * y + 1.0 / 12
        return z * sum
    }

    /// `k·log(k ÷ mean) + mean − k`, given the difference `k − mean` without rounding.
    static func deviance(_ k: Double, mean: Double, difference: Double) -> Double {
        guard difference.magnitude < 0.1 * (k + mean) else {
            return k * Portable.log(k / mean) - difference
        }
        let v = difference / (k + mean)
        let square = v * v
        var sum = difference * v
        var term = 2 * k * v
        var divisor = 3.0
        while true {
            term *= square
            let next = sum + term / divisor
            if next == sum { return sum }
            sum = next
            divisor += 2
        }
    }

    private static let smallStirlingErrors: [Double] = [
        0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093,
        0.016644691189821193, 0.013876128823070748, 0.01189670994589177, 0.010411265261972096,
        0.009255462182712733, 0.00833056343336287, 0.007573675487951841, 0.00694284010720953,
        0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
    ]
}
