import CaseModel
import PortableMath
import Randomness

/// Deals are worked one by one: later stages first, then the oldest.
///
/// A stage needs its effort once; what a seller cannot do waits. Once worked, the outcome comes with the hazard of
/// `StageDelay`; the deal passes with log-odds = logit(passage) + skill weight · (skill − ½) + lifts, plus the
/// price term at quotation and negotiation. In the negotiation the buyer asks a discount 2 · mean · u; the seller
/// grants at most the limit: −β·log(1 − granted) is gained, β·(asked − granted) is lost.
/// *Verified by* `aTighterDiscountLimitWinsFewerDealsAtHigherPrices`, `aDearerOfferWinsFewerDeals`.
extension Prospecting {
    /// Works the deals of the week and removes those that are over, keeping the order of birth.
    func workDeals(
        _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment, plannedTeam: Bool
    ) {
        let count = state.dealCount[0]
        for stage in stride(from: 4, through: 1, by: -1) {
            for position in 0..<count
            where state.deals[position].stage == stage && !state.deals[position].isOver {
                guard isDue(position, state, exchange, moment) else { continue }
                conclude(position, state, exchange, books, moment, plannedTeam: plannedTeam)
            }
        }
        var kept = 0
        for position in 0..<count where !state.deals[position].isOver {
            if kept != position { state.deals[kept] = state.deals[position] }
            kept += 1
        }
        state.dealCount[0] = kept
    }

    /// Gives a deal its seller's time; whether its outcome comes this week.
    private func isDue(_ position: Int, _ state: State, _ exchange: Exchange, _ moment: Moment) -> Bool {
        let deal = state.deals[position]
        if deal.work > 0 {
            let minutes = min(deal.work, exchange.minutesLeft[deal.seller])
            exchange.minutesLeft[deal.seller] -= minutes
            state.deals.start[position].work = deal.work - minutes
            if deal.work > minutes { return false }
        }
        let age = min(deal.age, StageDelay.length - 1)
        state.deals.start[position].age = deal.age + 1
        let hazard = parameters.hazard[deal.stage * StageDelay.length + age]
        return Quantile.bernoulli(hazard, at: moment.uniform(Sites.dealTiming, deal.address))
    }

    /// Draws the outcome of a stage.
    private func conclude(
        _ position: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment,
        plannedTeam: Bool
    ) {
        let deal = state.deals[position]
        let segment = sources.segment[deal.source]
        var logOdds = parameters.passage[deal.stage]
        logOdds += parameters.skillWeight * (exchange.skill[deal.seller] - 0.5)
        logOdds += state.lifts[segment * FunnelStage.Name.allCases.count + deal.stage]
        if deal.stage >= 3 { logOdds += state.offers.priceTerm[deal.dealCell] }
        if deal.stage == 4 {
            let limits = plannedTeam ? parameters.decidedLimit : parameters.inheritedLimit
            let asked = min(
                0.95, 2 * parameters.discountAsked * moment.uniform(Sites.discountAsked, deal.address))
            let granted = min(asked, limits[deal.seller])
            state.deals.start[position].discount = granted
            logOdds += parameters.priceSensitivity[segment] * (granted - asked - Portable.log(1 - granted))
        }
        let passes = Quantile.bernoulli(
            LogOdds.probability(logOdds), at: moment.uniform(Sites.dealPassage, deal.address))
        let counter = deal.source * parameters.sellers + deal.seller
        guard passes else {
            state.deals.start[position].isOver = true
            books.count(counters.dealsLost[counter], 1)
            let toRivals = Quantile.bernoulli(
                min(1, exchange.rivalShare[segment]), at: moment.uniform(Sites.dealLossSplit, deal.address))
            countLosses(segment, toRivals: toRivals ? 1 : 0, toNobody: toRivals ? 0 : 1, books)
            return
        }
        if deal.stage == 4 {
            sign(position, segment, state, exchange, books, moment)
        } else {
            state.deals.start[position].stage = deal.stage + 1
            state.deals.start[position].age = 0
            state.deals.start[position].work = parameters.effort[deal.stage + 1]
            books.count(counters.stageEntries[counter * 4 + deal.stage], 1)
        }
    }

    /// Hands a signed deal over.
    private func sign(
        _ position: Int, _ segment: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter,
        _ moment: Moment
    ) {
        state.deals.start[position].isOver = true
        let deal = state.deals[position]
        exchange.wonDeals[exchange.wonCount[0]] = WonDeal(
            address: deal.address, segment: segment, offer: offers.offer[deal.dealCell],
            dealCell: deal.dealCell, seller: deal.seller, action: sources.action[deal.source],
            quantity: deal.quantity, discount: deal.discount)
        exchange.wonCount[0] += 1
        exchange.unitsSold[segment] += deal.quantity
        exchange.purchases[segment] += 1
        books.count(counters.dealsWon[deal.source * parameters.sellers + deal.seller], 1)
        books.count(counters.cycleDays[segment], 7 * (moment.week - deal.leadWeek))
        books.count(counters.marketPurchases[segment], 1)
        books.count(counters.orders[deal.dealCell], 1)
        if !offers.isContract[deal.dealCell] { books.count(counters.units[deal.dealCell], deal.quantity) }
    }
}
