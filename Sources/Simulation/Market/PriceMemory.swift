import CaseModel
import PortableMath
import Quantities

/// The price that buyers remember for each offer, and how far this week's price is from it.
///
/// In logarithms, ρ ← ρ + (1 − memory) · (log p − ρ) after each week; gap g = ρ − log p, above zero where the offer
/// is cheaper than remembered. A gap below one in a thousand is not noticed: the price is then remembered exactly.
/// Utility gains γ·g for g > 0 and loses Λ·γ·|g| for g < 0, so that a rise hurts more than a cut of the same size
/// pleases, and the end of a promotion is felt as a rise. Memory starts at the opening price.
///
/// *Source*: Winer (1986); Kalyanaram & Winer (1995); loss aversion after Hardie, Johnson & Fader (1993).
/// *Verified by* `rememberedPricesAreSmoothedExponentially`, `aRiseHurtsMoreThanACutOfTheSameSizePleases`.
struct PriceMemory {
    private static let noticed = 1e-3
    private let isIdle: Bool
    private let forgotten: Double
    private let openingPrice: Row<Double>

    /// Logarithms of the remembered price over the opening price, and of the last price seen.
    struct State {
        let remembered: Row<Double>
        let seen: Row<Double>
        let seenLog: Row<Double>

        init(_ cursor: inout StateCursor, _ memory: PriceMemory) {
            let offers = memory.openingPrice.count
            (remembered, seen, seenLog) = (cursor.row(offers), cursor.row(offers), cursor.row(offers))
        }
    }

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        isIdle =
            truth.relations.habits.priceWeight.value == 0
            && truth.segments.allSatisfy { $0.priceResponse.referenceWeight.value == 0 }
        forgotten = 1 - truth.priceMemory.value
        openingPrice = compilation.memory.row(truth.offers.map { Double(max($0.price.cents, 1)) })
    }

    /// Lays down the gaps of the week and moves what is remembered for the next.
    func step(_ state: State, _ exchange: Exchange) {
        guard !isIdle else { return }
        for offer in 0..<openingPrice.count {
            let price = max(exchange.price[offer], 1)
            if price != state.seen[offer] {
                state.seen[offer] = price
                // Ratios to the opening price, so that doubling every price doubles nothing here.
                state.seenLog[offer] =
                    price == openingPrice[offer] ? 0 : Portable.log(price / openingPrice[offer])
            }
            var gap = state.remembered[offer] - state.seenLog[offer]
            if abs(gap) < Self.noticed { (gap, state.remembered[offer]) = (0, state.seenLog[offer]) }
            exchange.priceGap[offer] = gap
            state.remembered[offer] -= forgotten * gap
        }
    }

    /// What a gap adds to utility before the weight γ.
    @inline(__always)
    static func value(ofGap gap: Double, lossAversion: Double) -> Double {
        gap >= 0 ? gap : lossAversion * gap
    }
}
