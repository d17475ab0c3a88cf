import CaseModel
import Randomness

/// Leads wait for the minutes that deals leave; the oldest are worked first.
///
/// The sellers of a segment pool what is left of their week. A lead's outcome is known at once: it qualifies with
/// log-odds = logit(passage) + segment + skill weight · (mean skill − ½) + lifts + awareness − delay weight · age in
/// weeks − response weight · `ResponseDelay`.
/// A lead unworked at the end of its patience is cold.
extension Prospecting {
    /// Works as many leads as time and the room for deals allow.
    func workLeads(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for age in stride(from: parameters.patience - 1, through: 0, by: -1) {
            for source in 0..<sources.count where state.leads[source * parameters.patience + age] > 0 {
                let segment = sources.segment[source]
                let position = source * parameters.patience + age
                let worked = serve(state.leads[position], segment, state, exchange)
                guard worked > 0 else { continue }
                state.leads[position] -= worked
                state.waiting[source] -= worked
                let logOdds = leadLogOdds(segment, age, state, exchange)
                let qualified = DrawnCount.binomial(
                    worked, LogOdds.probability(logOdds),
                    moment.uniform(Sites.leadQualification, sources.address[source], block: min(age, 1023)))
                state.leadLosses[segment] += worked - qualified
                books.count(counters.disqualifiedLeads[segment], worked - qualified)
                for _ in 0..<qualified {
                    open(source, leadWeek: moment.week - age, state, exchange, books, moment)
                }
            }
        }
    }

    /// The log-odds that a lead of an age qualifies.
    private func leadLogOdds(_ segment: Int, _ age: Int, _ state: State, _ exchange: Exchange) -> Double {
        let place = segment * parameters.stages
        var logOdds = parameters.passage[place] + state.lifts[place]
        logOdds += parameters.skillWeight * (meanSkill(segment, state, exchange) - 0.5)
        logOdds += parameters.influences.ofAwareness(segment, stage: 0, exchange)
        logOdds -= parameters.delayWeight * Double(age)
        logOdds -= parameters.influences.responseWeight * state.responseDelay[segment]
        return logOdds
    }

    /// Lays down how long the week's leads wait for an answer, once deals have taken their minutes.
    func setResponseDelays(_ state: State, _ exchange: Exchange) {
        guard parameters.influences.responseWeight > 0, parameters.effort[0] > 0 else { return }
        for segment in 0..<parameters.segments where parameters.isAssisted[segment] {
            var (all, left, leads, servers) = (0.0, 0.0, 0, 0)
            for seller in 0..<parameters.sellers
            where parameters.sellerWeight[segment * parameters.sellers + seller] > 0 {
                guard exchange.minutesAvailable[seller] > 0 else { continue }
                all += exchange.minutesAvailable[seller]
                left += exchange.minutesLeft[seller]
                servers += 1
            }
            for source in sources.firstSource[segment]..<sources.firstSource[segment + 1] {
                leads += state.waiting[source]
            }
            let load = all > 0 ? (all - left + Double(leads) * parameters.effort[0]) / all : 1
            let service = servers > 0 ? parameters.effort[0] * Double(servers) / max(all, 1) : 0
            state.responseDelay[segment] = ResponseDelay.weeks(load: load, servers: servers, service: service)
        }
    }

    /// Takes the minutes of as many leads as there is time for, from each seller in proportion to what is left.
    private func serve(_ leads: Int, _ segment: Int, _ state: State, _ exchange: Exchange) -> Int {
        guard parameters.sellerTotal[segment] > 0, state.offers.total[segment] > 0 else { return 0 }
        let room = state.deals.count - state.dealCount[0]
        let effort = parameters.effort[0]
        guard effort > 0 else { return state.sellerTotal[segment] > 0 ? min(leads, room) : 0 }
        let first = segment * parameters.sellers
        var minutes = 0.0
        for seller in 0..<parameters.sellers where parameters.sellerWeight[first + seller] > 0 {
            minutes += exchange.minutesLeft[seller]
        }
        let served = min(leads, room, Int(minutes / effort))
        guard served > 0 else { return 0 }
        let kept = max(0, 1 - Double(served) * effort / minutes)
        for seller in 0..<parameters.sellers where parameters.sellerWeight[first + seller] > 0 {
            exchange.minutesLeft[seller] *= kept
        }
        return served
    }

    private func meanSkill(_ segment: Int, _ state: State, _ exchange: Exchange) -> Double {
        var sum = 0.0
        for seller in 0..<parameters.sellers {
            sum +=
                exchange.ability[seller * SellerSkill.count + SellerSkill.ofStage(0)]
                * state.sellerWeight[segment * parameters.sellers + seller]
        }
        return state.sellerTotal[segment] > 0 ? sum / state.sellerTotal[segment] : 0.5
    }

