public import CaseModel
import PortableMath
import Quantities
import Randomness

/// The customer file of the realised year: individuals made by allocating the counts of the books.
///
/// The model knows customers by number. Of the realised year alone, customers are numbered and receive what the books
/// tell, by draws addressed to their segment: who leaves (evenly), who orders again (in proportion to a buying rate
/// drawn once), which new customer a recommendation or a partner brought. Amounts of every entry on sales are shared
/// between the latest orders of their offer and channel, contracts between all customers of the segment, so that
/// sums are those of the books to the cent. *Verified by* `theCustomerFileAddsUpToTheBooks`.
public struct CustomerFile {
    private let business: BusinessCase
    private let luck: Luck
    private let books: Books
    private var segments: [String: SegmentFile] = [:]
    private let contracts: Set<String>
    /// Who ordered on the latest day with orders, by segment, offer and channel.
    private var buyers: [Tags: [Int]] = [:]

    /// The most customers that are named one by one.
    private static let limit = 200_000

    /// The customers of the books of a realised year, by segment in the order of the case.
    ///
    /// Nil for more than 200,000 over the two years, whom nobody reads one by one.
    /// *Verified by* `aMarketOfMillionsNamesNoCustomer`.
    public static func customers(of books: Books, _ business: BusinessCase, seed: UInt64)
        -> [CustomerAccount]?
    {
        let opening = business.opening.customers.pairs.reduce(0) { $0 + $1.value.value }
        let gained = books.layout.counters.enumerated().reduce(Int64(0)) { sum, counter in
            guard counter.element.counter == .newCustomers else { return sum }
            let first = counter.offset * books.layout.months.count
            return sum + books.counts[first..<(first + books.layout.planYear.upperBound)].reduce(0, +)
        }
        guard Int64(opening) + gained <= limit else { return nil }
        var file = CustomerFile(
            business: business, luck: Luck(seed: seed, replication: 0), books: books)
        file.open()
        file.live()
        return business.truth.segments.flatMap { file.segments[$0.id.text]?.accounts ?? [] }
    }

    private init(business: BusinessCase, luck: Luck, books: Books) {
        (self.business, self.luck, self.books) = (business, luck, books)
        contracts = Set(business.truth.offers.filter { $0.kind == .contract }.map(\.id.text))
    }

    /// Numbers the customers of the opening.
    private mutating func open() {
        let shape = business.truth.relations.habits.rateShape?.value
        let classes = RateClasses(shape: shape)
        for segment in business.truth.segments {
            let count = business.opening.customers[segment.id]?.value ?? 0
            let weights = classes.equilibrium(
                customers: Double(max(count, 1)), buyers: Double(max(segment.buyers.value, 2)),
                hazard: CustomerBase.weeklyHazard(annual: segment.annualChurn.value))
            var file = SegmentFile(segment.id, isAssisted: segment.mode == .assisted, classes, weights, luck)
            for _ in 0..<count { file.add(on: nil, source: "opening") }
            segments[segment.id.text] = file
        }
    }

    /// Goes through activity and journal together, by day, to the end of the last week of year N.
    private mutating func live() {
        let last = business.calendar.yearEnd.monday + 6
        var entry = 0
        var position = 0
        while position < books.activity.count, books.activity[position].date <= last {
            let date = books.activity[position].date
            var day = DayCounts()
            while position < books.activity.count, books.activity[position].date == date {
                day.add(books.activity[position], books.layout)
                position += 1
            }
            while entry < books.journal.count, books.journal[entry].date < date {
                share(books.journal[entry])
                entry += 1
            }
            move(day, on: date)
        }
        for left in books.journal[entry...] { share(left) }
    }

    private func isInYear(_ date: CalendarDate) -> Bool {
        date >= business.calendar.yearStart && date <= business.calendar.yearEnd
    }

    /// Lets customers of a day leave, come and order.
    private mutating func move(_ day: DayCounts, on date: CalendarDate) {
        var seen: Set<Tags> = []
        let week = max(0, date - business.calendar.firstMonday) / 7
        for segment in business.truth.segments {
            guard var file = segments[segment.id.text], let counts = day.segments[segment.id.text] else {
                continue
            }
            file.lose(counts.lost, week: week)
            var fresh = counts.sourced
            for (tags, orders) in counts.orders {
                if orders > 0, seen.insert(tags).inserted { buyers[tags] = [] }
                for _ in 0..<orders {
                    let customer =
                        fresh.popLast().map { file.add(on: date, source: $0) }
                        ?? file.orderAgain(on: date, week: week)
                    guard let customer else { continue }
                    if isInYear(date) { file.count(orderOf: customer) }
                    buyers[tags, default: []].append(customer)
                }
            }
            for source in fresh { _ = file.add(on: date, source: source) }
            segments[segment.id.text] = file
        }
    }

    /// Shares an entry on sales of year N between customers.
    private mutating func share(_ entry: JournalEntry) {
        let line = books.layout.lines[entry.line]
        let sign: Int64 =
            (line.credit.number.hasPrefix("70") ? 1 : 0) - (line.debit.number.hasPrefix("70") ? 1 : 0)
        guard sign != 0, isInYear(entry.date), let segment = line.tags[.segment] else { return }
        let isContract = contracts.contains(line.tags[.offer] ?? "")
        var tags = line.tags
        for dimension in Tags.Dimension.allCases
        where ![.offer, .segment, .channel].contains(dimension) { tags[dimension] = nil }
        segments[segment]?.share(
            sign * entry.amount.cents, between: isContract ? [] : buyers[tags] ?? [],
            invoicedOn: isContract ? entry.date : nil)
    }
}

/// What the activity log of a day says of each segment.
private struct DayCounts {
    struct Segment {
        var lost = 0
        var new = 0
        var referred = 0
        var orders: [(tags: Tags, count: Int)] = []
        /// The actions and partners from whose leads the day's deals were won.
        var senders: [String] = []

        /// The sources of the day's new customers, those recommended last.
        ///
        /// Deals tell the action or the partner that brought them; where more are won than accounts are new, the first count.
        var sourced: [String] {
            let recommended = min(referred, new)
            let brought = senders.prefix(new - recommended)
            let own = Array(repeating: "own", count: new - recommended - brought.count)
            return Array(repeating: "recommended", count: recommended) + own + brought
        }
    }

    var segments: [String: Segment] = [:]

    mutating func add(_ entry: ActivityEntry, _ layout: BooksLayout) {
        let line = layout.counters[entry.counter]
        guard let segment = line.tags[.segment] else { return }
        let count = Int(entry.count)
        switch line.counter {
        case .lostCustomers: segments[segment, default: Segment()].lost += count
        case .newCustomers: segments[segment, default: Segment()].new += count
        case .referredCustomers: segments[segment, default: Segment()].referred += count
        case .dealsWon:
            guard let sender = line.tags[.action] ?? line.tags[.partner] else { return }
            segments[segment, default: Segment()].senders += Array(repeating: sender, count: count)
        case .orders: segments[segment, default: Segment()].orders.append((line.tags, count))
        default: break
        }
    }
}
