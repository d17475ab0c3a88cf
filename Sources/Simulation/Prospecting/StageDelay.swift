import PortableMath

/// When the outcome of a stage comes, week after week since its work was done.
///
/// The delay is a gamma of whole shape k and the stage's mean, cut into weeks: hazard of week j = 1 − S(j+1) ÷ S(j),
/// S(t) = exp(−x) · Σ xⁱ ÷ i! for i below k, x = k·t ÷ mean. A mean of zero gives the outcome at once.
/// *Source*: Erlang (1917), discretised. *Verified by* `stageDelaysHaveTheirMean`, `aDiscretisedGammaKeepsItsMean`.
enum StageDelay {
    /// Weeks that are told apart; later weeks repeat the last hazard.
    static let length = 64

    /// The hazards of a stage whose mean delay is given in weeks.
    static func hazards(mean: Double, shape: Int = 2) -> [Double] {
        guard mean > 0 else { return Array(repeating: 1, count: length) }
        var last = 1.0
        return (0..<length).map { week in
            let before = survival(Double(week), mean: mean, shape: shape)
            if before > 1e-12 {
                last = min(1, max(0, 1 - survival(Double(week + 1), mean: mean, shape: shape) / before))
            }
            return last
        }
    }

    /// The chance that the delay exceeds a time, both in weeks.
    static func survival(_ time: Double, mean: Double, shape: Int) -> Double {
        let x = Double(shape) * time / mean
        var (term, sum) = (1.0, 1.0)
        for i in 1..<max(2, shape) where i < shape {
            term *= x / Double(i)
            sum += term
        }
        return sum * Portable.exp(-x)
    }

    /// The share of cases whose outcome comes in each week, up to the week from which less than a thousandth is left.
    ///
    /// The last week takes what is left: the shares add up to one.
    static func shares(mean: Double, shape: Int = 2) -> [Double] {
        var shares: [Double] = []
        var left = 1.0
        for hazard in hazards(mean: mean, shape: shape) {
            let isLast = left * (1 - hazard) < 1e-3 || shares.count == length - 1
            shares.append(isLast ? left : left * hazard)
            if isLast { break }
            left *= 1 - hazard
        }
        return shares
    }
}
