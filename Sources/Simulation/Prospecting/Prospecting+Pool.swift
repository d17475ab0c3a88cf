import CaseModel
import PortableMath

/// Buyers in the market: who comes, who becomes a lead, who decides without the company.
extension Prospecting {
    /// Lets buyers into a segment's pool, takes leads from it, and lets the rest decide.
    func movePool(
        _ segment: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        let mean = exchange.buyers[segment] * parameters.occasions[segment] * exchange.demand[segment]
        let arrivals = DrawnCount.poisson(mean, moment.uniform(parameters.arrivalDraw[segment]))
        var pool = state.pool[segment] + arrivals
        for source in sources.firstSource[segment]..<sources.firstSource[segment + 1] {
            let hazard =
                sources.sentLeads[source] >= 0
                ? sentHazard(of: source, segment, pool, exchange)
                : hazard(of: source, segment, state, exchange, books, moment)
            let leads = DrawnCount.binomial(
                pool, hazard, moment.uniform(sources.leadDraw[source]))
            state.leads[source * parameters.patience] += leads
            state.waiting[source] += leads
            books.count(sources.leads[source], leads)
            if sources.action[source] >= 0 { exchange.leadsBrought[sources.action[source]] += leads }
            if sources.sentLeads[source] >= 0 { books.count(sources.sentLeads[source], leads) }
            pool -= leads
        }
        let gone = DrawnCount.binomial(
            pool, parameters.exitHazard[segment], moment.uniform(parameters.exitDraws[2 * segment]))
        let toRivals = DrawnCount.binomial(
            gone, exchange.rivalShare[segment], moment.uniform(parameters.exitDraws[2 * segment + 1]))
        state.pool[segment] = pool - gone
        books.count(counters.poolEntries[segment], arrivals)
        countLosses(segment, toRivals: toRivals, toNobody: gone - toRivals, books)
    }

    /// The weekly hazard of becoming a lead that a partner or a customer sends, given how many they send.
    private func sentHazard(of source: Int, _ segment: Int, _ pool: Int, _ exchange: Exchange) -> Double {
        guard pool > 0 else { return 0 }
        let partnership = sources.partnership[source]
        let sent =
            partnership >= 0
            ? exchange.sentBuyers[partnership * parameters.segments + segment]
            : exchange.recommendations[segment]
        return sent > 0 ? 1 - Portable.exp(-sent / Double(pool)) : 0
    }

    /// The weekly hazard of becoming a lead of one source.
    private func hazard(
        of source: Int, _ segment: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter,
        _ moment: Moment
    ) -> Double {
        let action = sources.action[source]
        guard sources.contactsPerMinute[source] > 0 else {
            guard action < 0 || exchange.active[action] else { return 0 }
            return parameters.inboundHazard * exchange.awareness[segment] * sources.inboundFactor[source]
        }
        var contacts = 0
        if exchange.active[action] {
            contacts = DrawnCount.poisson(
                exchange.contactMinutes[action] * sources.contactsPerMinute[source],
                moment.uniform(sources.contactDraw[source]))
            books.count(sources.contacts[source], contacts)
            exchange.contacted[action * parameters.segments + segment] += Double(contacts)
        }
        let answering = answered(contacts, source, state)
        guard answering > 0, exchange.buyers[segment] > 0 else { return 0 }
        let place = action * parameters.segments + segment
        let response = sources.response[source] * exchange.reach[place] * exchange.responsiveness[segment]
        return 1 - Portable.exp(-answering * response / exchange.buyers[segment])
    }

    /// Notes the week's contacts by age, and gives how many contacts, expected, are answered this week.
    private func answered(_ contacts: Int, _ source: Int, _ state: State) -> Double {
        let answers = parameters.influences.answers
        guard answers.count > 1 else { return Double(contacts) }
        let first = source * answers.count
        var answered = 0.0
        for age in stride(from: answers.count - 1, to: 0, by: -1) {
            let number = state.contacted[first + age - 1]
            state.contacted[first + age] = number
            answered += Double(number) * answers[age]
        }
        state.contacted[first] = contacts
        return answered + Double(contacts) * answers[0]
    }
}
