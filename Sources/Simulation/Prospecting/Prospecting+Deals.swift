import CaseModel
import PortableMath
import Randomness

/// Deals are worked one by one: later stages first, then the oldest.
///
/// A stage needs its effort once; what a seller cannot do waits. Once worked, the outcome comes with the hazard of
/// `StageDelay`; the deal passes with log-odds = logit(passage) + skill weight · (skill − ½) + lifts + the terms of
/// `InfluenceParameters`, plus the price term at quotation and negotiation. A quoted list price holds. In the
/// negotiation the buyer asks a discount 2 · mean · pressure · u; the seller grants at most the limit, the floor
/// under the agreed price: −β·log(1 − granted) is gained, β·(asked − granted) is lost. A stage that waits for its
/// work longer than the deal's patience is lost. *Verified by* `aQuotedPriceHolds`, `forgottenDealsAreLost`,
/// `aTighterDiscountLimitWinsFewerDealsAtHigherPrices`, `aDearerOfferWinsFewerDeals`.
extension Prospecting {
    /// Works the deals of the week and removes those that are over, keeping the order of birth.
    func workDeals(
        _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment, plannedTeam: Bool
    ) {
        let count = state.dealCount[0]
        for position in 0..<count where !exchange.isEmployed[state.deals[position].seller] {
            handOver(position, state, moment)
        }
        queue(count, state)
        drawTimings(count, state, moment)
        for place in 0..<count {
            let position = state.queue[place]
            guard isDue(position, state, exchange, moment) else {
                loseForgotten(position, state, exchange, books, moment)
                continue
            }
            conclude(position, state, exchange, books, moment, plannedTeam: plannedTeam)
        }
        var kept = 0
        for position in 0..<count where !state.deals[position].isOver {
            if kept != position { state.deals[kept] = state.deals[position] }
            kept += 1
        }
        state.dealCount[0] = kept
    }

    /// Puts deals in the order in which they are worked.
    private func queue(_ count: Int, _ state: State) {
        // How many deals stand at each stage, in 16 bits of one word each, the latest stage lowest.
        func place(_ position: Int) -> UInt64 { UInt64(16 * (4 - state.deals[position].stage)) }
        var ends: UInt64 = 0
        for position in 0..<count { ends += 1 << place(position) }
        // Each part becomes the sum of those below it and itself: where its stage ends in the queue.
        ends &*= 0x0001_0001_0001_0001
        for position in stride(from: count - 1, through: 0, by: -1) {
            ends -= 1 << place(position)
            state.queue[Int(ends >> place(position) & 0xFFFF)] = position
        }
    }

    /// Draws the numbers of all deals together, which is faster than one by one.
    private func drawTimings(_ count: Int, _ state: State, _ moment: Moment) {
        for position in 0..<count { state.addresses[position] = state.deals[position].address }
        moment.luck.draw(
            Sites.dealTiming, UnsafeBufferPointer(start: state.addresses.start, count: count),
            week: moment.week, into: UnsafeMutableBufferPointer(start: state.timings.start, count: count))
    }

    /// Gives the deal of a seller who left to another of the segment, as far as there is one.
    private func handOver(_ position: Int, _ state: State, _ moment: Moment) {
        let deal = state.deals[position]
        let segment = sources.segment[deal.source]
        guard state.sellerTotal[segment] > 0 else { return }
        state.deals.start[position].seller = drawnSeller(
            segment, state, moment.uniform(Sites.dealHandover, deal.address))
    }

    /// Gives a deal its seller's time; whether its outcome comes this week.
    private func isDue(_ position: Int, _ state: State, _ exchange: Exchange, _ moment: Moment) -> Bool {
        let deal = state.deals[position]
        if deal.work > 0 {
            let minutes = min(deal.work, exchange.minutesLeft[deal.seller])
            exchange.minutesLeft[deal.seller] -= minutes
            state.dealMinutes[channels.place[deal.dealCell]] += minutes
            state.deals.start[position].work = deal.work - minutes
            if deal.work > minutes {
                state.deals.start[position].waited = deal.waited + 1
                return false
            }
        }
        let age = min(deal.age, StageDelay.length - 1)
        state.deals.start[position].age = deal.age + 1
        let hazard = parameters.hazard[deal.stage * StageDelay.length + age]
        return DrawnCount.happens(hazard, state.timings[position])
    }

