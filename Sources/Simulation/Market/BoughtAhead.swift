import CaseModel
import PortableMath
import Quantities

/// Purchases that a promotion brings forward, and that are missing later because of it.
///
/// While an offer is at a discount d, each of its expected purchases brings κ·d more, which their buyers would have
/// made later in the same category. What was taken is missing with the weekly hazard 1 − e^(−1 ÷ time), never more
/// than the week's own purchases. Everything is in expected purchases, so that nothing is made or lost:
/// bought − brought forward + missing = needed, week after week. What a promotion takes from rivals or from
/// nobody is the choice's affair and comes on top.
///
/// *Source*: Blattberg, Eppen & Lieberman (1981); van Heerde, Leeflang & Wittink (2004), who find about a third of
/// a promotion's effect to be moved in time. *Verified by* `aPromotionIsFollowedByADip`,
/// `purchasesMadeAheadAreConserved`.
struct BoughtAhead {
    private let stockpiling: Row<Double>
    private let hazard: Row<Double>
    private let isIdle: Bool

    /// Purchases taken from the future and not yet given back, by pair of segment and category.
    struct State {
        let owed: Row<Double>
        init(_ cursor: inout StateCursor, pairs: Int) { owed = cursor.row(pairs) }
    }

    init(_ compilation: Compilation) {
        let responses = compilation.truth.segments.map(\.priceResponse)
        stockpiling = compilation.memory.row(responses.map(\.stockpiling.value))
        hazard = compilation.memory.row(
            responses.map { 1 - Portable.exp(-1 / max($0.stockpileTime.weeks, 0.01)) })
        isIdle = responses.allSatisfy { $0.stockpiling.value == 0 }
    }

    /// The share of a pair's own purchases that is left this week; gives back what is missing.
    @inline(__always)
    func remainder(of pair: Int, segment: Int, needed: Double, _ state: State) -> Double {
        guard !isIdle, state.owed[pair] > 0, needed > 0 else { return 1 }
        let missing = min(needed, hazard[segment] * state.owed[pair])
        state.owed[pair] -= missing
        return 1 - missing / needed
    }

    /// What a promotion multiplies the expected purchases of an offer by.
    @inline(__always)
    func factor(segment: Int, discount: Double) -> Double { 1 + stockpiling[segment] * discount }

    /// Notes purchases brought forward.
    @inline(__always)
    func take(_ purchases: Double, pair: Int, _ state: State) { state.owed[pair] += purchases }
}
