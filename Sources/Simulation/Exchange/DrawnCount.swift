import Randomness

/// Counts drawn in the run, with parameters brought back inside the samplers' domain.
///
/// Every draw has its own address, so a count that is certain needs no uniform number and computes none.
enum DrawnCount {
    /// A Poisson count; a mean that rounding made negative counts as zero, and one beyond the sampler's greatest as it.
    @inline(__always)
    static func poisson(_ mean: Double, _ uniform: @autoclosure () -> Double) -> Int {
        mean > 0 ? Quantile.poisson(mean: min(mean, Double(Quantile.greatestCount)), at: uniform()) : 0
    }

    /// Whether an event happens; one that is certain or impossible needs no number.
    @inline(__always)
    static func happens(_ probability: Double, _ uniform: @autoclosure () -> Double) -> Bool {
        probability > 0 && (probability >= 1 || Quantile.bernoulli(probability, at: uniform()))
    }

    /// A binomial count; a probability that rounding took out of 0…1 is brought back.
    ///
    /// Of trials beyond the sampler's greatest number, the first ones are tried: the count stays at most their number.
    @inline(__always)
    static func binomial(
        _ trials: Int, _ probability: @autoclosure () -> Double, _ uniform: @autoclosure () -> Double
    ) -> Int {
        guard trials > 0 else { return 0 }
        let probability = probability()
        guard probability > 0 else { return 0 }
        let tried = min(trials, Quantile.greatestCount)
        return probability < 1 ? Quantile.binomial(tried, p: probability, at: uniform()) : tried
    }
}
