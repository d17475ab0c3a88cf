import CaseModel

/// The counters of the funnel.
struct ProspectingCounters {
    let coldLeads: Row<Int>
    let cycleDays: Row<Int>
    let poolEntries: Row<Int>
    let lostToRivals: Row<Int>
    let lostToNobody: Row<Int>
    let pool: Row<Int>
    let marketPurchases: Row<Int>
    let minutesWorked: Row<Int>
    /// At `source * sellers + seller`; −1 where the seller does not work the segment.
    let dealsWon: Row<Int>
    let dealsLost: Row<Int>
    /// At `(source * sellers + seller) * 4 + stage - 1`.
    let stageEntries: Row<Int>
    /// By deal cell.
    let orders: Row<Int>
    let units: Row<Int>

    init(_ compilation: Compilation, _ sources: LeadSources) {
        let (truth, memory, index) = (compilation.truth, compilation.memory, compilation.index)
        coldLeads = compilation.counters(.coldLeads)
        cycleDays = compilation.counters(.cycleDays)
        poolEntries = compilation.counters(.poolEntries)
        lostToRivals = compilation.counters(.lostToRivals)
        lostToNobody = compilation.counters(.lostToNobody)
        pool = compilation.counters(.pool)
        marketPurchases = compilation.counters(.marketPurchases)
        minutesWorked = memory.row(
            truth.sellers.indices.map {
                compilation.books.counter(.minutesWorked, compilation.tags(seller: $0))
            })
        func perSeller(_ counter: Counter, stage: FunnelStage.Name? = nil, _ place: (Int, Int)) -> Int {
            let source = sources.list[place.0]
            guard index.covers(truth.sellers[place.1], source.segment) else { return -1 }
            var tags = compilation.tags(
                segment: source.segment, seller: place.1, action: source.action < 0 ? nil : source.action)
            tags[.stage] = stage?.rawValue
            if counter == .dealsWon { tags[.partner] = Self.partner(source, compilation) }
            return compilation.books.counter(counter, tags)
        }
        let places = (0..<sources.count).flatMap { source in truth.sellers.indices.map { (source, $0) } }
        dealsWon = memory.row(places.map { perSeller(.dealsWon, $0) })
        dealsLost = memory.row(places.map { perSeller(.dealsLost, $0) })
        stageEntries = memory.row(
            places.flatMap { place in
                FunnelStage.Name.allCases.dropFirst().map { perSeller(.stageEntries, stage: $0, place) }
            })
        func perCell(_ counter: Counter) -> Row<Int> {
            memory.row(
                index.dealCells.map { cell in
                    compilation.books.counter(
                        counter,
                        compilation.tags(
                            offer: cell.offer, segment: cell.segment, channel: index.fieldChannel))
                })
        }
        (orders, units) = (perCell(.orders), perCell(.units))
    }

    /// The partner who sent the lead of a deal, where no action did.
    private static func partner(_ source: LeadSources.Source, _ compilation: Compilation) -> String? {
        guard source.partnership >= 0, source.action < 0 else { return nil }
        return compilation.partnerships[source.partnership].value.id.text
    }
}
