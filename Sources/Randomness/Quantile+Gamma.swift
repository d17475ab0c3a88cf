import PortableMath

extension Quantile {
    /// A gamma variable with a shape and a scale; 0 for a shape or a scale of 0.
    ///
    /// Non-decreasing in `u`, in the shape (from 0.001 up) and in the scale. At unit scale the value is one of
    /// a grid of 31 significant bits (9 digits): the smallest whose probability of "at most" reaches `u`.
    /// *Verified by* `gammaNeverFallsWhenTheUniformTheShapeOrTheScaleGrow`.
    public static func gamma(shape: Double, scale: Double, at u: Double) -> Double {
        precondition(shape >= 0 && shape <= 1e9, "a shape lies between 0 and \(greatestCount), not \(shape)")
        precondition(scale >= 0 && scale < .infinity, "a scale is finite, not below zero: not \(scale)")
        requireUniform(u)
        if shape == 0 || scale == 0 { return 0 }
        let shape = snapped(shape)
        let level = ExactTail.Level(u)
        let guess = approximateGamma(shape: shape, at: level)
        let cell = smallestCount(from: Int(guess.bitPattern >> 22), limit: 2046 << 30) {
            ExactTail.gamma(Double(bitPattern: UInt64($0) << 22), shape: shape).reaches(level)
        }
        return scale * Double(bitPattern: UInt64(cell) << 22)
    }

    /// The quantile of unit scale to nearly all its digits, or a value above zero to search from.
    private static func approximateGamma(shape: Double, at level: ExactTail.Level) -> Double {
        var x = startOfGamma(shape: shape, at: level)
        for _ in 0..<12 {
            let tail = ExactTail.gamma(x, shape: shape)
            // Newton's method on the logarithm of the side that the level is given by.
            let (side, wanted) = level.lower < 0.5 ? (tail.lower, level.lower) : (tail.upper, level.upper)
            let slope = tail.mass * shape / side
            guard side > 0, slope > 0, slope < .infinity else { break }
            let gap = Portable.log(wanted / side) / slope
            let step = Portable.exp(max(-3, min(3, level.lower < 0.5 ? gap : -gap)))
            x = max(0x1p-1000, min(x * step, 1e12))
            if (step - 1).magnitude < 1e-11 { break }
        }
        return x
    }

    /// The cube of a normal variable (Wilson and Hilferty, 1931), or the power law near zero.
    private static func startOfGamma(shape: Double, at level: ExactTail.Level) -> Double {
        let ninth = 1 / (9 * shape)
        let root = 1 - ninth + Portable.normalQuantile(level.lower) * ninth.squareRoot()
        if root > 0.3 && shape > 0.3 { return shape * root * root * root }
        let logarithm = (Portable.log(level.lower) + Portable.logGamma(shape + 1)) / shape
        return Portable.exp(max(-690, min(logarithm, 3)))
    }
}
