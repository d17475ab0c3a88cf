import CaseModel
import Quantities
import Simulation

/// A law that holds in every year of every case; it answers what breaks it, or nil.
struct StructuralLaw: Sendable {
    let name: String
    let breach: @Sendable (LawBench.Reading) throws -> String?

    static let all: [StructuralLaw] = [
        StructuralLaw(name: "nothing is negative that cannot be", breach: negativeCount),
        StructuralLaw(name: "customers are conserved each month", breach: lostCustomers),
        StructuralLaw(name: "complaints are conserved each month", breach: lostComplaints),
        StructuralLaw(name: "shares stay between zero and one", breach: shareOutOfBounds),
        StructuralLaw(name: "the right accounts move", breach: wrongAccount),
        StructuralLaw(name: "same inputs, same books, on any number of threads", breach: differentBooks),
        StructuralLaw(name: "the journal and the log of activity add up to the totals", breach: lostEntry),
        StructuralLaw(name: "the year lived is the possible year zero", breach: otherYearZero),
        StructuralLaw(name: "twice the money leaves every count equal", breach: countThatFollowsMoney),
        StructuralLaw(name: "without its parts a plan is no plan", breach: leftover),
    ]

    /// Amounts of money that are counted may be negative: a margin below cost.
    private static let signed: Set<Counter> = [.trackedMargin, .partnerMargin]

    private static func negativeCount(_ reading: LawBench.Reading) throws -> String? {
        let books = try reading.world().realisedYear(seed: 3)
        for (position, line) in books.layout.counters.enumerated() where !signed.contains(line.counter) {
            for month in books.layout.months.indices where books.count(counter: position, month: month) < 0 {
                return "\(line) in month \(month): \(books.count(counter: position, month: month))"
            }
        }
        return nil
    }

    private static func flow(
        _ books: Books, _ stock: Counter, plus: Counter, minus: Counter, _ tags: [Tags.Dimension: String]
    ) -> String? {
        func sum(_ counter: Counter, _ month: Int) -> Int64 {
            books.layout.counters.indices.filter { position in
                let line = books.layout.counters[position]
                return line.counter == counter && tags.allSatisfy { line.tags[$0.key] == $0.value }
            }.reduce(0) { $0 + books.count(counter: $1, month: month) }
        }
        for month in 2...25 {
            let change = sum(plus, month) - sum(minus, month)
            guard sum(stock, month - 1) + change == sum(stock, month) else {
                return "\(tags), month \(month): \(sum(stock, month - 1)) + \(change) ≠ \(sum(stock, month))"
            }
        }
        return nil
    }

    private static func lostCustomers(_ reading: LawBench.Reading) throws -> String? {
        let books = try reading.world().realisedYear(seed: 3)
        return reading.business.truth.segments.lazy.compactMap { segment in
            flow(
                books, .customers, plus: .newCustomers, minus: .lostCustomers, [.segment: segment.id.text])
        }.first
    }

    private static func lostComplaints(_ reading: LawBench.Reading) throws -> String? {
        let books = try reading.world().realisedYear(seed: 3)
        return flow(books, .complaintsOpen, plus: .complaints, minus: .complaintsClosed, [:])
    }

    private static func shareOutOfBounds(_ reading: LawBench.Reading) throws -> String? {
        let books = try reading.world().realisedYear(seed: 3)
        for (position, line) in books.layout.counters.enumerated() where line.counter == .awareness {
            for month in books.layout.months.indices
            where !(0...1_000_000).contains(books.count(counter: position, month: month)) {
                return "\(line) in month \(month): \(books.count(counter: position, month: month)) millionths"
            }
        }
        return nil
    }

    /// Each entry moves two accounts of the chart; sales are credited, purchases and charges debited.
    private static func wrongAccount(_ reading: LawBench.Reading) throws -> String? {
        let books = try reading.world().realisedYear(seed: 3)
        for (position, line) in books.layout.lines.enumerated() {
            guard line.debit.number != line.credit.number else { return "\(line) moves one account" }
            let isMoved = books.layout.months.indices.contains {
                books.amount(line: position, month: $0) != .zero
            }
            guard isMoved else { continue }
            let sells = line.credit.number.hasPrefix("70") && line.credit.number != "709"
            let isSold = ["411", "512", "53", "419", "70"].contains { line.debit.number.hasPrefix($0) }
            if sells, !isSold { return "\(line): a sale is owed or paid by a customer" }
            if line.debit.number.hasPrefix("60"),
                !["401", "512", "408"].contains(where: line.credit.number.hasPrefix)
            {
                return "\(line): a purchase is owed to or paid to a supplier"
            }
        }
        return nil
    }

    private static func differentBooks(_ reading: LawBench.Reading) throws -> String? {
        let world = try reading.world()
        let (one, again) = (world.realisedYear(seed: 3), try reading.world().realisedYear(seed: 3))
        guard one.amounts == again.amounts, one.counts == again.counts else { return "two runs differ" }
        func cash(_ jobs: Int) -> [Double] {
            world.replicate(seed: 3, replications: 1...6, jobs: jobs, columns: 1) { books, row in
                row[0] = Double(books.counts.reduce(0, &+) &+ books.amounts.reduce(0) { $0 &+ $1.cents })
            }
        }
        return cash(1) == cash(2) ? nil : "one and two threads differ"
    }

    private static func countThatFollowsMoney(_ reading: LawBench.Reading) throws -> String? {
        // An amount near the top of its range has no double: outside the domain of the law.
        guard let twice = try reading.doubled() else { return nil }
        let one = try reading.world().realisedYear(seed: 3)
        let two = try twice.world().realisedYear(seed: 3)
        for (position, line) in one.layout.counters.enumerated() where !line.counter.isInCents {
            for month in one.layout.months.indices {
                let (left, right) = (
                    one.count(counter: position, month: month), two.count(counter: position, month: month)
                )
                guard left == right else { return "\(line), month \(month): \(left), then \(right)" }
            }
        }
        return nil
    }

    /// A plan whose parts are all left out gives the year of an empty plan, count by count.
    private static func leftover(_ reading: LawBench.Reading) throws -> String? {
        let empty = try reading.world(without: true).realisedYear(seed: 3)
        let nobody = try reading.world().realisedYear(seed: 3, coalition: .nobody)
        var counts: [CounterLine: [Int64]] = [:]
        for (position, line) in empty.layout.counters.enumerated() {
            counts[line] = empty.layout.months.indices.map { empty.count(counter: position, month: $0) }
        }
        for (position, line) in nobody.layout.counters.enumerated() {
            let left = nobody.layout.months.indices.map { nobody.count(counter: position, month: $0) }
            let right = counts[line] ?? left.map { _ in 0 }
            guard left == right else { return "\(line): \(left) without its parts, \(right) without a plan" }
        }
        return nil
    }
}
