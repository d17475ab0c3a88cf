import CaseModel
import Quantities

/// The company's list prices and promotions.
///
/// Price = last decision that starts on or before the week's Monday, else the opening price; less the largest
/// discount of the promotions that run. Last year's decisions stay until the plan changes them.
/// *Verified by* `aPromotionLowersThePriceAndRaisesUnits`.
struct PriceTable {
    private let offers: Int
    /// List prices in cents with and without the plan's decisions.
    private let decided: WeeklyTable<Double>
    private let inherited: WeeklyTable<Double>
    private let promotionAction: Row<Int>
    private let promotionDiscount: Row<Double>
    /// Whether a promotion covers an offer, at `promotion * offers + offer`.
    private let covers: Row<Bool>

    init(_ compilation: Compilation) {
        let truth = compilation.truth
        offers = truth.offers.count
        let inherited = Self.table(compilation, [(compilation.previous.prices, 0)])
        let planWeek = compilation.clock.planWeek
        let decided = Self.table(
            compilation, [(compilation.previous.prices, 0), (compilation.plan.prices, planWeek)])
        let promotions = compilation.actions.effects.compactMap { effect -> (ActionEffect, Share)? in
            if case .price(let discount) = effect.effect { (effect, discount) } else { nil }
        }
        let weeks = compilation.clock.weekCount
        self.inherited = WeeklyTable(inherited, weeks: weeks, compilation.memory)
        self.decided = WeeklyTable(decided, weeks: weeks, compilation.memory)
        promotionAction = compilation.memory.row(promotions.map(\.0.action))
        promotionDiscount = compilation.memory.row(promotions.map(\.1.value))
        covers = compilation.memory.row(
            promotions.flatMap { effect, _ in
                let covered = Set(compilation.index.offers(of: compilation.actions.actions[effect.action]))
                return truth.offers.indices.map(covered.contains)
            })
    }

    /// List prices by offer and week, from decisions each of which acts from a week on.
    private static func table(_ compilation: Compilation, _ decisions: [([PriceDecision], Int)]) -> [Double] {
        let firstMonday = compilation.business.calendar.firstMonday
        let planStart = compilation.business.calendar.planStart
        return compilation.truth.offers.flatMap { offer in
            (0..<compilation.clock.weekCount).map { week in
                var price = offer.price
                for (list, from) in decisions where week >= from {
                    // What last year decided for a day of year N is dropped: it is no longer in charge then.
                    let isOver = from == 0 && week >= compilation.clock.planWeek
                    let limit = isOver ? planStart + -1 : firstMonday + 7 * week
                    let last = list.filter { $0.offer == offer.id && $0.start <= limit }
                        .max { $0.start < $1.start }
                    if let last { price = last.price }
                }
                return Double(price.cents)
            }
        }
    }

    /// Lays down the week's prices.
    func step(_ exchange: Exchange, _ moment: Moment, plannedPrices: Bool) {
        let list = plannedPrices ? decided : inherited
        for offer in 0..<offers { exchange.price[offer] = list[offer, week: moment.week] }
        for offer in 0..<offers {
            var discount = 0.0
            for promotion in 0..<promotionAction.count
            where exchange.active[promotionAction[promotion]] && covers[promotion * offers + offer] {
                discount = max(discount, promotionDiscount[promotion])
            }
            exchange.discount[offer] = discount
            if discount > 0 { exchange.price[offer] *= 1 - discount }
        }
    }
}