    private func open(
        _ source: Int, leadWeek: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter,
        _ moment: Moment
    ) {
        let address = EntityAddress(bits: sources.address[source])
            .child(week: moment.week, ordinal: state.births[source]).bits
        state.births[source] += 1
        add(
            source, address: address, leadWeek: leadWeek, stage: 1, work: parameters.effort[1], state,
            exchange, moment)
        books.count(counters.stageEntries[place(of: state.deals[state.dealCount[0] - 1]) * 4], 1)
    }

    /// Lays down the deals of a segment that were in progress at the opening date.
    ///
    /// Nobody knows the source of a deal older than the books: it counts as come by itself. Its lead was born as
    /// many weeks earlier as the mean delays of the stages passed.
    func openDeals(of segment: Int, _ state: State, _ exchange: Exchange, _ moment: Moment) {
        let source = sources.firstSource[segment]
        guard sources.firstSource[segment + 1] > source, parameters.sellerTotal[segment] > 0,
            state.offers.total[segment] > 0
        else { return }
        var total = 0.0
        for seller in 0..<parameters.sellers {
            let place = segment * parameters.sellers + seller
            state.sellerWeight[place] = exchange.isEmployed[seller] ? parameters.sellerWeight[place] : 0
            total += state.sellerWeight[place]
        }
        state.sellerTotal[segment] = total
        var ordinal = 0
        for stage in 1...4 {
            for _ in 0..<parameters.openingDeals[segment * 4 + stage - 1]
            where state.dealCount[0] < state.deals.count {
                let address = EntityAddress(bits: parameters.openingAddress[segment])
                    .child(week: moment.week, ordinal: ordinal).bits
                ordinal += 1
                add(
                    source, address: address, leadWeek: moment.week - parameters.weeksBefore[stage],
                    stage: stage, work: 0, state, exchange, moment)
            }
        }
    }

    /// Adds a deal, its seller, offer, channel and quantity each drawn at its own address.
    private func add(
        _ source: Int, address: UInt64, leadWeek: Int, stage: Int, work: Double, _ state: State,
        _ exchange: Exchange, _ moment: Moment
    ) {
        let segment = sources.segment[source]
        let seller = drawnSeller(segment, state, moment.uniform(Sites.dealSeller, address))
        let option = offers.drawn(segment: segment, state.offers, moment.uniform(Sites.dealOffer, address))
        let ways = offers.firstCell[option]..<offers.firstCell[option + 1]
        let cell =
            ways.count > 1
            ? channels.drawn(ways, exchange, moment.uniform(Sites.dealChannel, address)) : ways.lowerBound
        let more = DrawnCount.poisson(
            parameters.moreUnits[segment], moment.uniform(Sites.dealQuantity, address))
        state.deals[state.dealCount[0]] = Deal(
            address: address, source: source, seller: seller, dealCell: cell, quantity: 1 + more,
            leadWeek: leadWeek, stage: stage, age: 0, waited: 0, work: work,
            listPrice: stage >= 3 ? offers.openingPrice[cell] : 0, discount: 0, isOver: false)
        state.dealCount[0] += 1
    }

    /// A seller of a segment, in proportion to the minutes that each has for its funnel.
    func drawnSeller(_ segment: Int, _ state: State, _ uniform: Double) -> Int {
        var left = uniform * state.sellerTotal[segment]
        var last = 0
        for seller in 0..<parameters.sellers {
            let weight = state.sellerWeight[segment * parameters.sellers + seller]
            guard weight > 0 else { continue }
            last = seller
            left -= weight
            if left < 0 { break }
        }
        return last
    }

    /// Lets a week pass for leads that were not worked; the oldest go cold.
    func coolLeads(_ state: State, _ books: BooksWriter) {
        for source in 0..<sources.count where state.waiting[source] > 0 {
            let first = source * parameters.patience
            let segment = sources.segment[source]
            let cold = state.leads[first + parameters.patience - 1]
            if cold > 0 {
                state.leadLosses[segment] += cold
                state.waiting[source] -= cold
                books.count(counters.coldLeads[segment], cold)
            }
            for age in stride(from: parameters.patience - 1, to: 0, by: -1) {
                state.leads[first + age] = state.leads[first + age - 1]
            }
            state.leads[first] = 0
        }
    }

    /// Sends lost leads to rivals or nobody.
    func splitLosses(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for segment in 0..<parameters.segments where state.leadLosses[segment] > 0 {
            let lost = state.leadLosses[segment]
            let toRivals = DrawnCount.binomial(
                lost, exchange.rivalShare[segment],
                moment.uniform(Sites.leadLossSplit, parameters.address[segment]))
            countLosses(segment, toRivals: toRivals, toNobody: lost - toRivals, books)
        }
    }
}