    /// Draws the outcome of a stage.
    private func conclude(
        _ position: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment,
        plannedTeam: Bool
    ) {
        let deal = state.deals[position]
        let segment = sources.segment[deal.source]
        var logOdds = dealLogOdds(deal, segment, state, exchange)
        let skill = exchange.ability[deal.seller * SellerSkill.count + SellerSkill.ofStage(deal.stage)]
        logOdds += parameters.skillWeight * (skill - 0.5)
        if deal.stage == 4 {
            let limits = plannedTeam ? parameters.decidedLimit : parameters.inheritedLimit
            let pressure = parameters.influences.ofPressure(
                priceTerm: state.offers.priceTerm[deal.dealCell],
                sensitivity: parameters.priceSensitivity[segment], skill: skill)
            let asked = min(
                0.95,
                2 * parameters.discountAsked * pressure * moment.uniform(Sites.discountAsked, deal.address))
            let rules = moment.planned.prices ? parameters.rules.decided : parameters.rules.inherited
            let granted = min(asked, limits[deal.seller], rules[deal.dealCell])
            state.deals.start[position].discount = granted
            logOdds += parameters.priceSensitivity[segment] * (granted - asked - Portable.log(1 - granted))
        }
        let passes = Quantile.bernoulli(
            LogOdds.probability(logOdds), at: moment.uniform(Sites.dealPassage, deal.address))
        // A price once quoted holds; an offer withdrawn before that is quoted to nobody.
        guard passes, deal.stage != 2 || offers.isOnSale(deal.dealCell, exchange) else {
            return lose(position, state, exchange, books, moment)
        }
        if deal.stage == 4 {
            sign(position, segment, state, exchange, books, moment)
        } else {
            advance(position, state, exchange, books)
        }
    }

    /// Takes a deal to its next stage; at the quotation its list price is fixed.
    private func advance(_ position: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter) {
        let deal = state.deals[position]
        state.deals.start[position].stage = deal.stage + 1
        if deal.stage == 1 { exchange.meetings[0] += 1 }
        state.deals.start[position].age = 0
        state.deals.start[position].waited = 0
        if deal.stage == 2 {
            state.deals.start[position].listPrice = exchange.price[offers.offer[deal.dealCell]]
        }
        state.deals.start[position].work = parameters.effort[deal.stage + 1]
        books.count(counters.stageEntries[place(of: deal) * 4 + deal.stage], 1)
    }

    /// The place of a deal's source, seller and channel among the counters.
    @inline(__always)
    func place(of deal: Deal) -> Int {
        (deal.source * parameters.sellers + deal.seller) * channels.count + channels.place[deal.dealCell]
    }

    /// The log-odds that a deal passes its stage, before its seller's skill and the discount.
    @inline(__always)
    private func dealLogOdds(_ deal: Deal, _ segment: Int, _ state: State, _ exchange: Exchange) -> Double {
        let place = segment * parameters.stages + deal.stage
        var logOdds = parameters.passage[place] + state.lifts[place]
        logOdds += parameters.influences.ofAwareness(segment, stage: deal.stage, exchange)
        logOdds += parameters.influences.ofOffer(deal.dealCell, stage: deal.stage)
        if deal.stage >= 3 { logOdds += state.offers.priceTerm[deal.dealCell] }
        return logOdds
    }

    /// Loses a deal that nobody has worked for longer than buyers are patient.
    private func loseForgotten(
        _ position: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        if state.deals[position].waited >= parameters.influences.dealPatience {
            lose(position, state, exchange, books, moment)
        }
    }

    /// Sends a lost deal to a rival or to nobody.
    private func lose(
        _ position: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        let deal = state.deals[position]
        let segment = sources.segment[deal.source]
        state.deals.start[position].isOver = true
        books.count(counters.dealsLost[place(of: deal)], 1)
        let toRivals = Quantile.bernoulli(
            min(1, exchange.rivalShare[segment]), at: moment.uniform(Sites.dealLossSplit, deal.address))
        countLosses(segment, toRivals: toRivals ? 1 : 0, toNobody: toRivals ? 0 : 1, books)
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
            partnership: sources.partnership[deal.source], isReferred: sources.isReferral[deal.source],
            quantity: deal.quantity, listPrice: deal.listPrice, discount: deal.discount)
        exchange.wonCount[0] += 1
        exchange.unitsSold[segment] += deal.quantity
        exchange.purchases[segment] += 1
        books.count(counters.dealsWon[place(of: deal)], 1)
        books.count(counters.cycleDays[segment], 7 * (moment.week - deal.leadWeek))
        books.count(counters.orders[deal.dealCell], 1)
        if !offers.isContract[deal.dealCell] { books.count(counters.units[deal.dealCell], deal.quantity) }
    }
}
