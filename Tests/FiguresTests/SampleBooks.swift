import Bilingual
import CaseModel
import Formulas
import Quantities
import Testing

@testable import Figures

/// Books written by hand, whose figures were worked out on paper: see `BaseFigureTests`.
struct SampleBooks {
    private struct Posting {
        let date: CalendarDate
        let line: LedgerLine
        let amount: Money
    }

    private struct Counting {
        let date: CalendarDate
        let line: CounterLine
        let count: Int64
    }

    private var postings: [Posting] = []
    private var countings: [Counting] = []

    mutating func post(
        _ date: String, _ debit: String, _ credit: String, _ euros: Double, _ tags: Tags = Tags()
    ) {
        guard let from = ChartOfAccounts.account(debit), let to = ChartOfAccounts.account(credit) else {
            preconditionFailure("no account \(debit) or \(credit)")
        }
        let line = LedgerLine(
            label: Text(verbatim: "\(debit)/\(credit)"), debit: from, credit: to, tags: tags)
        postings.append(Posting(date: SampleCase.day(date), line: line, amount: Money(euros: euros)))
    }

    mutating func count(_ date: String, _ counter: Counter, _ number: Int64, _ tags: Tags = Tags()) {
        countings.append(
            Counting(
                date: SampleCase.day(date), line: CounterLine(counter: counter, tags: tags), count: number))
    }

    var books: Books {
        var lines: [LedgerLine] = []
        for posting in postings where !lines.contains(posting.line) { lines.append(posting.line) }
        var counters: [CounterLine] = []
        for counting in countings where !counters.contains(counting.line) { counters.append(counting.line) }
        let months = (0..<26).map { Month(year: 2025, month: 12).advanced(by: $0) }
        var books = Books(
            layout: BooksLayout(
                lines: lines, counters: counters, months: months, yearStart: SampleCase.yearStart))
        for posting in postings.sorted(by: { $0.date < $1.date }) {
            guard let line = lines.firstIndex(of: posting.line),
                let month = months.firstIndex(of: posting.date.month)
            else { continue }
            books.amounts[line * months.count + month] += posting.amount
            books.journal.append(JournalEntry(date: posting.date, line: line, amount: posting.amount))
        }
        for counting in countings.sorted(by: { $0.date < $1.date }) {
            guard let counter = counters.firstIndex(of: counting.line),
                let month = months.firstIndex(of: counting.date.month)
            else { continue }
            let place = counter * months.count + month
            books.counts[place] = counting.count + (counting.line.counter.isStock ? 0 : books.counts[place])
            books.activity.append(
                ActivityEntry(date: counting.date, counter: counter, count: counting.count))
        }
        return books
    }

    static let shop = Tags([.offer: "velo", .segment: "urbains", .channel: "magasin"])
    static let web = Tags([.offer: "casque", .segment: "urbains", .channel: "web"])
    static let field = Tags([.offer: "velo", .segment: "flottes", .channel: "terrain"])

    /// The year of the tests, with sales multiplied by a factor.
    static func year(sales factor: Double = 1) -> SampleBooks {
        var year = SampleBooks()
        year.post("2026-01-01", "512", "101", 20_000)
        year.post("2026-05-31", "512", "701", 35_000, shop)
        year.post("2026-05-31", "411", "701", 15_000, field)
        year.post("2026-05-31", "512", "411", 15_000)
        year.post("2026-05-31", "601", "401", 20_000, shop)
        year.post("2026-06-30", "613", "512", 12_000)
        year.postSales(factor)
        year.postCosts(factor)
        year.countSales()
        year.countYearBefore()
        year.countPeople()
        year.countTeam()
        year.countRelations()
        return year
    }

    private mutating func postSales(_ factor: Double) {
        post("2027-01-31", "512", "701", 10_000 * factor, Self.shop)
        post("2027-03-31", "512", "707", 6000 * factor, Self.web)
        post("2027-06-30", "411", "701", 30_000 * factor, Self.field)
        post("2027-06-30", "709", "411", 2000 * factor, Self.field)
        post("2027-09-30", "512", "701", 20_000 * factor, Self.shop)
        post("2027-10-31", "512", "411", 15_000 * factor)
        post("2027-12-31", "709", "512", 1000 * factor, Self.web)
        post("2028-01-31", "512", "411", 5000)
        post("2027-01-31", "601", "401", 4000 * factor, Self.shop)
        post("2027-03-31", "607", "401", 3000 * factor, Self.web)
        post("2027-06-30", "601", "401", 12_000 * factor, Self.field)
        post("2027-09-30", "601", "401", 8000 * factor, Self.shop)
        post("2027-12-31", "401", "607", 500 * factor, Self.web)
        post("2027-03-31", "627", "512", 100 * factor, Tags([.channel: "web"]))
        post("2027-03-31", "6242", "401", 200 * factor, Tags([.channel: "web"]))
        post("2027-06-30", "6413", "421", 1200 * factor, Tags([.seller: "terrain_1"]))
        post("2027-06-30", "6451", "431", 500 * factor, Tags([.seller: "terrain_1"]))
    }

