import CaseModel
import PortableMath
import Quantities
import Randomness

/// Sickness: whole weeks, in spells of geometric length.
///
/// With a long-run share s and spells of d weeks on average, a spell ends each week with probability 1 ÷ d and
/// starts with probability s ÷ ((1 − s)·d): the chain's stationary share is s. No draw where s is zero.
/// *Source*: two-state Markov chain. *Verified by* `sicknessTakesItsShareOfTime`.
struct Absence {
    var starts: Double
    private let ends: Double
    private let draw: Row<Int>

    init(_ compilation: Compilation) {
        let absence = compilation.truth.team.absence
        let (share, spell) = (min(0.95, absence.sickness.value), max(1, absence.spell.weeks))
        (starts, ends) = (min(1, share / ((1 - share) * spell)), 1 / spell)
        draw = compilation.draws(
            Sites.sickness, compilation.truth.sellers.map { compilation.addresses.bits("seller.\($0.id)") })
    }

    /// Draws who is sick this week.
    func step(_ state: SalesTeam.State, _ exchange: Exchange, _ moment: Moment) {
        guard starts > 0 else { return }
        for seller in 0..<draw.count where exchange.isEmployed[seller] {
            let wasSick = state.isSick[seller]
            let uniform = moment.uniform(draw[seller])
            state.isSick[seller] = Quantile.bernoulli(wasSick ? 1 - ends : starts, at: uniform)
        }
    }
}
