import CaseModel
import PortableMath
import Quantities

/// The market price of each category at the opening: the geometric mean of rivals, or of own offers without rivals.
struct ReferencePrices {
    /// In cents, by category; one cent where nobody sells.
    let cents: [Double]

    init(_ index: CaseIndex) {
        let truth = index.truth
        cents = truth.categories.enumerated().map { position, category in
            let rivals = truth.rivals.compactMap { $0.lines[category.id]?.price.cents }
            let own = truth.offers.indices.filter { index.category(ofOffer: $0) == position }
                .map { truth.offers[$0].price.cents }
            return Self.geometricMean(rivals.isEmpty ? own : rivals)
        }
    }

    private static func geometricMean(_ cents: [Int64]) -> Double {
        guard let first = cents.first else { return 1 }
        // Ratios to the first price, so that doubling every price doubles the mean exactly.
        let logs = cents.map { Portable.log(Double(max($0, 1)) / Double(max(first, 1))) }
        return Double(max(first, 1)) * Portable.exp(logs.reduce(0, +) / Double(cents.count))
    }
}
