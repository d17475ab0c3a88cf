import CaseModel
import PortableMath
import Quantities

/// The funnel of assisted segments: pool, leads, deals.
///
/// Occasions enter a pool: Poisson(buyers · occasions · demand). Leads leave it, source by source, each a binomial
/// of what is left: inbound hazard · awareness, times lift · strength for inbound actions; 1 − exp(−contacts ·
/// response ÷ buyers) for outreach, with Poisson contacts. The rest decides without the company with hazard
/// 1 − exp(−1 ÷ decision weeks) and goes to rivals or nobody. Leads and deals wait for sellers' minutes: later
/// stages first, then age. Each week: pool before + in = leads + lost to rivals + lost to nobody + pool after.
/// *Source*: Lindley (1952) for the backlog. *Verified by* `buyersInTheMarketAreConserved`,
/// `inboundActionsRaiseLeads`, `outreachTurnsHoursIntoContactsAndLeads`.
struct Prospecting {
    let parameters: ProspectingParameters
    let sources: LeadSources
    let offers: DealOffers
    let counters: ProspectingCounters
    private let liftAction: Row<Int>
    private let liftStage: Row<Int>
    private let liftLogOdds: Row<Double>
    /// Whether a lift reaches a segment, at `lift * segments + segment`.
    private let liftReaches: Row<Bool>

    /// Buyers in the market, leads by source and age, deals in order of birth.
    struct State {
        let pool: Row<Int>
        let leads: Row<Int>
        let deals: Row<Deal>
        let dealCount: Row<Int>
        /// Log-odds that actions add, at `segment * stages + stage`.
        let lifts: Row<Double>
        /// Buyers lost this week as leads, by segment; deals born this week, by source.
        let leadLosses: Row<Int>
        let births: Row<Int>
        let offers: DealOffers.State

        init(_ cursor: inout StateCursor, _ prospecting: Prospecting) {
            let parameters = prospecting.parameters
            pool = cursor.row(parameters.segments)
            leads = cursor.row(prospecting.sources.count * parameters.patience)
            (deals, dealCount) = (cursor.row(Exchange.dealCapacity), cursor.row(1))
            lifts = cursor.row(parameters.segments * FunnelStage.Name.allCases.count)
            (leadLosses, births) = (cursor.row(parameters.segments), cursor.row(prospecting.sources.count))
            offers = DealOffers.State(&cursor, prospecting.offers)
        }
    }

    init(_ compilation: Compilation, rivalLines: [RivalPrices.Line]) {
        parameters = ProspectingParameters(compilation)
        sources = LeadSources(compilation)
        offers = DealOffers(compilation, rivalLines: rivalLines)
        counters = ProspectingCounters(compilation, sources)
        let lifts = compilation.actions.effects.compactMap { effect -> (ActionEffect, Int, Double)? in
            guard case .stageLift(let stage, let logOdds) = effect.effect else { return nil }
            let position = FunnelStage.Name.allCases.firstIndex(of: stage) ?? 0
            return (effect, position, logOdds.value * effect.strength)
        }
        liftAction = compilation.memory.row(lifts.map(\.0.action))
        liftStage = compilation.memory.row(lifts.map(\.1))
        liftLogOdds = compilation.memory.row(lifts.map(\.2))
        liftReaches = compilation.memory.row(
            lifts.flatMap { effect, _, _ in
                let targets = Set(compilation.index.targets(compilation.actions.actions[effect.action]))
                return compilation.truth.segments.indices.map(targets.contains)
            })
    }

    /// Lays down the pool and the deals in progress at the opening date.
    func open(_ state: State, _ moment: Moment) {
        for segment in 0..<parameters.segments {
            state.pool[segment] = parameters.openingPool[segment]
            openDeals(of: segment, state, moment)
        }
    }

