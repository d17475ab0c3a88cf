import Randomness

/// Counts drawn in the run, with parameters brought back inside the samplers' domain.
enum DrawnCount {
    /// A Poisson count; a mean that rounding made negative counts as zero, and one beyond the sampler's greatest as it.
    @inline(__always)
    static func poisson(_ mean: Double, _ uniform: Double) -> Int {
        mean > 0 ? Quantile.poisson(mean: min(mean, Double(Quantile.greatestCount)), at: uniform) : 0
    }

    /// A binomial count; a probability that rounding took out of 0…1 is brought back.
    ///
    /// Of trials beyond the sampler's greatest number, the first ones are tried: the count stays at most their number.
    @inline(__always)
    static func binomial(_ trials: Int, _ probability: Double, _ uniform: Double) -> Int {
        guard trials > 0, probability > 0 else { return 0 }
        return Quantile.binomial(min(trials, Quantile.greatestCount), p: min(1, probability), at: uniform)
    }
}
