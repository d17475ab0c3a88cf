import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// A company whose contracts are paid by transfer, half of them unless told otherwise.
private func company(_ share: Double = 0.5) -> SmallCase {
    var small = SmallCase(buyers: (100, 100, 2_000))
    small.relations = SmallCase.lively
    small.openingContractUnits = 400
    small.contractsByTransfer = share
    return small
}

@Test func contractsPaidByTransferAreOwedUntilTheyArePaid() throws {
    let world = try company().world(.none)
    let books = world.realisedYear(seed: 4)
    func sold(_ account: String) -> Int64 {
        books.layout.lines.indices.reduce(0) { sum, position in
            let line = books.layout.lines[position]
            guard line.credit.number.hasPrefix("706"), line.debit.number == account,
                line.tags[.offer] == "fleet"
            else {
                return sum
            }
            return sum
                + books.layout.planYear.reduce(0) { $0 + books.amount(line: position, month: $1).cents }
        }
    }
    // Half of the fees pass through 411, to the cent of each month's rounding.
    #expect(sold("411") > 100_000 && abs(sold("411") - sold("512")) <= 12)
    // Every month: what is owed is not negative, and what is overdue grows old and is written off in part.
    #expect((1...25).allSatisfy { books.balance("41", 0..<$0) >= 0 })
    #expect(books.total(.overdue30) > 0 && books.balance("654") > 0)
}

@Test func directDebitForAllIsTheModelWithoutTransfers() throws {
    let (none, some) = (try company(0).world(.none), try company(1).world(.none))
    let (debited, owed) = (none.realisedYear(seed: 4), some.realisedYear(seed: 4))
    // Who pays how changes neither sales nor VAT, only when the money comes; no line of the books is added.
    #expect(debited.revenue == owed.revenue && debited.balance("44571") == owed.balance("44571"))
    #expect(debited.balance("512") > owed.balance("512"))
    #expect(!none.layout.lines.contains { $0.debit.number == "411" && $0.tags[.offer] == "fleet" })
}

@Test func everyInvoiceOfContractsIsPaidWrittenOffOrOwed() throws {
    for share in [0.3, 1] {
        let books = try company(share).world(RelationPlan(dunning: SmallCase.dunning)).realisedYear(seed: 3)
        let months = 0..<books.layout.months.count
        func moved(_ debit: String, _ credit: String) -> Int64 {
            books.layout.lines.indices.reduce(0) { sum, position in
                let line = books.layout.lines[position]
                guard line.debit.number.hasPrefix(debit), line.credit.number.hasPrefix(credit) else {
                    return sum
                }
                return sum + months.reduce(0) { $0 + books.amount(line: position, month: $1).cents }
            }
        }
        let invoiced = moved("411", "") - moved("709", "411")
        let settled = moved("512", "41") + moved("654", "416") + moved("44571", "416")
        #expect(books.balance("41", months) == invoiced - settled)
    }
}

@Test func dunningReachesContractsPaidByTransfer() throws {
    func costs(_ share: Double) throws -> Int64 {
        try company(share).world(RelationPlan(dunning: SmallCase.dunning)).realisedYear(seed: 5).balance(
            "6226")
    }
    // Deals alone; half of the contracts; all of them.
    let (none, half, all) = (try costs(0), try costs(0.5), try costs(1))
    #expect(none < half && half < all)
    let (calm, dunned) = (
        try company().world(.none), try company().world(RelationPlan(dunning: SmallCase.dunning))
    )
    let year = calm.layout.planYear
    func overdue(_ books: Books) -> Int64 {
        year.reduce(0) { sum, month in
            sum + Receivables.counters.reduce(0) { $0 + books.stock($1, [:], at: month) }
        }
    }
    #expect(overdue(dunned.realisedYear(seed: 5)) < overdue(calm.realisedYear(seed: 5)))
}

@Test func manyInvoicesAreLateAsOneIs() throws {
    let world = try company().world(RelationPlan(dunning: SmallCase.dunning))
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    let week = world.world.clock.planWeek + 10
    var moment = Moment(
        week: week, luck: Luck(seed: 1, replication: 1), uniforms: simulator.state.uniforms, firstDays: 7,
        allDays: 7)
    moment.planned.service = true
    let credit = world.world.ledger.contractSales.credit
    let exchange = simulator.state.exchange
    var shares: [(weeks: Int, paid: Double)] = []
    credit.eachDelay(exchange, moment, atMost: 30) { shares.append(($0, $1)) }
    #expect(shares.last?.paid == 1 && shares.count == 31)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0.paid <= $1.paid })
    // 4000 invoices drawn one by one: within 4 standard errors at each of 8 delays, false alarms below 1 in 1000.
    let drawn = (0..<4_000).map { credit.weeks(ofInvoice: UInt64($0), exchange, moment) }
    for (weeks, paid) in shares.prefix(8) {
        let share = Double(drawn.count { $0 <= weeks }) / 4_000
        #expect(
            abs(share - paid) < 4 * (paid * (1 - paid) / 4_000).squareRoot(), "\(weeks): \(share), \(paid)")
    }
}
