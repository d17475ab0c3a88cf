import CaseModel
import Quantities

/// Where the leads of assisted segments come from: by themselves, by inbound actions, by outreach.
///
/// Sources are runs by segment, in the order: itself, the effects of actions, partners, customers' recommendations.
struct LeadSources {
    /// One source while it is compiled.
    struct Source {
        let segment: Int
        let action: Int
        let address: UInt64
        var inboundFactor = 0.0
        var contactsPerMinute = 0.0
        var response = 0.0
        var partnership = -1
        var isReferral = false
    }

    let count: Int
    let firstSource: Row<Int>
    let segment: Row<Int>
    /// The action, or −1.
    let action: Row<Int>
    let address: Row<UInt64>
    /// New leads, and contacts of outreach, among the draws of every week.
    let leadDraw: Row<Int>
    let contactDraw: Row<Int>
    /// Multiplies the inbound hazard.
    let inboundFactor: Row<Double>
    /// Contacts with the segment per minute granted to the action; zero for inbound sources.
    let contactsPerMinute: Row<Double>
    var response: Row<Double>
    /// The partnership that sends the buyers, or −1; whether customers recommended the company.
    let partnership: Row<Int>
    let isReferral: Row<Bool>
    /// Leads counted again by who sent them, or −1.
    let sentLeads: Row<Int>
    let contacts: Row<Int>
    let leads: Row<Int>

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let hasOffers = Set(compilation.index.dealCells.map(\.segment))
        var list: [Source] = []
        var first = [0]
        for (segment, buyer) in truth.segments.enumerated() {
            if buyer.mode == .assisted, hasOffers.contains(segment) {
                let address = compilation.addresses.bits("segment.\(buyer.id).inbound")
                list.append(Source(segment: segment, action: -1, address: address, inboundFactor: 1))
                list += compilation.actions.effects.compactMap { Self.source($0, segment, compilation) }
                list += Self.sentSources(segment, compilation)
            }
            first.append(list.count)
        }
        (count, firstSource) = (list.count, memory.row(first))
        (segment, action) = (memory.row(list.map(\.segment)), memory.row(list.map(\.action)))
        (address, inboundFactor) = (memory.row(list.map(\.address)), memory.row(list.map(\.inboundFactor)))
        leadDraw = compilation.draws(Sites.leads, list.map(\.address))
        contactDraw = compilation.draws(
            Sites.contacts, list.map(\.address), where: list.map { $0.contactsPerMinute > 0 })
        (contactsPerMinute, response) = (
            memory.row(list.map(\.contactsPerMinute)), memory.row(list.map(\.response))
        )
        (partnership, isReferral) = (memory.row(list.map(\.partnership)), memory.row(list.map(\.isReferral)))
        sentLeads = memory.row(list.map { Self.sentCounter($0, compilation) })
        func counter(_ counter: Counter, _ source: Source) -> Int {
            compilation.books.counter(
                counter,
                compilation.tags(segment: source.segment, action: source.action < 0 ? nil : source.action))
        }
        contacts = memory.row(list.map { $0.contactsPerMinute > 0 ? counter(.contacts, $0) : -1 })
        leads = memory.row(list.map { counter(.leads, $0) })
    }

    /// The sources of buyers whom partners and customers send to a segment.
    private static func sentSources(_ segment: Int, _ compilation: Compilation) -> [Source] {
        let id = compilation.truth.segments[segment].id
        var sources = compilation.partnerships.enumerated().compactMap { position, entry -> Source? in
            guard entry.value.segments.isEmpty || entry.value.segments.contains(id) else { return nil }
            let plan = entry.isPrevious ? "previous." : ""
            let address = compilation.addresses.bits("\(plan)partnership.\(entry.value.id).segment.\(id)")
            return Source(
                segment: segment, action: entry.action, address: address, partnership: position)
        }
        if compilation.truth.relations.habits.recommendations.value > 0 {
            let address = compilation.addresses.bits("segment.\(id).referral")
            sources.append(Source(segment: segment, action: -1, address: address, isReferral: true))
        }
        return sources
    }

    private static func sentCounter(_ source: Source, _ compilation: Compilation) -> Int {
        var tags = compilation.tags(segment: source.segment)
        if source.isReferral { return compilation.books.counter(.referredLeads, tags) }
        guard source.partnership >= 0 else { return -1 }
        tags[.partner] = compilation.partnerships[source.partnership].value.id.text
        return compilation.books.counter(.partnerLeads, tags)
    }

    /// The source that an effect opens in a segment, if it is one of inbound or outreach.
    private static func source(_ effect: ActionEffect, _ segment: Int, _ compilation: Compilation) -> Source?
    {
        let truth = compilation.truth
        let targets = compilation.index.targets(compilation.actions.actions[effect.action])
            .filter { truth.segments[$0].mode == .assisted }
        guard targets.contains(segment) else { return nil }
        let place = compilation.actions.addresses[effect.action]
        func address() -> UInt64 {
            compilation.addresses.bits("\(place).\(effect.name).segment.\(truth.segments[segment].id)")
        }
        switch effect.effect {
        case .inbound(let lift):
            return Source(
                segment: segment, action: effect.action, address: address(),
                inboundFactor: lift.value * effect.strength)
        case .outreach(let contactsPerHour, let response):
            let buyers = targets.reduce(0) { $0 + truth.segments[$1].buyers.value }
            guard buyers > 0 else { return nil }
            let share = Double(truth.segments[segment].buyers.value) / Double(buyers)
            return Source(
                segment: segment, action: effect.action, address: address(),
                contactsPerMinute: contactsPerHour.value / 60 * share, response: response.value)
        default:
            return nil
        }
    }
}
