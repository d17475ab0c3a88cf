import CaseModel
import Quantities
import Randomness

/// What components need while they are compiled.
final class Compilation {
    let business: BusinessCase
    let previous: Plan
    let plan: Plan
    let index: CaseIndex
    let clock: WeekClock
    let actions: ActionTable
    let memory: ParameterMemory
    var books = BooksBuilder()
    var addresses = AddressRegistry()
    /// What is drawn every week.
    var draws = DrawAddresses()

    var truth: MarketTruth { business.truth }

    init(_ business: BusinessCase, previous: Plan, plan: Plan, months: [Month]) throws(CompilationProblem) {
        let recruits = Roster.recruits(business.truth, [previous, plan])
        self.business = business.employing(recruits)
        (self.previous, self.plan) = (previous, plan)
        index = try CaseIndex(self.business.truth)
        memory = ParameterMemory()
        clock = WeekClock(business.calendar, months: months, memory)
        actions = ActionTable(business, previous: previous, plan: plan, memory)
    }

    /// The address in chance of a segment.
    func bits(segment: Int) -> UInt64 { addresses.bits("segment.\(truth.segments[segment].id)") }

    /// Where the numbers of a site are among those drawn every week, for entities at known addresses.
    func draws(_ site: Site, _ addresses: [UInt64]) -> Row<Int> {
        memory.row(addresses.map { draws.append(site, EntityAddress(bits: $0)) })
    }

    /// The same for some of the entities; −1 for the others.
    func draws(_ site: Site, _ addresses: [UInt64], where isDrawn: [Bool]) -> Row<Int> {
        memory.row(
            zip(addresses, isDrawn).map { $1 ? draws.append(site, EntityAddress(bits: $0)) : -1 })
    }

    /// The same for two sites side by side; −1 for entities at which nothing is drawn.
    func draws(_ sites: (Site, Site), _ addresses: [UInt64], where isDrawn: (Int) -> Bool = { _ in true })
        -> Row<Int>
    {
        memory.row(
            addresses.enumerated().flatMap { position, bits in
                guard isDrawn(position) else { return [-1, -1] }
                let entity = EntityAddress(bits: bits)
                return [draws.append(sites.0, entity), draws.append(sites.1, entity)]
            })
    }

    /// The same for every segment.
    func segmentDraws(_ site: Site) -> Row<Int> {
        draws(site, truth.segments.indices.map { bits(segment: $0) })
    }

    /// The tags of an offer sold to a segment by a channel.
    func tags(
        offer: Int? = nil, segment: Int? = nil, channel: Int? = nil, seller: Int? = nil, action: Int? = nil
    )
        -> Tags
    {
        var tags = Tags()
        if let offer { tags[.offer] = truth.offers[offer].id.text }
        if let segment { tags[.segment] = truth.segments[segment].id.text }
        if let channel, truth.channels.indices.contains(channel) {
            tags[.channel] = truth.channels[channel].id.text
        }
        if let seller { tags[.seller] = truth.sellers[seller].id.text }
        if let action { tags[.action] = actions.actions[action].id.text }
        return tags
    }

    /// The positions of one counter for every segment.
    func counters(_ counter: Counter) -> Row<Int> {
        memory.row(truth.segments.indices.map { books.counter(counter, tags(segment: $0)) })
    }
}
