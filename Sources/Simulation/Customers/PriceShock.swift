import CaseModel
import Quantities

/// What a price above the remembered one does to customers: more of them leave.
///
/// The logarithm of a segment's hazard gains weight · Σ w · max(0, log p − log remembered), over its offers weighted
/// by occasions; cheaper offers keep nobody who would not have stayed. Memory is that of `PriceMemory`.
/// *Source*: Kalyanaram & Winer (1995) for losses that weigh more. *Verified by* `aPriceRiseMakesCustomersLeave`.
struct PriceShock {
    private let weight: Double
    private let first: Row<Int>
    private let offer: Row<Int>
    private let share: Row<Double>

    init(_ compilation: Compilation) {
        let (truth, index) = (compilation.truth, compilation.index)
        weight = truth.relations.habits.priceWeight.value
        var (first, offers, shares): ([Int], [Int], [Double]) = ([0], [], [])
        for (segment, buyer) in truth.segments.enumerated() {
            let sold = Set(
                index.cells.filter { $0.segment == segment }.map(\.offer)
                    + index.dealCells.filter { $0.segment == segment }.map(\.offer)
            ).sorted()
            let rates = sold.map { buyer.occasions[truth.offers[$0].category]?.perWeek ?? 0 }
            let sum = rates.reduce(0, +)
            offers += sold
            shares += rates.map { sum > 0 ? $0 / sum : 0 }
            first.append(offers.count)
        }
        self.first = compilation.memory.row(first)
        (offer, share) = (compilation.memory.row(offers), compilation.memory.row(shares))
    }

    /// What the logarithm of a segment's hazard gains this week.
    func excess(_ segment: Int, _ exchange: Exchange) -> Double {
        guard weight > 0 else { return 0 }
        var excess = 0.0
        for position in first[segment]..<first[segment + 1] {
            excess += share[position] * max(0, -exchange.priceGap[offer[position]])
        }
        return weight * excess
    }
}
