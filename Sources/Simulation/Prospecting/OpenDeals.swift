import CaseModel
import PortableMath

/// The deals in progress by segment and stage: how many, and their amount before discounts and odds.
///
/// Amount of a deal = quantity × list price as quoted, or of the week before a quotation; a contract counts for its
/// first twelve months. The stock at a month's end inside a week is read between both ends of the
/// week by open days. *Verified by* `theAmountOfOpenDealsIsThatOfAHandCount`, `dealsInProgressAreCountedByStage`.
struct OpenDeals {
    /// Stages from `qualified` to `negotiation`.
    static let stages = 4
    /// Months of a contract in the amount of its deal.
    private static let months = 12.0

    /// At `segment * stages + stage - 1`; −1 for segments without sellers.
    private let count: Row<Int>
    private let value: Row<Int>
    private let segmentOfSource: Row<Int>

    /// Numbers and cents at one moment.
    struct Level {
        let number: Row<Int64>
        let cents: Row<Double>

        init(_ cursor: inout StateCursor, _ places: Int) {
            (number, cents) = (cursor.row(places), cursor.row(places))
        }
    }

    /// The levels at the start and at the end of a week that ends a month.
    struct State {
        let start: Level
        let end: Level

        init(_ cursor: inout StateCursor, places: Int) {
            (start, end) = (Level(&cursor, places), Level(&cursor, places))
        }
    }

    init(_ compilation: Compilation, _ sources: LeadSources) {
        let truth = compilation.truth
        func counters(_ counter: Counter) -> Row<Int> {
            compilation.memory.row(
                truth.segments.indices.flatMap { segment in
                    FunnelStage.Name.allCases.dropFirst().map { stage in
                        guard truth.segments[segment].mode == .assisted else { return -1 }
                        var tags = compilation.tags(segment: segment)
                        tags[.stage] = stage.rawValue
                        return compilation.books.counter(counter, tags)
                    }
                })
        }
        (count, value) = (counters(.openDeals), counters(.openDealsValue))
        segmentOfSource = sources.segment
    }

    /// How many places a state has.
    var places: Int { count.count }

    /// Notes the deals in progress at the start of a week, where stocks are entered at its end.
    func note(
        _ deals: Row<Deal>, _ dealCount: Int, _ offers: DealOffers, _ state: State, _ exchange: Exchange,
        _ moment: Moment
    ) {
        guard moment.endsStocks else { return }
        measure(deals, dealCount, offers, exchange, state.start)
    }

    /// Enters the deals in progress at the end of a week.
    func enter(
        _ deals: Row<Deal>, _ dealCount: Int, _ offers: DealOffers, _ state: State, _ exchange: Exchange,
        _ books: BooksWriter, _ moment: Moment
    ) {
        guard moment.endsStocks else { return }
        measure(deals, dealCount, offers, exchange, state.end)
        for place in 0..<count.count where count[place] >= 0 {
            let (before, number) = (state.start.number[place], state.end.number[place])
            let centsBefore = Cents.rounded(state.start.cents[place])
            let cents = Cents.rounded(state.end.cents[place])
            books.setStock(
                count[place], middle: before + moment.firstPart(number - before), end: number)
            books.setStock(
                value[place], middle: centsBefore + moment.firstPart(cents - centsBefore), end: cents)
        }
    }

    private func measure(
        _ deals: Row<Deal>, _ dealCount: Int, _ offers: DealOffers, _ exchange: Exchange, _ level: Level
    ) {
        level.number.fill(0)
        level.cents.fill(0)
        for position in 0..<dealCount {
            let deal = deals[position]
            let place = segmentOfSource[deal.source] * Self.stages + deal.stage - 1
            let price = deal.listPrice > 0 ? deal.listPrice : exchange.price[offers.offer[deal.dealCell]]
            let times = offers.isContract[deal.dealCell] ? Self.months : 1
            level.number[place] += 1
            level.cents[place] += Double(deal.quantity) * price * times
        }
    }
}
