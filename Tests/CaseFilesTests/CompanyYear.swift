import CaseFiles
import CaseModel
import Quantities
import Simulation

/// Numbers of the years of a shipped case, read from books.
enum CompanyYear {
    /// A number of some months of the books.
    typealias Number = @Sendable (Books, Range<Int>) -> Double

    static let revenue: Number = { books, months in net(books, months) { _ in true } }
    static let consumerRevenue: Number = { books, months in
        net(books, months) { line in line.tags[.segment].map(consumers.contains) ?? false }
    }
    static let dealsWon: Number = { books, months in count(books, months, .dealsWon, nil) }
    static let lostCustomers: Number = { books, months in count(books, months, .lostCustomers, nil) }
    static func revenue(ofSegment segment: String) -> Number {
        { books, months in net(books, months) { $0.tags[.segment] == segment } }
    }
    static let operatingProfit: Number = { books, months in result(books, months) { _ in true } }
    /// Sales less variable costs: what grows with activity, while the other costs stand still.
    static let contribution: Number = { books, months in
        result(books, months) { isEarned($0) || $0.behaviour == .variable }
    }
    /// What an account adds to the operating profit, negative for a cost.
    static func part(_ number: String) -> Number {
        { books, months in result(books, months) { $0.number == number } }
    }
    /// The debit balance of accounts at the end of some months.
    static func balance(_ numbers: Set<String>) -> Number {
        { books, months in
            books.layout.lines.indices.reduce(0) { sum, position in
                let line = books.layout.lines[position]
                let sign =
                    (numbers.contains(line.debit.number) ? 1 : 0)
                    - (numbers.contains(line.credit.number) ? 1 : 0)
                return sign == 0 ? sum : sum + Double(sign) * total(books, position, 0..<months.upperBound)
            }
        }
    }
    static func tally(_ counter: Counter, _ segment: String) -> Number {
        { books, months in
            count(books, counter.isStock ? months.suffix(1) : months, counter, nil) {
                $0[.segment] == segment
            }
        }
    }
    static func units(_ offer: String, _ segment: String) -> Number {
        { books, months in count(books, months.suffix(1), .units, offer) { $0[.segment] == segment } }
    }
    static func units(_ offer: String) -> Number {
        { books, months in count(books, months, .units, offer) }
    }

    private static func result(
        _ books: Books, _ months: Range<Int>, of isMeant: (Account) -> Bool
    ) -> Double {
        books.layout.lines.indices.reduce(0) { sum, position in
            let line = books.layout.lines[position]
            let sign =
                (isMeant(line.credit) ? side(line.credit) : 0) - (isMeant(line.debit) ? side(line.debit) : 0)
            return sign == 0 ? sum : sum + Double(sign) * total(books, position, months)
        }
    }

    private static let consumers: Set<String> = ["quotidien", "familles", "sportifs"]

    /// 1 for accounts of sales, of provisions released and of operating costs, which end in the operating profit.
    private static func side(_ account: Account) -> Int {
        isEarned(account) || (account.behaviour != nil && account.number != "661") ? 1 : 0
    }

    private static func isEarned(_ account: Account) -> Bool {
        account.number.hasPrefix("70") || account.number == "7817"
    }

    private static func net(
        _ books: Books, _ months: Range<Int>, where isMeant: (LedgerLine) -> Bool
    ) -> Double {
        books.layout.lines.indices.reduce(0) { sum, position in
            let line = books.layout.lines[position]
            let sign =
                (line.credit.number.hasPrefix("70") ? 1.0 : 0)
                - (line.debit.number.hasPrefix("70") ? 1 : 0)
            return sign == 0 || !isMeant(line) ? sum : sum + sign * total(books, position, months)
        }
    }

    private static func total(_ books: Books, _ line: Int, _ months: Range<Int>) -> Double {
        months.reduce(0) { $0 + books.amount(line: line, month: $1).euros }
    }

    private static func count(
        _ books: Books, _ months: Range<Int>, _ counter: Counter, _ offer: String?,
        where isMeant: (Tags) -> Bool = { _ in true }
    ) -> Double {
        books.layout.counters.indices.reduce(0) { sum, position in
            let line = books.layout.counters[position]
            guard line.counter == counter, offer == nil || line.tags[.offer] == offer, isMeant(line.tags)
            else { return sum }
            return months.reduce(sum) { $0 + Double(books.count(counter: position, month: $1)) }
        }
    }
}

/// A mean with its standard error.
struct Estimate {
    let mean: Double
    let error: Double

    init(_ values: [Double]) {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        error = (squares / (count * (count - 1))).squareRoot()
    }
}

extension Plan {
    /// The same plan with other prices and with budgets or hours multiplied.
    func changed(
        prices: [PriceDecision] = [], budget: Double = 1, hours: Double = 1, of ids: Set<String> = []
    ) -> Plan {
        Plan(
            id: id, title: title, caseID: caseID, elements: elements,
            actions: actions.map { action in
                let isMeant = ids.contains(action.id.text)
                return Action(
                    id: action.id, name: action.name, kind: action.kind, segments: action.segments,
                    offers: action.offers, start: action.start, end: action.end,
                    budget: Money(euros: action.budget.euros * (isMeant ? budget : 1)),
                    sellers: action.sellers,
                    weeklyHours: Duration(minutes: action.weeklyHours.minutes * (isMeant ? hours : 1)))
            },
            prices: self.prices + prices, team: team, objectives: objectives,
            monthlyForecast: monthlyForecast)
    }
}
