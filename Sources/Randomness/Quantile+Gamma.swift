import PortableMath

extension Quantile {
    /// A gamma variable with a shape and a scale; 0 for a shape or a scale of 0.
    ///
    /// Non-decreasing in `u`, in the shape (from 0.001 up) and in the scale. At unit scale the value is one of
    /// a grid of 31 significant bits (9 digits): the smallest whose probability of "at most" reaches `u`.
    public static func gamma(shape: Double, scale: Double, at u: Double) -> Double {
        precondition(shape >= 0 && shape <= 1e9, "a shape lies between 0 and \(greatestCount), not \(shape)")
        precondition(scale >= 0 && scale < .infinity, "a scale is finite, not below zero: not \(scale)")
        requireUniform(u)
        if shape == 0 || scale == 0 { return 0 }
        let shape = snapped(shape)
        let level = ExactTail.Level(u)
        let cell = smallestCount(from: 1023 << 30, limit: 2046 << 30) {
            ExactTail.gamma(Double(bitPattern: UInt64($0) << 22), shape: shape).reaches(level)
        }
        return scale * Double(bitPattern: UInt64(cell) << 22)
    }
}
