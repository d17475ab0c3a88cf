import CaseModel
import Quantities
import Randomness

/// Visits of the web shop by source, and how far they go: one page, a product, a basket, the payment, an order.
///
/// Whoever fills a basket visits: `visits per basket` V visits for one basket of the expected week, so that visits
/// are baskets + Poisson((V − 1) · expected baskets), by customers (direct) and by others (search). Actions bring
/// visits on top: Poisson(spending × visits per euro), shared between segments by buyers, and clicks on messages.
/// Visits without a basket end on their first page with the bounce rate × Π(1 − cut). Of baskets that are not paid,
/// a share is left during the payment: checkouts = orders + binomial. Visits that actions bring sell nothing by
/// themselves; those that stay teach what the company is: learned += learning × visits that stay ÷ buyers, and
/// awareness sells from the next week on. Without visits per basket nothing is counted nor drawn.
///
/// *Source*: the purchase funnel of Moe & Fader (2004), visits of which few become purchases.
/// *Verified by* `visitsEndInBasketsCheckoutsAndOrders`, `paidTrafficBringsVisitsAndSalesLater`,
/// `aBetterLandingPageKeepsVisitors`.
struct SiteVisits {
    private let segments: Int
    private let otherVisits: Double
    private let bounce: Double
    private let leftAtPayment: Double
    private let learning: Double
    private let visits: SiteCounters
    /// Among the draws of every week, those of visits by customers at 2k and by others at 2k + 1.
    private let visitDraws: Row<Int>
    private let bounceDraw: Row<Int>
    private let checkoutDraw: Row<Int>
    private let spending: WeeklyTable<Double>
    // Effects that bring visits, at `effect * segments + segment` where they differ by segment
    private let effectAction: Row<Int>
    private let visitsPerEuro: Row<Double>
    private let effectVisits: Row<Int>
    private let effectDraw: Row<Int>
    // Actions whose messages are clicked
    private let clickVisits: Row<Int>
    // Effects that keep visitors
    private let cutAction: Row<Int>
    private let cut: Row<Double>

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let shop = truth.webshop
        segments = truth.segments.count
        otherVisits = shop.visitsPerBasket.value - 1
        (bounce, leftAtPayment) = (shop.bounceRate.value, shop.leftAtPayment.value)
        learning = shop.learning.value
        let isCounted = shop.visitsPerBasket.value > 0
        visits = SiteCounters(compilation, isCounted: isCounted)
        let orders = visits.orders
        let addresses = truth.segments.indices.map { compilation.bits(segment: $0) }
        let visited = truth.segments.indices.map { isCounted && orders[$0] >= 0 }
        visitDraws = memory.row(
            addresses.enumerated().flatMap { segment, bits in
                (0..<2).map { group in
                    guard visited[segment] else { return -1 }
                    return compilation.draws.append(Sites.visits, EntityAddress(bits: bits), block: group)
                }
            })
        bounceDraw = compilation.draws(Sites.bounces, addresses, where: visited)
        checkoutDraw = compilation.draws(Sites.checkouts, addresses, where: visited)
        spending = compilation.actions.exactSpending
        let effects = isCounted ? SiteEffects(compilation) : SiteEffects()
        effectAction = memory.row(effects.actions)
        visitsPerEuro = memory.row(effects.visitsPerEuro)
        effectVisits = memory.row(effects.visits)
        effectDraw = compilation.draws(
            Sites.visits, effects.addresses, where: effects.visitsPerEuro.map { $0 > 0 })
        clickVisits = memory.row(effects.clickVisits)
        cutAction = memory.row(effects.cutActions)
        cut = memory.row(effects.cuts)
    }

    /// Counts the week's visits and what they lead to; `paid` holds web orders by segment.
    func step(_ paid: Row<Int>, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        guard otherVisits >= 0 else { return }
        var stays = 1 - bounce
        if bounce > 0 {
            var left = bounce
            for effect in 0..<cutAction.count where exchange.active[cutAction[effect]] {
                left *= 1 - cut[effect]
            }
            stays = 1 - left
        }
        for segment in 0..<segments where visits.orders[segment] >= 0 {
            let baskets = exchange.webBaskets[2 * segment] + exchange.webBaskets[2 * segment + 1]
            var idle = natural(segment, exchange, books, moment)
            let brought = self.brought(segment, exchange, books, moment)
            idle += brought
            let bounced = DrawnCount.binomial(
                idle, 1 - stays, moment.uniform(bounceDraw[segment]))
            books.count(visits.bounces[segment], bounced)
            let begun = DrawnCount.binomial(
                baskets - paid[segment], leftAtPayment, moment.uniform(checkoutDraw[segment]))
            books.count(visits.checkouts[segment], paid[segment] + begun)
            books.count(visits.orders[segment], paid[segment])
            if brought > 0, exchange.buyers[segment] > 0 {
                let staying = Double(brought) * stays / exchange.buyers[segment]
                exchange.learned[segment] = min(1, exchange.learned[segment] + learning * staying)
            }
        }
    }

    /// Counts visits by people who come by themselves; gives those without a basket.
    private func natural(
        _ segment: Int, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) -> Int {
        var idle = 0
        for group in 0..<2 {
            let place = 2 * segment + group
            let others = DrawnCount.poisson(
                otherVisits * exchange.webMeans[place],
                moment.uniform(visitDraws[place]))
            books.count(visits.natural[place], others + exchange.webBaskets[place])
            idle += others
        }
        return idle
    }

    /// Counts visits that actions bring.
    private func brought(
        _ segment: Int, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) -> Int {
        var sum = 0
        for effect in 0..<effectAction.count where exchange.active[effectAction[effect]] {
            let place = effect * segments + segment
            let mean = spending[effectAction[effect], week: moment.week] * visitsPerEuro[place]
            guard mean > 0 else { continue }
            let number = DrawnCount.poisson(mean, moment.uniform(effectDraw[place]))
            books.count(effectVisits[place], number)
            sum += number
        }
        for action in 0..<(clickVisits.count / segments) where exchange.active[action] {
            let place = action * segments + segment
            guard clickVisits[place] >= 0, exchange.clicks[place] > 0 else { continue }
            books.count(clickVisits[place], exchange.clicks[place])
            sum += exchange.clicks[place]
        }
        return sum
    }
}
