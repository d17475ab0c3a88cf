import CaseModel
import PortableMath
import Quantities

/// How scripted competitors set their prices.
///
/// Own relative price of a category in a week: the geometric mean over its offers of price ÷ opening price, so that
/// one offer at half price among four moves it by 2^(−1/4); own promotion: the same with the discounts alone.
/// `delay` weeks later a rival that follows multiplies its opening price by the own relative price to the power
/// `share`; one that matches promotions, by the own promotion to that power; one that undercuts keeps its price at
/// most 1 − `share` times the company's mean price. No reaction goes below the rival's floor. Events multiply what
/// comes out.
/// *Source*: reaction rules as observed by Steenkamp, Nijs, Hanssens & Dekimpe (2005): most often none, else in kind.
/// *Verified by* `aRivalThatFollowsRepeatsAShareOfThePriceMoveAfterItsDelay`, `aRivalThatUndercutsStaysBelow`,
/// `aRivalThatMatchesPromotionsIgnoresListPrices`.
struct RivalPrices {
    /// A rival's line in a category.
    struct Line {
        let rival: Int
        let category: Int
    }

    /// The position of each line in the exchange.
    let lines: [Line]
    private let categories: Int
    private let weeks: Int
    private let openingPrice: Row<Double>
    private let offerCategory: Row<Int>
    private let offersInCategory: Row<Int>
    private let lineRival: Row<Int>
    private let lineCategory: Row<Int>
    private let share: Row<Double>
    private let delay: Row<Int>
    private let matchesPromotion: Row<Bool>
    /// Log of a rival's undercut price over its own opening price when the company is at its opening prices.
    private let undercut: Row<Double>
    private let undercuts: Row<Bool>
    /// Log of the lowest relative price.
    private let floor: Row<Double>

    /// The own relative price and promotion of each category in the weeks lived, in logs, at `week * categories + category`.
    struct State {
        let history: Row<Double>
        let promotions: Row<Double>
        init(_ cursor: inout StateCursor, _ parameters: RivalPrices) {
            history = cursor.lastingRow(parameters.categories * parameters.weeks)
            promotions = cursor.lastingRow(parameters.categories * parameters.weeks)
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        (categories, weeks) = (truth.categories.count, compilation.clock.weekCount)
        let lines = Self.lines(truth)
        self.lines = lines
        let offerCategories = truth.offers.indices.map(compilation.index.category)
        openingPrice = memory.row(truth.offers.map { Double($0.price.cents) })
        offerCategory = memory.row(offerCategories)
        offersInCategory = memory.row(
            truth.categories.indices.map { category in offerCategories.filter { $0 == category }.count })
        lineRival = memory.row(lines.map(\.rival))
        lineCategory = memory.row(lines.map(\.category))
        let reactions = lines.map { truth.rivals[$0.rival].reaction }
        share = memory.row(
            lines.indices.map {
                reactions[$0] == .hold || reactions[$0] == .undercut
                    ? 0 : truth.rivals[lines[$0].rival].reactionShare.value
            })
        delay = memory.row(lines.map { Int(truth.rivals[$0.rival].reactionDelay.weeks.rounded()) })
        matchesPromotion = memory.row(reactions.map { $0 == .matchPromotion })
        undercuts = memory.row(reactions.map { $0 == .undercut })
        undercut = memory.row(
            lines.indices.map { position in
                reactions[position] == .undercut ? Self.undercut(lines[position], compilation.index) : 0
            })
        floor = memory.row(
            lines.map { Portable.log(min(1, max(truth.rivals[$0.rival].floor.value, 1e-6))) })
    }

    private static func lines(_ truth: MarketTruth) -> [Line] {
        truth.rivals.indices.flatMap { rival in
            truth.categories.enumerated().compactMap { category, value in
                truth.rivals[rival].lines[value.id] == nil ? nil : Line(rival: rival, category: category)
            }
        }
    }

    /// log((1 − share) · mean own opening price ÷ the rival's opening price); 0 where the company sells nothing.
    private static func undercut(_ line: Line, _ index: CaseIndex) -> Double {
        let (truth, rival) = (index.truth, index.truth.rivals[line.rival])
        let own = truth.offers.indices.filter { index.category(ofOffer: $0) == line.category }
        guard let product = rival.lines[truth.categories[line.category].id], !own.isEmpty else { return 0 }
        let opening = Double(max(product.price.cents, 1))
        let mean = own.reduce(0.0) {
            $0 + Portable.log(Double(max(truth.offers[$1].price.cents, 1)) / opening) / Double(own.count)
        }
        return mean + Portable.log(max(1 - rival.reactionShare.value, 1e-6))
    }

    /// Notes the company's relative prices and lays down those of rivals.
    func step(_ state: State, _ exchange: Exchange, _ moment: Moment) {
        note(state, exchange, moment)
        for line in 0..<lineCategory.count {
            let log = reaction(of: line, state, moment)
            var relative = log == 0 ? 1 : Portable.exp(log)
            let factor = exchange.rivalPriceFactor[lineRival[line]]
            if factor != 1 { relative *= factor }
            exchange.rivalRelativePrice[line] = relative
        }
    }

    private func note(_ state: State, _ exchange: Exchange, _ moment: Moment) {
        for category in 0..<categories {
            state.history[moment.week * categories + category] = 0
            state.promotions[moment.week * categories + category] = 0
        }
        for offer in 0..<openingPrice.count where exchange.price[offer] != openingPrice[offer] {
            let category = offerCategory[offer]
            guard exchange.price[offer] > 0, openingPrice[offer] > 0 else { continue }
            let (place, count) = (moment.week * categories + category, Double(offersInCategory[category]))
            state.history[place] += Portable.log(exchange.price[offer] / openingPrice[offer]) / count
            let discount = exchange.discount[offer]
            if discount > 0, discount < 1 { state.promotions[place] += Portable.log(1 - discount) / count }
        }
    }

    /// Log of a rival's price over its opening price, before events.
    @inline(__always)
    private func reaction(of line: Int, _ state: State, _ moment: Moment) -> Double {
        let then = moment.week - delay[line]
        let place = then * categories + lineCategory[line]
        if undercuts[line] {
            let own = then < 0 ? 0 : state.history[place]
            return min(0, max(floor[line], undercut[line] + own))
        }
        guard then >= 0, share[line] != 0 else { return 0 }
        let answered = matchesPromotion[line] ? state.promotions[place] : state.history[place]
        return answered == 0 ? 0 : max(floor[line], share[line] * answered)
    }
}