    private mutating func postCosts(_ factor: Double) {
        post("2027-01-31", "613", "512", 1000)
        post("2027-07-31", "613", "512", 8000)
        post("2027-06-30", "641", "512", 6000, Tags([.seller: "terrain_1"]))
        post("2027-06-30", "645", "431", 2300, Tags([.seller: "terrain_1"]))
        post("2027-06-30", "641", "512", 2000)
        post("2027-06-30", "645", "431", 1200)
        post("2027-12-31", "681", "2815", 500)
        post("2027-12-31", "661", "512", 600)
        post("2027-02-28", "623", "512", 3000, Tags([.action: "salon"]))
        post("2027-05-31", "623", "512", 1500, Tags([.action: "site"]))
    }

    private mutating func countSales() {
        for (date, number, units, tags) in [
            ("2027-01-31", 5, 5, Self.shop), ("2027-09-30", 10, 10, Self.shop),
            ("2027-03-31", 60, 60, Self.web), ("2027-06-30", 1, 20, Self.field),
        ] as [(String, Int64, Int64, Tags)] {
            count(date, .orders, number, tags)
            count(date, .units, units, tags)
        }
        countVisits()
        let fleets = Tags([.segment: "flottes"])
        let fair = Tags([.segment: "flottes", .action: "salon"])
        count("2027-02-28", .leads, 10, fair)
        count("2027-06-30", .leads, 10, fleets)
        for (stage, number) in [("qualified", 8), ("meeting", 5), ("quotation", 4), ("negotiation", 3)] {
            count(
                "2027-05-31", .stageEntries, Int64(number),
                Tags([.segment: "flottes", .channel: "terrain", .seller: "terrain_1", .stage: stage]))
        }
        for (stage, number, cents) in [("quotation", 2, 4_000_000), ("negotiation", 1, 1_000_000)] {
            let tags = Tags([.segment: "flottes", .stage: stage])
            count("2027-12-31", .openDeals, Int64(number), tags)
            count("2027-12-31", .openDealsValue, Int64(cents), tags)
        }
        let seller = Tags([.segment: "flottes", .channel: "terrain", .seller: "terrain_1"])
        count("2027-06-30", .dealsWon, 1, seller)
        count("2027-06-30", .dealsLost, 3, seller)
        count("2027-06-30", .cycleDays, 40, fleets)
        count("2027-06-30", .trackedRevenue, 2_800_000, Tags([.action: "salon"]))
        count("2027-06-30", .trackedMargin, 900_000, Tags([.action: "salon"]))
        count("2027-06-30", .sellerRevenue, 2_800_000, Tags([.seller: "terrain_1"]))
        count("2027-09-30", .sellerRevenue, 1_500_000, Tags([.seller: "magasin_1"]))
    }

    private mutating func countVisits() {
        let people = Tags([.segment: "urbains"])
        for (source, number) in [("direct", 1000), ("seo", 1500), ("sea", 500)] as [(String, Int64)] {
            count("2027-03-31", .visits, number, Tags([.segment: "urbains", .source: source]))
        }
        count("2027-03-31", .bounces, 1200, people)
        count("2027-03-31", .webIntents, 200, Tags([.segment: "urbains", .offer: "casque"]))
        count("2027-03-31", .checkouts, 100, people)
        count("2027-03-31", .webOrders, 60, people)
        let fair = Tags([.segment: "flottes", .action: "salon"])
        count("2027-02-28", .messages, 400, fair)
        count("2027-02-28", .clicks, 12, fair)
    }

    /// One seller all year, four hours of work an hour short of time, one departure, one course.
    private mutating func countTeam() {
        let seller = Tags([.seller: "terrain_1"])
        for date in ["2026-12-31", "2027-12-31"] { count(date, .headcount, 1, seller) }
        for (counter, number) in [
            (.minutesAvailable, 1_000), (.minutesWorked, 900), (.minutesContracted, 2_000),
            (.minutesAbsent, 100), (.resignations, 1), (.assessed, 1), (.levelBefore, 450),
            (.levelAfter, 520),
        ] as [(Counter, Int64)] {
            count("2027-06-30", counter, number, seller)
        }
        for (counter, number) in [
            (.minutesWaiting, 200), (.motivation, 600), (.skillLevel, 500), (.skillGap, 40),
            (.belowRequired, 1), (.trainingNeeded, 300),
        ] as [(Counter, Int64)] {
            count("2027-12-31", counter, number, seller)
        }
        count("2027-12-31", .employerReputation, 500, Tags())
    }

