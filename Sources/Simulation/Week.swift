import CaseModel
import Randomness

/// The order of the week. What a component gives to another passes through the exchange; every feedback of buyers
/// to the company's own actions crosses a week boundary, since satisfaction, awareness and skill move last.
///
///     events → prices, memory of prices → rivals → communication → demand → choice → web shop
///            → sellers' time → prospecting → service → customers → books → satisfaction, awareness, skill
///     and between them: loyalty, referrals and partners before choice; tools before sellers' time.
///            → close of the week → on the last day of a month: contracts, fixed costs → pay → VAT
extension Simulator {
    /// Lives one week, counted from zero at the first Monday.
    func live(_ week: Int, _ luck: Luck) { live(week..<week + 1, luck) }

    /// Lives weeks one after the other.
    ///
    /// Components are copied to be called: here once for all weeks.
    func live(_ weeks: Range<Int>, _ luck: Luck) {
        let (world, state) = (world, state)
        for week in weeks { live(week, luck, world, state) }
    }

    @inline(__always)
    private func live(_ week: Int, _ luck: Luck, _ world: World, _ state: WorldState) {
        let (exchange, books) = (state.exchange, state.books)
        let isPlanned = week >= world.clock.planWeek
        let decided = DecisionsInForce(coalition, isPlanned: isPlanned)
        let moment = Moment(
            week: week, luck: luck, uniforms: state.uniforms, firstDays: world.clock.firstDays[week],
            allDays: world.clock.allDays[week], planned: planned(isPlanned),
            endsStocks: recorder != nil || world.clock.endsStocks[week])
        start(week, luck)
        world.events.step(state.events, exchange, moment)
        world.salesTeam.shop.serve(exchange)
        world.prices.step(exchange, moment, plannedPrices: moment.planned.prices)
        world.offerLives.step(exchange, moment)
        world.priceMemory.step(state.priceMemory, exchange)
        world.rivals.step(state.rivals, exchange, moment)
        world.solicitation.step(state.solicitation, exchange, books, moment)
        world.communication.step(state.communication, exchange, moment)
        world.demand.step(exchange, moment)
        world.afterSale.loyalty.step(exchange, moment)
        world.customers.referrals.step(world.afterSale.loyalty, exchange, moment)
        world.afterSale.partners.step(state.partners, exchange, moment)
        world.afterSale.responsibility.step(exchange, moment)
        world.choice.step(state.choice, exchange, books, moment)
        world.webshop.step(state.webshop, exchange, books, moment)
        world.afterSale.partners.learn(state.partners, exchange)
        world.afterSale.automation.step(exchange, books, moment)
        world.salesTeam.start(state.salesTeam, exchange, books, moment, decided)
        world.prospecting.step(state.prospecting, exchange, books, moment, plannedTeam: decided.team)
        world.service.step(state.service, exchange, books, moment)
        world.customers.step(state.customers, exchange, books, moment)
        world.ledger.step(
            state.ledger, (world.afterSale.partners.ledger, state.partners), exchange, books, moment)
        world.afterSale.loyalty.pay(exchange, books, moment)
        world.afterSale.responsibility.count(exchange, books, moment)
        world.afterSale.contactSurvey.step(exchange, books, moment)
        world.satisfaction.step(exchange, books, moment)
        world.salesTeam.end(state.salesTeam, exchange, books, moment, decided)
        books.closeWeek(moment, world.clock, world.books, recorder)
        closeMonth(moment, decided)
    }

    private func planned(_ isPlanned: Bool) -> PlannedGroups {
        PlannedGroups(
            prices: isPlanned && coalition.contains(Coalition.pricesPosition),
            loyalty: isPlanned && coalition.contains(Coalition.loyaltyPosition),
            service: isPlanned && coalition.contains(Coalition.servicePosition))
    }

    /// Draws what is drawn every week, and starts and ends actions.
    private func start(_ week: Int, _ luck: Luck) {
        let numbers = UnsafeMutableBufferPointer(start: state.uniforms.start, count: state.uniforms.count)
        luck.draw(world.draws, week: week, into: numbers)
        for action in 0..<world.actions.count {
            state.exchange.leadsBrought[action] = 0
            state.exchange.active[action] =
                state.exchange.inForce[action]
                && world.actions.active[action, week: week]
        }
    }

    /// Enters what falls on the last day of a month; before and after the years lived only VAT is settled.
    private func closeMonth(_ moment: Moment, _ decided: DecisionsInForce) {
        let ended = world.clock.endedMonth[moment.week]
        guard ended >= 0 else { return }
        let month = MonthEnd(
            month: ended, date: world.clock.endDate[moment.week], books: state.books, parameters: world.books,
            recorder: recorder)
        if (1...(world.clock.monthCount - 2)).contains(ended) {
            world.ledger.closeMonth(state.ledger, state.exchange, moment, month)
            world.afterSale.closeMonth(moment, month)
            world.salesTeam.closeMonth(state.salesTeam, state.exchange, month, decided)
        }
        world.ledger.tax.closeMonth(state.ledger.tax, month)
    }
}
