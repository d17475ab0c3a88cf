import PortableMath

/// How long a new lead waits within the week before a seller answers it.
///
/// An approximation: the sellers of a segment are a queue of c servers with a load ρ that is the same all week;
/// wait ÷ service time = (ca² + cs²) ÷ 2 · ρ^(√(2(c + 1)) − 1) ÷ (c·(1 − ρ)), with ca = cs = 1. For one server it
/// is exact (M/M/1: ρ ÷ (1 − ρ)). The load counts at most 0.98, and a wait at most a week: what waits longer is
/// counted by the backlog, week by week.
/// *Source*: Sakasegawa (1977), *An approximation formula Lq ≃ α·ρ^β ÷ (1 − ρ)*.
/// *Verified by* `oneServerWaitsAsTheExactQueue`, `aLoadedTeamAnswersLater`.
enum ResponseDelay {
    /// The wait in weeks: `service` is one case's share of a seller's week.
    static func weeks(load: Double, servers: Int, service: Double) -> Double {
        guard load > 0, servers > 0, service > 0 else { return 0 }
        let rho = min(0.98, load)
        let count = Double(servers)
        let power = servers == 1 ? rho : Portable.pow(rho, (2 * (count + 1)).squareRoot() - 1)
        return min(1, power / (count * (1 - rho)) * service)
    }
}
