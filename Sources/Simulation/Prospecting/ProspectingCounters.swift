import CaseModel

/// The counters of the funnel.
struct ProspectingCounters {
    let coldLeads: Row<Int>
    let disqualifiedLeads: Row<Int>
    let cycleDays: Row<Int>
    let poolEntries: Row<Int>
    let rivalPurchases: Row<Int>
    let lostToNobody: Row<Int>
    let minutesWorked: Row<Int>
    /// At `(source * sellers + seller) * channels + channel`; −1 where the seller does not work the segment or the
    /// segment does not sign there.
    let dealsWon: Row<Int>
    let dealsLost: Row<Int>
    /// At `((source * sellers + seller) * channels + channel) * 4 + stage - 1`.
    let stageEntries: Row<Int>
    /// By channel of deals.
    let dealMinutes: Row<Int>
    /// By deal cell.
    let orders: Row<Int>
    let units: Row<Int>

    init(_ compilation: Compilation, _ sources: LeadSources) {
        let (truth, memory, index) = (compilation.truth, compilation.memory, compilation.index)
        coldLeads = compilation.counters(.coldLeads)
        disqualifiedLeads = compilation.counters(.disqualifiedLeads)
        cycleDays = compilation.counters(.cycleDays)
        poolEntries = compilation.counters(.poolEntries)
        rivalPurchases = compilation.counters(.rivalPurchases)
        lostToNobody = compilation.counters(.lostToNobody)
        minutesWorked = memory.row(
            truth.sellers.indices.map {
                compilation.books.counter(.minutesWorked, compilation.tags(seller: $0))
            })
        let pairs = Set(index.dealCells.map { [$0.segment, $0.channel] })
        func perSeller(_ counter: Counter, stage: FunnelStage.Name? = nil, _ place: Place) -> Int {
            guard pairs.contains([sources.segment[place.source], place.channel]) else { return -1 }
            return Self.position(counter, stage, place, sources, compilation)
        }
        let places = (0..<sources.count).flatMap { source in
            truth.sellers.indices.flatMap { seller in index.dealChannels.map { (source, seller, $0) } }
        }
        dealsWon = memory.row(places.map { perSeller(.dealsWon, $0) })
        dealsLost = memory.row(places.map { perSeller(.dealsLost, $0) })
        stageEntries = memory.row(
            places.flatMap { place in
                FunnelStage.Name.allCases.dropFirst().map { perSeller(.stageEntries, stage: $0, place) }
            })
        dealMinutes = memory.row(
            index.dealChannels.map {
                compilation.books.counter(.dealMinutes, compilation.tags(channel: $0))
            })
        (orders, units) = (Self.perCell(.orders, compilation), Self.perCell(.units, compilation))
    }

    /// Where a case stands: positions of its source and its seller, and its channel.
    private typealias Place = (source: Int, seller: Int, channel: Int)

    private static func position(
        _ counter: Counter, _ stage: FunnelStage.Name?, _ place: Place, _ sources: LeadSources,
        _ compilation: Compilation
    ) -> Int {
        let (segment, action) = (sources.segment[place.source], sources.action[place.source])
        guard compilation.index.covers(compilation.truth.sellers[place.seller], segment) else { return -1 }
        var tags = compilation.tags(
            segment: segment, channel: place.channel, seller: place.seller, action: action < 0 ? nil : action)
        tags[.stage] = stage?.rawValue
        if counter == .dealsWon, action < 0 {
            tags[.partner] = partner(sources.partnership[place.source], compilation)
        }
        return compilation.books.counter(counter, tags)
    }

    private static func perCell(_ counter: Counter, _ compilation: Compilation) -> Row<Int> {
        compilation.memory.row(
            compilation.index.dealCells.map { cell in
                compilation.books.counter(
                    counter,
                    compilation.tags(offer: cell.offer, segment: cell.segment, channel: cell.channel))
            })
    }

    /// The partner who sent the lead of a deal, where no action did.
    private static func partner(_ partnership: Int, _ compilation: Compilation) -> String? {
        partnership < 0 ? nil : compilation.partnerships[partnership].value.id.text
    }
}
