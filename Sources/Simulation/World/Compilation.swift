import CaseModel
import Quantities

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
