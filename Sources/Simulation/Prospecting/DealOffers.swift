import CaseModel
import PortableMath
import Quantities

/// The offers that sellers propose to each assisted segment, and what their prices do to the odds of signing.
///
/// An offer is drawn in proportion to rate · (max c) · c ÷ Σ c, over the offers of its category: rate, the category's
/// occasions; c, the share of buyers who consider each (`OfferLives`); offers without a life share them equally.
/// The channel of a deal is in `DealChannels`. Price term: −β·(log(price ÷ opening price) − mean log of rivals'
/// relative prices in the category): zero at the opening. *Verified by* `assistedBuyersAreProposedOffersOnSaleAlone`,
/// `aDearerOfferWinsFewerDeals`.
struct DealOffers {
    // Deal cells
    let offer: Row<Int>
    let segment: Row<Int>
    let openingPrice: Row<Double>
    /// Contracts count their units when they are invoiced, other offers when the deal is signed.
    let isContract: Row<Bool>
    private let category: Row<Int>
    var priceSensitivity: Row<Double>
    // Options: the offers of each segment, whose cells are runs
    let firstCell: Row<Int>
    private let firstOption: Row<Int>
    private let rate: Row<Double>
    private let lineCategory: Row<Int>
    private let linesInCategory: Row<Int>
    private let categories: Int
    /// Whether an offer is launched or withdrawn in the two years.
    private let offersChange: Bool

    /// The week's price terms by deal cell, and the rivals' mean log relative price by category; weights of options.
    struct State {
        let priceTerm: Row<Double>
        let rivals: Row<Double>
        let weight: Row<Double>
        let total: Row<Double>
        init(_ cursor: inout StateCursor, _ offers: DealOffers) {
            (priceTerm, rivals) = (cursor.row(offers.offer.count), cursor.row(offers.categories))
            (weight, total) = (cursor.row(offers.rate.count), cursor.row(offers.firstOption.count - 1))
        }
    }

    init(_ compilation: Compilation, rivalLines: [RivalPrices.Line]) {
        let (truth, memory, index) = (compilation.truth, compilation.memory, compilation.index)
        let cells = index.dealCells
        categories = truth.categories.count
        (offer, segment) = (memory.row(cells.map(\.offer)), memory.row(cells.map(\.segment)))
        let starts = index.dealOptions
        firstCell = memory.row(starts + [cells.count])
        firstOption = memory.row(
            (0...truth.segments.count).map { segment in starts.filter { cells[$0].segment < segment }.count })
        let categoryOf = cells.map { index.category(ofOffer: $0.offer) }
        rate = memory.row(
            starts.map {
                let buyer = truth.segments[cells[$0].segment]
                return buyer.occasions[truth.categories[categoryOf[$0]].id]?.perWeek ?? 0
            })
        offersChange = truth.offers.contains { $0.life.launch != nil || $0.life.withdrawal != nil }
        openingPrice = memory.row(cells.map { Double(truth.offers[$0.offer].price.cents) })
        isContract = memory.row(cells.map { truth.offers[$0.offer].kind == .contract })
        category = memory.row(categoryOf)
        priceSensitivity = memory.row(cells.map { truth.segments[$0.segment].priceSensitivity.value })
        lineCategory = memory.row(rivalLines.map(\.category))
        linesInCategory = memory.row(
            truth.categories.indices.map { category in rivalLines.filter { $0.category == category }.count })
    }

    /// Lays down the weights of the opening week.
    func open(_ state: State, _ exchange: Exchange) {
        for segment in 0..<(firstOption.count - 1) { weigh(segment, state, exchange) }
    }

    /// Lays down the week's weights and price terms.
    func step(_ state: State, _ exchange: Exchange) {
        if offersChange { open(state, exchange) }
        setPriceTerms(state, exchange)
    }

    private func weigh(_ segment: Int, _ state: State, _ exchange: Exchange) {
        let options = firstOption[segment]..<firstOption[segment + 1]
        var total = 0.0
        for option in options {
            let cell = firstCell[option]
            var (sum, top) = (0.0, 0.0)
            for twin in options where category[firstCell[twin]] == category[cell] {
                let considered = exchange.considered[offer[firstCell[twin]]]
                sum += considered
                top = max(top, considered)
            }
            let considered = exchange.considered[offer[cell]]
            state.weight[option] = considered > 0 ? rate[option] * top * considered / sum : 0
            total += state.weight[option]
        }
        state.total[segment] = total
    }

    private func setPriceTerms(_ state: State, _ exchange: Exchange) {
        state.rivals.fill(0)
        for line in 0..<lineCategory.count where exchange.rivalRelativePrice[line] != 1 {
            let place = lineCategory[line]
            state.rivals[place] +=
                Portable.log(exchange.rivalRelativePrice[line]) / Double(linesInCategory[place])
        }
        for option in 0..<rate.count {
            let first = firstCell[option]
            let price = exchange.price[offer[first]]
            let opening = openingPrice[first]
            let own = price == opening ? 0 : Portable.log(max(price, 1) / max(opening, 1))
            let term = -priceSensitivity[first] * (own - state.rivals[category[first]])
            for cell in first..<firstCell[option + 1] { state.priceTerm[cell] = term }
        }
    }

    /// The option of a new deal, from a uniform number.
    func drawn(segment: Int, _ state: State, _ uniform: Double) -> Int {
        var left = uniform * state.total[segment]
        var last = firstOption[segment]
        for option in firstOption[segment]..<firstOption[segment + 1] where state.weight[option] > 0 {
            last = option
            left -= state.weight[option]
            if left < 0 { break }
        }
        return last
    }

    /// Whether the offer of a deal cell is on sale this week.
    @inline(__always)
    func isOnSale(_ cell: Int, _ exchange: Exchange) -> Bool { exchange.considered[offer[cell]] > 0 }
}