    /// Lives one week of the funnel.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment, plannedTeam: Bool)
    {
        exchange.wonCount[0] = 0
        state.leadLosses.fill(0)
        state.births.fill(0)
        setLifts(state, exchange)
        offers.setPriceTerms(state.offers, exchange)
        for segment in 0..<parameters.segments where parameters.isAssisted[segment] {
            movePool(segment, state, exchange, books, moment)
        }
        workDeals(state, exchange, books, moment, plannedTeam: plannedTeam)
        workLeads(state, exchange, books, moment)
        coolLeads(state, books)
        splitLosses(state, exchange, books, moment)
        for seller in 0..<parameters.sellers {
            let worked = exchange.minutesAvailable[seller] - exchange.minutesLeft[seller]
            books.count(counters.minutesWorked[seller], Int(max(0, worked).rounded()))
        }
    }

    private func setLifts(_ state: State, _ exchange: Exchange) {
        state.lifts.fill(0)
        let stages = FunnelStage.Name.allCases.count
        for lift in 0..<liftAction.count where exchange.active[liftAction[lift]] {
            for segment in 0..<parameters.segments where liftReaches[lift * parameters.segments + segment] {
                state.lifts[segment * stages + liftStage[lift]] += liftLogOdds[lift]
            }
        }
    }

    /// Lets buyers into a segment's pool, takes leads from it, and lets the rest decide.
    private func movePool(
        _ segment: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        let address = parameters.address[segment]
        let mean = exchange.buyers[segment] * parameters.occasions[segment] * exchange.demand[segment]
        let arrivals = DrawnCount.poisson(mean, moment.uniform(Sites.poolArrivals, address))
        let before = state.pool[segment]
        var pool = before + arrivals
        for source in sources.firstSource[segment]..<sources.firstSource[segment + 1] {
            let hazard = hazard(of: source, segment, exchange, books, moment)
            let leads = DrawnCount.binomial(
                pool, hazard, moment.uniform(Sites.leads, sources.address[source]))
            state.leads[source * parameters.patience] += leads
            books.count(sources.leads[source], leads)
            pool -= leads
        }
        let taken = before + arrivals - pool
        let gone = DrawnCount.binomial(
            pool, parameters.exitHazard[segment], moment.uniform(Sites.poolExits, address))
        let toRivals = DrawnCount.binomial(
            gone, exchange.rivalShare[segment], moment.uniform(Sites.poolExitSplit, address))
        state.pool[segment] = pool - gone
        books.count(counters.poolEntries[segment], arrivals)
        countLosses(segment, toRivals: toRivals, toNobody: gone - toRivals, books)
        let middle =
            Int64(before) + moment.firstPart(Int64(arrivals)) - moment.firstPart(Int64(taken))
            - moment.firstPart(Int64(gone))
        books.setStock(counters.pool[segment], middle: middle, end: Int64(state.pool[segment]))
    }

    /// The weekly hazard of becoming a lead of one source.
    private func hazard(
        of source: Int, _ segment: Int, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) -> Double {
        let action = sources.action[source]
        guard action < 0 || exchange.active[action] else { return 0 }
        guard sources.contactsPerMinute[source] > 0 else {
            return parameters.inboundHazard * exchange.awareness[segment] * sources.inboundFactor[source]
        }
        let contacts = DrawnCount.poisson(
            exchange.grantedMinutes[action] * sources.contactsPerMinute[source],
            moment.uniform(Sites.contacts, sources.address[source]))
        books.count(sources.contacts[source], contacts)
        guard contacts > 0, exchange.buyers[segment] > 0 else { return 0 }
        return 1 - Portable.exp(-Double(contacts) * sources.response[source] / exchange.buyers[segment])
    }

    /// Counts buyers who bought from rivals or from nobody.
    func countLosses(_ segment: Int, toRivals: Int, toNobody: Int, _ books: BooksWriter) {
        books.count(counters.lostToRivals[segment], toRivals)
        books.count(counters.lostToNobody[segment], toNobody)
        books.count(counters.marketPurchases[segment], toRivals)
    }
}
