import CaseModel
import Quantities
import Simulation

/// A law that holds in every year of every case; it answers what breaks it, or nil.
struct StructuralLaw: Sendable {
    let name: String
    /// Whether a case lies in the domain of the law.
    var concerns: @Sendable (LivedCase) throws -> Bool = { _ in true }
    let breach: @Sendable (LivedCase) throws -> String?

    static let all: [StructuralLaw] = [
        StructuralLaw(name: "nothing is negative that cannot be", breach: negativeCount),
        StructuralLaw(name: "buyers in the market are conserved", breach: lostBuyers),
        StructuralLaw(name: "customers are conserved each week", breach: lostCustomers),
        StructuralLaw(name: "complaints are conserved each week", breach: lostComplaints),
        StructuralLaw(name: "waiting deals and complaints are Lindley's backlog", breach: otherBacklog),
        StructuralLaw(name: "what is there is what came times how long it stays", breach: otherThanLittle),
        StructuralLaw(name: "shares stay between zero and one", breach: shareOutOfBounds),
        StructuralLaw(name: "the right accounts move", breach: wrongAccount),
        StructuralLaw(name: "same inputs, same books, on any number of threads", breach: differentBooks),
        StructuralLaw(name: "the journal and the log of activity add up to the totals", breach: lostEntry),
        StructuralLaw(name: "the year lived is the possible year zero", breach: otherYearZero),
        StructuralLaw(
            name: "twice the money leaves every count equal",
            concerns: { try $0.reading.inTwoCurrencies() != nil }, breach: countThatFollowsMoney),
        StructuralLaw(name: "without its parts a plan is no plan", breach: leftover),
        StructuralLaw(
            name: "an action without effect changes nothing but its money", breach: effectOfNothing),
        StructuralLaw(name: "an action to come moves no chance of the others", breach: movedChance),
    ]

    /// Amounts of money that are counted may be negative: a margin below cost.
    private static let signed: Set<Counter> = [.trackedMargin, .partnerMargin]

    private static func negativeCount(_ lived: LivedCase) throws -> String? {
        let books = lived.books
        for entry in books.activity where entry.count < 0 {
            let line = books.layout.counters[entry.counter]
            if !signed.contains(line.counter) { return "\(line) on \(entry.date): \(entry.count)" }
        }
        return nil
    }

    private static func lostBuyers(_ lived: LivedCase) -> String? {
        lived.assisted.lazy.flatMap { segment in
            Balance.ofBuyers.lazy.compactMap { $0.breach(lived.books, segment: segment) }
        }.first
    }

    private static func lostCustomers(_ lived: LivedCase) -> String? {
        lived.reading.business.truth.segments.lazy.compactMap {
            Balance.ofCustomers.breach(lived.books, segment: $0.id.text)
        }.first
    }

    private static func lostComplaints(_ lived: LivedCase) -> String? {
        Balance.ofComplaints.breach(lived.books, segment: nil)
    }

    private static func shareOutOfBounds(_ lived: LivedCase) throws -> String? {
        let books = lived.books
        for (position, line) in books.layout.counters.enumerated() where line.counter == .awareness {
            for month in books.layout.months.indices
            where !(0...1_000_000).contains(books.count(counter: position, month: month)) {
                return "\(line) in month \(month): \(books.count(counter: position, month: month)) millionths"
            }
        }
        return nil
    }

    /// Each entry moves two accounts of the chart; sales are credited, purchases and charges debited.
    private static func wrongAccount(_ lived: LivedCase) throws -> String? {
        let books = lived.books
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

    private static func differentBooks(_ lived: LivedCase) throws -> String? {
        let again = try lived.reading.world().realisedYear(seed: LivedCase.seed)
        guard lived.books.amounts == again.amounts, lived.books.counts == again.counts else {
            return "two runs differ"
        }
        func cash(_ jobs: Int) -> [Double] {
            lived.world.replicate(seed: LivedCase.seed, replications: 1...6, jobs: jobs, columns: 1) {
                books, row in
                row[0] = Double(books.counts.reduce(0, &+) &+ books.amounts.reduce(0) { $0 &+ $1.cents })
            }
        }
        return cash(1) == cash(2) ? nil : "one and two threads differ"
    }

    private static func countThatFollowsMoney(_ lived: LivedCase) throws -> String? {
        guard let currencies = try lived.reading.inTwoCurrencies() else { return nil }
        let one = try currencies.one.world().realisedYear(seed: LivedCase.seed)
        let two = try currencies.two.world().realisedYear(seed: LivedCase.seed)
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
    private static func leftover(_ lived: LivedCase) throws -> String? {
        let empty = try lived.reading.world(without: true).realisedYear(seed: LivedCase.seed)
        let nobody = lived.world.realisedYear(seed: LivedCase.seed, coalition: .nobody)
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
