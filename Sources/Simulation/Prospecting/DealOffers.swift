import CaseModel
import PortableMath
import Quantities

/// The offers that sellers propose to each assisted segment, and what their prices do to the odds of signing.
///
/// An offer is drawn in proportion to the occasions of its category, shared equally among the category's offers.
/// Price term of an offer: −β·(log(price ÷ opening price) − mean log of rivals' relative prices in the category):
/// zero at the opening.
struct DealOffers {
    let offer: Row<Int>
    let segment: Row<Int>
    let firstCell: Row<Int>
    let weight: Row<Double>
    let totalWeight: Row<Double>
    let openingPrice: Row<Double>
    /// Contracts count their units when they are invoiced, other offers when the deal is signed.
    let isContract: Row<Bool>
    private let category: Row<Int>
    private let priceSensitivity: Row<Double>
    private let lineCategory: Row<Int>
    private let linesInCategory: Row<Int>
    private let categories: Int

    /// The week's price terms by deal cell, and the rivals' mean log relative price by category.
    struct State {
        let priceTerm: Row<Double>
        let rivals: Row<Double>
        init(_ cursor: inout StateCursor, _ offers: DealOffers) {
            (priceTerm, rivals) = (cursor.row(offers.offer.count), cursor.row(offers.categories))
        }
    }

    init(_ compilation: Compilation, rivalLines: [RivalPrices.Line]) {
        let (truth, memory, index) = (compilation.truth, compilation.memory, compilation.index)
        let cells = index.dealCells
        categories = truth.categories.count
        (offer, segment) = (memory.row(cells.map(\.offer)), memory.row(cells.map(\.segment)))
        firstCell = memory.row(
            (0...truth.segments.count).map { segment in cells.filter { $0.segment < segment }.count })
        let categoryOf = cells.map { index.category(ofOffer: $0.offer) }
        let weights = cells.indices.map { position -> Double in
            let (cell, category) = (cells[position], categoryOf[position])
            let twins = cells.indices.filter {
                cells[$0].segment == cell.segment && categoryOf[$0] == category
            }
            let rate = truth.segments[cell.segment].occasions[truth.categories[category].id]?.perWeek ?? 0
            return rate / Double(twins.count)
        }
        weight = memory.row(weights)
        totalWeight = memory.row(
            truth.segments.indices.map { segment in
                cells.indices.reduce(0) { $0 + (cells[$1].segment == segment ? weights[$1] : 0) }
            })
        openingPrice = memory.row(cells.map { Double(truth.offers[$0.offer].price.cents) })
        isContract = memory.row(cells.map { truth.offers[$0.offer].kind == .contract })
        category = memory.row(categoryOf)
        priceSensitivity = memory.row(cells.map { truth.segments[$0.segment].priceSensitivity.value })
        lineCategory = memory.row(rivalLines.map(\.category))
        linesInCategory = memory.row(
            truth.categories.indices.map { category in rivalLines.filter { $0.category == category }.count })
    }

    /// Lays down the week's price terms.
    func setPriceTerms(_ state: State, _ exchange: Exchange) {
        state.rivals.fill(0)
        for line in 0..<lineCategory.count where exchange.rivalRelativePrice[line] != 1 {
            let place = lineCategory[line]
            state.rivals[place] +=
                Portable.log(exchange.rivalRelativePrice[line]) / Double(linesInCategory[place])
        }
        for cell in 0..<offer.count {
            let price = exchange.price[offer[cell]]
            let opening = openingPrice[cell]
            let own = price == opening ? 0 : Portable.log(max(price, 1) / max(opening, 1))
            state.priceTerm[cell] = -priceSensitivity[cell] * (own - state.rivals[category[cell]])
        }
    }

    /// The offer of a new deal, from a uniform number.
    func drawn(segment: Int, _ uniform: Double) -> Int {
        var left = uniform * totalWeight[segment]
        for cell in firstCell[segment]..<firstCell[segment + 1] {
            left -= weight[cell]
            if left < 0 { return cell }
        }
        return firstCell[segment + 1] - 1
    }
}
