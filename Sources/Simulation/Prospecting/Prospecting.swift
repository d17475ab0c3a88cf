import CaseModel
import PortableMath
import Quantities

/// The funnel of assisted segments: pool, leads, deals.
///
/// Occasions enter a pool: Poisson(buyers · occasions · demand). Leads leave it, source by source, each a binomial
/// of what is left: inbound hazard · awareness, times lift · strength for inbound actions; 1 − exp(−answered
/// contacts · response ÷ buyers) for outreach: Poisson contacts, answered after a discretised gamma delay. The rest decides without the company with hazard
/// 1 − exp(−1 ÷ decision weeks) and goes to rivals or nobody. Leads and deals wait for sellers' minutes: later
/// stages first, then age. Each week: pool before + in = leads + lost to rivals + lost to nobody + pool after.
/// *Source*: Lindley (1952) for the backlog. *Verified by* `buyersInTheMarketAreConserved`,
/// `leadsAndDealsAreConserved`, `inboundActionsRaiseLeads`, `outreachTurnsHoursIntoContactsAndLeads`.
struct Prospecting {
    var parameters: ProspectingParameters
    var sources: LeadSources
    var offers: DealOffers
    let channels: DealChannels
    let counters: ProspectingCounters
    let open: OpenBuyers
    private let liftAction: Row<Int>
    private let liftStage: Row<Int>
    private let liftLogOdds: Row<Double>
    /// Whether a lift reaches a segment, at `lift * segments + segment`.
    private let liftReaches: Row<Bool>

    /// Buyers in the market, leads by source and age, deals in order of birth.
    struct State {
        let pool: Row<Int>
        /// Leads by source and age in weeks, and those of each source whatever their age.
        let leads: Row<Int>
        let waiting: Row<Int>
        let deals: Row<Deal>
        let dealCount: Row<Int>
        /// Positions of deals in the order in which the week works them.
        let queue: Row<Int>
        /// Addresses of the week's deals, and the numbers that say whether their outcomes come.
        let addresses: Row<UInt64>
        let timings: Row<Double>
        /// Log-odds that actions add, at `segment * stages + stage`.
        let lifts: Row<Double>
        /// Contacts of outreach by source and weeks since they were made.
        let contacted: Row<Int>
        /// Minutes that the sellers of each segment have for its funnel this week, and their sums.
        let sellerWeight: Row<Double>
        let sellerTotal: Row<Double>
        /// Weeks that a lead of each segment waits within the week.
        let responseDelay: Row<Double>
        /// Buyers lost this week as leads, by segment; deals born this week, by source.
        let leadLosses: Row<Int>
        let births: Row<Int>
        let offers: DealOffers.State
        let open: OpenBuyers.State
        /// Minutes given to deals this week, by channel.
        let dealMinutes: Row<Double>

        init(_ cursor: inout StateCursor, _ prospecting: Prospecting) {
            let parameters = prospecting.parameters
            pool = cursor.row(parameters.segments)
            leads = cursor.row(prospecting.sources.count * parameters.patience)
            waiting = cursor.row(prospecting.sources.count)
            contacted = cursor.row(prospecting.sources.count * parameters.influences.answers.count)
            sellerWeight = cursor.row(parameters.segments * parameters.sellers)
            (sellerTotal, responseDelay) = (cursor.row(parameters.segments), cursor.row(parameters.segments))
            (deals, dealCount) = (cursor.spareRow(Exchange.dealCapacity), cursor.row(1))
            queue = cursor.spareRow(Exchange.dealCapacity)
            addresses = cursor.spareRow(Exchange.dealCapacity)
            timings = cursor.spareRow(Exchange.dealCapacity)
            lifts = cursor.row(parameters.segments * parameters.stages)
            (leadLosses, births) = (cursor.row(parameters.segments), cursor.row(prospecting.sources.count))
            offers = DealOffers.State(&cursor, prospecting.offers)
            open = OpenBuyers.State(&cursor, prospecting.open)
            dealMinutes = cursor.row(prospecting.channels.count)
        }
    }