    /// What happens after the sale; the partner's pay is taken from that of others, so that costs stay as they were.
    private mutating func countRelations() {
        let (people, partner) = (Tags([.segment: "urbains"]), Tags([.partner: "blogue"]))
        for (account, euros) in [("6222", 80.0), ("6239", 120.0)] {
            post("2027-06-30", account, "512", euros, partner)
            post("2027-06-30", "512", account, euros)
        }
        for (counter, number) in [
            (.activeCustomers, 120), (.repeatCustomers, 30), (.overdue30, 50_000), (.overdueMore, 10_000),
        ] as [(Counter, Int64)] {
            count("2027-12-31", counter, number, people)
        }
        for (counter, number) in [
            (.contractsDue, 4), (.contractsRenewed, 3), (.upsellRevenue, 40_000), (.referredCustomers, 6),
            (.complaintDepartures, 2), (.responsibleRevenue, 500_000), (.resolutionDays, 90),
            (.referredLeads, 1), (.dunned, 80_000), (.recovered, 60_000), (.deliveryEmissions, 90_000),
            (.travelEmissions, 40_000), (.automatedMinutes, 600),
        ] as [(Counter, Int64)] {
            count("2027-06-30", counter, number, people)
        }
        let cause = Tags([.segment: "urbains", .cause: "delai"])
        count("2027-06-30", .complaints, 20, cause)
        count("2027-06-30", .complaintsClosed, 18, cause)
        count("2027-06-30", .actionEmissions, 300_000, Tags([.action: "salon"]))
        for (counter, number) in [
            (.partnerLeads, 2), (.partnerContacts, 12), (.partnerRevenue, 80_000), (.partnerMargin, 24_000),
            (.partnerCost, 14_400),
        ] as [(Counter, Int64)] {
            count("2027-06-30", counter, number, partner)
        }
        for (counter, number) in [
            (.contactAnswers, 50), (.contactSatisfied, 40), (.contactEase, 275),
        ] as [(Counter, Int64)] {
            count("2027-06-30", counter, number, Tags([.contact: "after"]))
        }
    }

    private mutating func countPeople() {
        let consumers = Tags([.segment: "urbains"])
        let fleets = Tags([.segment: "flottes"])
        count("2026-12-31", .customers, 100, consumers)
        count("2026-12-31", .customers, 10, fleets)
        count("2027-12-31", .customers, 140, consumers)
        count("2027-12-31", .customers, 11, fleets)
        count("2027-06-30", .newCustomers, 58, consumers)
        count("2027-06-30", .newCustomers, 1, fleets)
        count("2027-06-30", .lostCustomers, 18, consumers)
        count("2027-06-30", .surveyed, 100, consumers)
        count("2027-06-30", .promoters, 50, consumers)
        count("2027-06-30", .detractors, 20, consumers)
        count("2027-12-31", .awareness, 400_000, consumers)
        count("2027-12-31", .awareness, 100_000, fleets)
        count("2027-06-30", .rivalPurchases, 675, consumers)
        count("2027-06-30", .rivalPurchases, 9, fleets)
    }

    /// The same year with its customers, whose sales are those of the books.
    static var namedYear: Books {
        var books = year().books
        books.customers = zip(1..., customers).map { number, row in
            CustomerAccount(
                id: "c-\(number)", segment: number == 1 ? "flottes" : "urbains", first: nil,
                last: SampleCase.day(row.last), orders: Count(row.orders), revenue: Money(euros: row.sales),
                source: "own")
        }
        return books
    }

    private static let customers: [(sales: Double, orders: Int, last: String)] = [
        (40_000, 1, "2027-06-30"), (12_000, 2, "2027-09-30"), (5000, 1, "2027-01-31"),
        (3000, 3, "2027-12-31"), (1500, 1, "2027-03-31"), (1500, 1, "2027-06-30"), (0, 0, "2026-05-31"),
    ]

    static func sheet(_ books: Books = namedYear, conventions: [String: String] = [:]) -> FigureSheet {
        FigureSheet(
            catalogue: ShippedCatalogue.catalogue, books: books, facts: SampleCase.facts(conventions),
            counterfactuals: counterfactuals)
    }

    /// The contribution margin of the same year: 31,500 € without the plan, 32,500 € without the fair; its fixed costs.
    static let counterfactuals: [Counterfactual: Value] = [
        Counterfactual(.without, part: nil, Name("contribution_margin")): .number(31_500),
        Counterfactual(.without, part: "salon", Name("contribution_margin")): .number(32_500),
        Counterfactual(.without, part: nil, Name("fixed_costs")): .number(21_000),
        Counterfactual(.without, part: nil, Name("team_hours_cost")): .number(0),
        Counterfactual(.without, part: "salon", Name("fixed_costs")): .number(22_500),
        Counterfactual(.without, part: nil, Name("operating_profit")): .number(8_000),
        Counterfactual(.share, part: nil, Name("operating_profit")): .number(4_000),
    ]
}

/// A request from its text.
func request(_ text: String) throws -> FigureRequest { try Name(parsing: text) }

/// The number of a request in the sample books.
func number(_ text: String, in sheet: FigureSheet) throws -> Double {
    let value = sheet.value(of: try request(text))
    return try #require(value.number, "\(text): \(value)")
}
