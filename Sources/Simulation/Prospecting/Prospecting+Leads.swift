import CaseModel
import Randomness

/// Leads wait for the minutes that deals leave; the oldest are worked first.
///
/// The sellers of a segment pool what is left of their week. A lead's outcome is known at once: it qualifies with
/// log-odds = logit(passage) + skill weight · (mean skill − ½) + lifts − delay weight · age in weeks.
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
                var logOdds =
                    parameters.passage[0] + parameters.skillWeight * (meanSkill(segment, exchange) - 0.5)
                logOdds += state.lifts[segment * FunnelStage.Name.allCases.count]
                logOdds -= parameters.delayWeight * Double(age)
                let qualified = DrawnCount.binomial(
                    worked, LogOdds.probability(logOdds),
                    moment.uniform(Sites.leadQualification, sources.address[source], block: min(age, 1023)))
                state.leadLosses[segment] += worked - qualified
                for _ in 0..<qualified {
                    open(source, leadWeek: moment.week - age, state, books, moment)
                }
            }
        }
    }

    /// Takes the minutes of as many leads as there is time for, from each seller in proportion to what is left.
    private func serve(_ leads: Int, _ segment: Int, _ state: State, _ exchange: Exchange) -> Int {
        guard parameters.sellerTotal[segment] > 0 else { return 0 }
        let room = state.deals.count - state.dealCount[0]
        let effort = parameters.effort[0]
        guard effort > 0 else { return min(leads, room) }
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

    private func meanSkill(_ segment: Int, _ exchange: Exchange) -> Double {
        var sum = 0.0
        for seller in 0..<parameters.sellers {
            sum += exchange.skill[seller] * parameters.sellerWeight[segment * parameters.sellers + seller]
        }
        return sum / parameters.sellerTotal[segment]
    }

    private func open(_ source: Int, leadWeek: Int, _ state: State, _ books: BooksWriter, _ moment: Moment) {
        let address = EntityAddress(bits: sources.address[source])
            .child(week: moment.week, ordinal: state.births[source]).bits
        state.births[source] += 1
        let seller = add(
            source, address: address, leadWeek: leadWeek, stage: 1, work: parameters.effort[1], state, moment)
        books.count(counters.stageEntries[(source * parameters.sellers + seller) * 4], 1)
    }

    /// Lays down the deals of a segment that were in progress at the opening date.
    ///
    /// Nobody knows the source of a deal older than the books: it counts as come by itself. Its lead was born as
    /// many weeks earlier as the mean delays of the stages passed.
    func openDeals(of segment: Int, _ state: State, _ moment: Moment) {
        let source = sources.firstSource[segment]
        guard sources.firstSource[segment + 1] > source, parameters.sellerTotal[segment] > 0 else { return }
        var ordinal = 0
        for stage in 1...4 {
            for _ in 0..<parameters.openingDeals[segment * 4 + stage - 1]
            where state.dealCount[0] < state.deals.count {
                let address = EntityAddress(bits: parameters.openingAddress[segment])
                    .child(week: moment.week, ordinal: ordinal).bits
                ordinal += 1
                _ = add(
                    source, address: address, leadWeek: moment.week - parameters.weeksBefore[stage],
                    stage: stage, work: 0, state, moment)
            }
        }
    }

    /// Adds a deal, its seller, offer and quantity each drawn at its own address; the answer is the seller.
    private func add(
        _ source: Int, address: UInt64, leadWeek: Int, stage: Int, work: Double, _ state: State,
        _ moment: Moment
    ) -> Int {
        let segment = sources.segment[source]
        let seller = drawnSeller(segment, moment.uniform(Sites.dealSeller, address))
        let cell = offers.drawn(segment: segment, moment.uniform(Sites.dealOffer, address))
        let more = DrawnCount.poisson(
            parameters.moreUnits[segment], moment.uniform(Sites.dealQuantity, address))
        state.deals[state.dealCount[0]] = Deal(
            address: address, source: source, seller: seller, dealCell: cell, quantity: 1 + more,
            leadWeek: leadWeek, stage: stage, age: 0, work: work, discount: 0, isOver: false)
        state.dealCount[0] += 1
        return seller
    }

    private func drawnSeller(_ segment: Int, _ uniform: Double) -> Int {
        var left = uniform * parameters.sellerTotal[segment]
        var last = 0
        for seller in 0..<parameters.sellers {
            let weight = parameters.sellerWeight[segment * parameters.sellers + seller]
            guard weight > 0 else { continue }
            last = seller
            left -= weight
            if left < 0 { break }
        }
        return last
    }

    /// Lets a week pass for leads that were not worked; the oldest go cold.
    func coolLeads(_ state: State, _ books: BooksWriter) {
        for source in 0..<sources.count {
            let first = source * parameters.patience
            let segment = sources.segment[source]
            let cold = state.leads[first + parameters.patience - 1]
            if cold > 0 {
                state.leadLosses[segment] += cold
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