    init(_ compilation: Compilation, rivalLines: [RivalPrices.Line]) {
        parameters = ProspectingParameters(compilation)
        sources = LeadSources(compilation)
        offers = DealOffers(compilation, rivalLines: rivalLines)
        channels = DealChannels(compilation)
        counters = ProspectingCounters(compilation, sources)
        open = OpenBuyers(compilation, sources, counters)
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
    func open(_ state: State, _ exchange: Exchange, _ moment: Moment) {
        offers.open(state.offers, exchange)
        for segment in 0..<parameters.segments {
            state.pool[segment] = parameters.openingPool[segment]
            openDeals(of: segment, state, exchange, moment)
        }
    }

    /// Lives one week of the funnel.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment, plannedTeam: Bool)
    {
        open.note(state, offers, exchange, moment)
        (exchange.wonCount[0], exchange.meetings[0]) = (0, 0)
        state.leadLosses.fill(0)
        state.births.fill(0)
        state.dealMinutes.fill(0)
        setLifts(state, exchange)
        shareWork(state, exchange)
        offers.step(state.offers, exchange)
        for segment in 0..<parameters.segments where parameters.isAssisted[segment] {
            movePool(segment, state, exchange, books, moment)
        }
        workDeals(state, exchange, books, moment, plannedTeam: plannedTeam)
        for channel in 0..<channels.count {
            books.count(counters.dealMinutes[channel], Cents.rounded(state.dealMinutes[channel]))
        }
        setResponseDelays(state, exchange)
        workLeads(state, exchange, books, moment)
        coolLeads(state, books)
        splitLosses(state, exchange, books, moment)
        noteWaiting(state, exchange)
        open.enter(state, offers, exchange, books, moment)
        for seller in 0..<parameters.sellers {
            let worked = exchange.minutesAvailable[seller] - exchange.minutesLeft[seller]
            books.count(counters.minutesWorked[seller], Cents.rounded(max(0, worked)))
        }
    }

    /// Lays down how a segment's new deals are shared: by the minutes that outreach leaves each seller.
    ///
    /// Where nobody has a minute left, by contractual minutes.
    private func shareWork(_ state: State, _ exchange: Exchange) {
        for segment in 0..<parameters.segments where parameters.isAssisted[segment] {
            let first = segment * parameters.sellers
            var total = 0.0
            for seller in 0..<parameters.sellers {
                let isAble = parameters.sellerWeight[first + seller] > 0
                state.sellerWeight[first + seller] = isAble ? exchange.minutesLeft[seller] : 0
                total += state.sellerWeight[first + seller]
            }
            if total <= 0 {
                for seller in 0..<parameters.sellers {
                    let isThere = exchange.isEmployed[seller]
                    state.sellerWeight[first + seller] = isThere ? parameters.sellerWeight[first + seller] : 0
                    total += state.sellerWeight[first + seller]
                }
            }
            state.sellerTotal[segment] = total
        }
    }

    /// Lays down the minutes of work that wait for each seller: own deals, and a share of the leads of own segments.
    private func noteWaiting(_ state: State, _ exchange: Exchange) {
        exchange.minutesWaiting.fill(0)
        for position in 0..<state.dealCount[0] where state.deals.start[position].work > 0 {
            exchange.minutesWaiting[state.deals.start[position].seller] += state.deals.start[position].work
        }
        for source in 0..<sources.count {
            let segment = sources.segment[source]
            let leads = state.waiting[source]
            guard leads > 0 else { continue }
            for seller in 0..<parameters.sellers {
                let weight = state.sellerWeight[segment * parameters.sellers + seller]
                guard weight > 0 else { continue }
                exchange.minutesWaiting[seller] +=
                    Double(leads) * parameters.effort[0] * weight / state.sellerTotal[segment]
            }
        }
    }

    private func setLifts(_ state: State, _ exchange: Exchange) {
        state.lifts.fill(0)
        for lift in 0..<liftAction.count where exchange.active[liftAction[lift]] {
            for segment in 0..<parameters.segments where liftReaches[lift * parameters.segments + segment] {
                state.lifts[segment * parameters.stages + liftStage[lift]] += liftLogOdds[lift]
            }
        }
    }

    /// Counts buyers who bought from rivals or from nobody.
    func countLosses(_ segment: Int, toRivals: Int, toNobody: Int, _ books: BooksWriter) {
        books.count(counters.rivalPurchases[segment], toRivals)
        books.count(counters.lostToNobody[segment], toNobody)
    }
}
