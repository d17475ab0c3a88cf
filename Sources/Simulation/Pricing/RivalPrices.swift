import CaseModel
import PortableMath
import Quantities

/// How scripted competitors set their prices.
///
/// A rival that follows multiplies its opening price by (own relative price of the category, `delay` weeks ago)
/// to the power `share`; the own relative price is the geometric mean of price ÷ opening price over the
/// category's offers, so that one offer at half price among four moves it by 2^(−1/4).
/// *Verified by* `aRivalThatFollowsRepeatsAShareOfThePriceMoveAfterItsDelay`.
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
    private let lineCategory: Row<Int>
    private let share: Row<Double>
    private let delay: Row<Int>

    /// The own relative price of each category in the weeks lived, at `category * weeks + week`.
    struct State {
        let history: Row<Double>
        init(_ cursor: inout StateCursor, _ parameters: RivalPrices) {
            history = cursor.row(parameters.categories * parameters.weeks)
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        (categories, weeks) = (truth.categories.count, compilation.clock.weekCount)
        lines = truth.rivals.indices.flatMap { rival in
            truth.categories.enumerated().compactMap { category, value in
                truth.rivals[rival].lines[value.id] == nil ? nil : Line(rival: rival, category: category)
            }
        }
        let offerCategories = truth.offers.indices.map(compilation.index.category)
        openingPrice = memory.row(truth.offers.map { Double($0.price.cents) })
        offerCategory = memory.row(offerCategories)
        offersInCategory = memory.row(
            truth.categories.indices.map { category in offerCategories.filter { $0 == category }.count })
        lineCategory = memory.row(lines.map(\.category))
        share = memory.row(
            lines.map {
                truth.rivals[$0.rival].reaction == .follow ? truth.rivals[$0.rival].reactionShare.value : 0
            })
        delay = memory.row(lines.map { Int(truth.rivals[$0.rival].reactionDelay.weeks.rounded()) })
    }

    /// Notes the company's relative prices and lays down those of rivals.
    func step(_ state: State, _ exchange: Exchange, _ moment: Moment) {
        for category in 0..<categories { state.history[category * weeks + moment.week] = 0 }
        for offer in 0..<openingPrice.count where exchange.price[offer] != openingPrice[offer] {
            let category = offerCategory[offer]
            guard exchange.price[offer] > 0, openingPrice[offer] > 0 else { continue }
            state.history[category * weeks + moment.week] +=
                Portable.log(exchange.price[offer] / openingPrice[offer]) / Double(offersInCategory[category])
        }
        for line in 0..<lineCategory.count {
            let then = moment.week - delay[line]
            let relative = then < 0 ? 0 : state.history[lineCategory[line] * weeks + then]
            let moves = relative != 0 && share[line] != 0
            exchange.rivalRelativePrice[line] = moves ? Portable.exp(share[line] * relative) : 1
        }
    }
}
