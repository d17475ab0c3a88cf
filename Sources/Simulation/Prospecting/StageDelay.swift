import PortableMath

/// When the outcome of a stage comes, week after week since its work was done.
///
/// The delay is a gamma of shape 2 and the stage's mean, cut into weeks: hazard of week j = (F(j+1) − F(j)) ÷
/// (1 − F(j)), F(t) = 1 − (1 + x)·exp(−x), x = 2t ÷ mean. A mean of zero gives the outcome at once.
/// *Source*: discretised Erlang distribution. *Verified by* `stageDelaysHaveTheirMean`.
enum StageDelay {
    /// Weeks that are told apart; later weeks repeat the last hazard.
    static let length = 64

    /// The hazards of a stage whose mean delay is given in weeks.
    static func hazards(mean: Double) -> [Double] {
        guard mean > 0 else { return Array(repeating: 1, count: length) }
        func survival(_ week: Int) -> Double {
            let x = 2 * Double(week) / mean
            return (1 + x) * Portable.exp(-x)
        }
        var last = 1.0
        return (0..<length).map { week in
            let before = survival(week)
            if before > 1e-12 { last = min(1, max(0, 1 - survival(week + 1) / before)) }
            return last
        }
    }
}
