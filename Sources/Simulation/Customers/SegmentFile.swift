import CaseModel
import PortableMath
import Quantities
import Randomness

/// The customers of one segment in the customer file, present and past.
struct SegmentFile {
    private struct Person {
        let first: CalendarDate?
        var last: CalendarDate?
        var orders = 0
        var cents: Int64 = 0
        var invoices = 0
        var lastInvoice: CalendarDate?
        let source: String
        let rateClass: Int
        let weight: Double
    }

    private let id: Identifier<Segment>
    private let luck: Luck
    private let address: EntityAddress
    private let multipliers: [Double]
    private let shares: [Double]
    private let isAssisted: Bool
    private var people: [Person] = []
    /// Numbers of present customers by class of buying rate.
    private var present: [[Int]]
    private var draws = 0

    init(
        _ id: Identifier<Segment>, isAssisted: Bool, _ classes: RateClasses, _ weights: [Double], _ luck: Luck
    ) {
        (self.id, self.luck, self.isAssisted) = (id, luck, isAssisted)
        address = EntityAddress(dottedID: "segment.\(id).customer")
        multipliers = classes.multipliers
        let sum = weights.reduce(0, +)
        shares = weights.map { sum > 0 ? $0 / sum : 0 }
        present = classes.multipliers.map { _ in [] }
    }

    /// What the file says of every customer who ever was in it, in the order of numbers.
    var accounts: [CustomerAccount] {
        people.enumerated().map { number, person in
            CustomerAccount(
                id: "\(id)-\(number + 1)", segment: id, first: person.first, last: person.last,
                orders: Count(person.orders), invoices: Count(person.invoices),
                lastInvoice: person.lastInvoice, revenue: Money(cents: person.cents), source: person.source)
        }
    }

    private mutating func uniform(_ site: Site, week: Int) -> Double {
        draws += 1
        return luck.uniform(site, address.child(week: week, ordinal: draws), week: week, block: 0)
    }

    /// Adds a customer, with a class and a size of their own.
    @discardableResult
    mutating func add(on date: CalendarDate?, source: String) -> Int {
        let number = people.count
        let own = address.child(week: 0, ordinal: number)
        var left = luck.uniform(Sites.buyingRate, own, week: 0, block: 0)
        var rateClass = 0
        for (position, share) in shares.enumerated() where share > 0 {
            rateClass = position
            left -= share
            if left < 0 { break }
        }
        // The sizes of firms are exponential: few hold most of the contracts.
        let size = -Portable.log(luck.uniform(Sites.buyingRate, own, week: 0, block: 1))
        people.append(
            Person(
                first: date, last: date, source: source, rateClass: rateClass,
                weight: isAssisted ? size : multipliers[rateClass]))
        present[rateClass].append(number)
        return number
    }

    /// Lets so many customers leave, evenly.
    mutating func lose(_ count: Int, week: Int) {
        for _ in 0..<count {
            let all = present.reduce(0) { $0 + $1.count }
            guard all > 0 else { return }
            var rank = min(all - 1, Int(uniform(Sites.allocatedDeparture, week: week) * Double(all)))
            for position in present.indices {
                guard rank >= present[position].count else {
                    present[position].swapAt(rank, present[position].count - 1)
                    present[position].removeLast()
                    break
                }
                rank -= present[position].count
            }
        }
    }

    /// The customer who orders again, in proportion to buying rates; nil where there is nobody.
    mutating func orderAgain(on date: CalendarDate, week: Int) -> Int? {
        let masses = zip(present, multipliers).map { Double($0.count) * $1 }
        let total = masses.reduce(0, +)
        guard total > 0 else { return nil }
        var left = uniform(Sites.allocatedCustomer, week: week) * total
        for position in present.indices where masses[position] > 0 {
            if left < masses[position] || position == masses.lastIndex(where: { $0 > 0 }) {
                let rank = min(present[position].count - 1, Int(left / multipliers[position]))
                let number = present[position][rank]
                people[number].last = date
                return number
            }
            left -= masses[position]
        }
        return nil
    }

    /// Counts an order of year N.
    mutating func count(orderOf number: Int) { people[number].orders += 1 }

    /// Counts a month under contract; several offers of a month are one.
    private mutating func count(invoiceOf number: Int, on date: CalendarDate) {
        if people[number].lastInvoice?.month != date.month { people[number].invoices += 1 }
        people[number].lastInvoice = date
    }

    /// Shares cents between buyers evenly, or between all present customers by their weights, without losing one.
    ///
    /// With a date it is the invoice of contracts, which those who pay a cent of it receive.
    mutating func share(_ cents: Int64, between buyers: [Int], invoicedOn date: CalendarDate?) {
        let all = buyers.isEmpty ? present.flatMap(\.self).sorted() : buyers
        let weights = all.map { buyers.isEmpty ? people[$0].weight : 1 }
        let total = weights.reduce(0, +)
        guard let last = all.last, total > 0 else {
            if !people.isEmpty { people[people.count - 1].cents += cents }
            return
        }
        var (cumulated, given) = (0.0, Int64(0))
        for (number, weight) in zip(all, weights) {
            cumulated += weight
            let upTo =
                number == last && cumulated >= total ? cents : Cents.share(cumulated / total, of: cents)
            people[number].cents += upTo - given
            if let date, upTo != given { count(invoiceOf: number, on: date) }
            given = upTo
        }
        people[last].cents += cents - given
    }
}
