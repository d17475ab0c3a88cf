import CaseModel
import PortableMath

/// Who is in the market of the assisted segments at the end of a week: the pool, the leads, the deals by stage.
///
/// Amount of a deal = quantity × list price as quoted, or of the week before a quotation; a contract counts for its
/// first twelve months. A month may end inside a week. Then buyers there = before + in − won − bought from rivals −
/// bought from nobody, each flow by open days; deals and leads are read between both ends of the week, never more than
/// are left, and the pool is the rest: nobody is lost at any date of the activity log. *Verified by*
/// `theAmountOfOpenDealsIsThatOfAHandCount`, `dealsInProgressAreCountedByStage`, `everyLawHoldsOnRandomCases`,
/// `buyersInTheMarketAreRecountedFromTheFileAlone`.
struct OpenBuyers {
    /// Stages from `qualified` to `negotiation`.
    static let stages = 4
    /// Months of a contract in the amount of its deal.
    private static let months = 12.0

    /// Stocks by segment, and of deals at `segment * stages + stage - 1`; −1 for segments without sellers.
    private let pool: Row<Int>
    private let leads: Row<Int>
    private let deals: Row<Int>
    private let value: Row<Int>
    /// Flows by segment: who comes, and who is no longer there.
    private let entries: Row<Int>
    private let rivalPurchases: Row<Int>
    private let lostToNobody: Row<Int>
    private let firstWon: Row<Int>
    private let won: Row<Int>
    private let segmentOfSource: Row<Int>

    /// Buyers and cents at one moment.
    struct Level {
        let pool: Row<Int64>
        let leads: Row<Int64>
        let deals: Row<Int64>
        let cents: Row<Double>

        init(_ cursor: inout StateCursor, segments: Int) {
            (pool, leads) = (cursor.row(segments), cursor.row(segments))
            (deals, cents) = (
                cursor.row(segments * OpenBuyers.stages), cursor.row(segments * OpenBuyers.stages)
            )
        }

        /// All buyers of a segment who are in its market.
        func sum(of segment: Int) -> Int64 {
            (0..<OpenBuyers.stages).reduce(pool[segment] + leads[segment]) {
                $0 + deals[segment * OpenBuyers.stages + $1]
            }
        }
    }

    /// The levels at the start and at the end of a week that ends a month.
    struct State {
        let start: Level
        let end: Level

        init(_ cursor: inout StateCursor, _ open: OpenBuyers) {
            start = Level(&cursor, segments: open.pool.count)
            end = Level(&cursor, segments: open.pool.count)
        }
    }

    init(_ compilation: Compilation, _ sources: LeadSources, _ counters: ProspectingCounters) {
        let (segments, memory) = (compilation.truth.segments, compilation.memory)
        func stock(_ counter: Counter, _ segment: Int, _ stage: FunnelStage.Name? = nil) -> Int {
            guard segments[segment].mode == .assisted else { return -1 }
            var tags = compilation.tags(segment: segment)
            tags[.stage] = stage?.rawValue
            return compilation.books.counter(counter, tags)
        }
        func perStage(_ counter: Counter) -> Row<Int> {
            memory.row(
                segments.indices.flatMap { segment in
                    FunnelStage.Name.allCases.dropFirst().map { stock(counter, segment, $0) }
                })
        }
        pool = memory.row(segments.indices.map { stock(.pool, $0) })
        leads = memory.row(segments.indices.map { stock(.openLeads, $0) })
        (deals, value) = (perStage(.openDeals), perStage(.openDealsValue))
        (entries, rivalPurchases) = (counters.poolEntries, counters.rivalPurchases)
        (lostToNobody, segmentOfSource) = (counters.lostToNobody, sources.segment)
        let wonPerSource = counters.dealsWon.count / max(1, sources.count)
        let wonBySegment = segments.indices.map { segment in
            let places =
                sources.firstSource[segment] * wonPerSource..<sources.firstSource[segment + 1] * wonPerSource
            return Set(places.map { counters.dealsWon[$0] }).subtracting([-1]).sorted()
        }
        firstWon = memory.row(wonBySegment.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
        won = memory.row(wonBySegment.flatMap { $0 })
    }

    /// Notes who is in the market at the start of a week, where stocks are entered at its end.
    func note(_ state: Prospecting.State, _ offers: DealOffers, _ exchange: Exchange, _ moment: Moment) {
        guard moment.endsStocks else { return }
        measure(state, offers, exchange, state.open.start)
    }

    /// Enters who is in the market at the end of a week.
    func enter(
        _ state: Prospecting.State, _ offers: DealOffers, _ exchange: Exchange, _ books: BooksWriter,
        _ moment: Moment
    ) {
        guard moment.endsStocks else { return }
        let (start, end) = (state.open.start, state.open.end)
        measure(state, offers, exchange, end)
        for segment in 0..<pool.count where pool[segment] >= 0 {
            var left =
                moment.firstDays == moment.allDays
                ? end.sum(of: segment) : start.sum(of: segment) + gained(segment, books, moment)
            for place in segment * Self.stages..<(segment + 1) * Self.stages {
                let middle = moment.middle(start.deals[place], end.deals[place], atMost: &left)
                books.setStock(deals[place], middle: middle, end: end.deals[place])
                let (before, after) = (Cents.rounded(start.cents[place]), Cents.rounded(end.cents[place]))
                books.setStock(value[place], middle: before + moment.firstPart(after - before), end: after)
            }
            let middle = moment.middle(start.leads[segment], end.leads[segment], atMost: &left)
            books.setStock(leads[segment], middle: middle, end: end.leads[segment])
            books.setStock(pool[segment], middle: left, end: end.pool[segment])
        }
    }

    /// By how many buyers a market grows in the first month's part of the week.
    private func gained(_ segment: Int, _ books: BooksWriter, _ moment: Moment) -> Int64 {
        var gained = books.firstPart(ofCounter: entries[segment], moment)
        gained -= books.firstPart(ofCounter: rivalPurchases[segment], moment)
        gained -= books.firstPart(ofCounter: lostToNobody[segment], moment)
        for place in firstWon[segment]..<firstWon[segment + 1] {
            gained -= books.firstPart(ofCounter: won[place], moment)
        }
        return gained
    }

    private func measure(
        _ state: Prospecting.State, _ offers: DealOffers, _ exchange: Exchange, _ level: Level
    ) {
        for segment in 0..<pool.count { level.pool[segment] = Int64(state.pool[segment]) }
        level.leads.fill(0)
        level.deals.fill(0)
        level.cents.fill(0)
        for source in 0..<segmentOfSource.count {
            level.leads[segmentOfSource[source]] += Int64(state.waiting[source])
        }
        for position in 0..<state.dealCount[0] {
            let deal = state.deals[position]
            let place = segmentOfSource[deal.source] * Self.stages + deal.stage - 1
            let price = deal.listPrice > 0 ? deal.listPrice : exchange.price[offers.offer[deal.dealCell]]
            let times = offers.isContract[deal.dealCell] ? Self.months : 1
            level.deals[place] += 1
            level.cents[place] += Double(deal.quantity) * price * times
        }
    }
}

extension Moment {
    /// A level at the end of the first month's part of the week, between both ends of the week; it is taken off `left`.
    @inline(__always)
    fileprivate func middle(_ before: Int64, _ after: Int64, atMost left: inout Int64) -> Int64 {
        let level = min(left, before + firstPart(after - before))
        left -= level
        return level
    }
}
