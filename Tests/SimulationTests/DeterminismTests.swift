import CaseModel
import Quantities
import Testing

@testable import Simulation

private let everyKind: [Identifier<ActionKind>] = [
    "ads", "fair", "calls", "method", "training", "promotion", "checkout", "loyalty", "hotline", "reminders",
]

/// Books as dictionaries, so that worlds with different layouts can be compared line by line.
private func tables(_ books: Books, months: Range<Int>? = nil) -> (
    amounts: [LedgerLine: [Money]], counts: [CounterLine: [Int64]]
) {
    let months = months ?? 0..<books.layout.months.count
    let amounts = books.layout.lines.indices.map { line in
        (books.layout.lines[line], months.map { books.amount(line: line, month: $0) })
    }
    let counts = books.layout.counters.indices.map { counter in
        (books.layout.counters[counter], months.map { books.count(counter: counter, month: $0) })
    }
    return (Dictionary(uniqueKeysWithValues: amounts), Dictionary(uniqueKeysWithValues: counts))
}

/// Whether everything in the smaller books stands in the larger ones, whose further lines are all zero.
private func expectSame(_ books: Books, in larger: Books, but accounts: Set<String> = []) {
    let (left, right) = (tables(books), tables(larger))
    for (line, amounts) in right.amounts {
        guard !accounts.contains(line.debit.number), !accounts.contains(line.credit.number) else { continue }
        #expect(left.amounts[line] ?? amounts.map { _ in .zero } == amounts, "\(line)")
    }
    for (counter, counts) in right.counts {
        #expect(left.counts[counter] ?? counts.map { _ in 0 } == counts, "\(counter)")
    }
}

@Test func resultsAreTheSameForOneAndTwoJobs() throws {
    let small = SmallCase()
    let world = try small.world(everyKind.map { small.action($0) })
    let results = [1, 2, 3].map { jobs in
        world.replicate(seed: 9, replications: 1...30, jobs: jobs, columns: 3) { books, row in
            row[0] = Double(books.revenue)
            row[1] = Double(books.total(.orders))
            row[2] = Double(books.balance("512"))
        }
    }
    #expect(results[0] == results[1] && results[0] == results[2])
    #expect(results[0].count == 90 && Set(results[0]).count > 60)
    let part = world.replicate(seed: 9, replications: 11...20, jobs: 2, columns: 3) { books, row in
        row[0] = Double(books.revenue)
        row[1] = Double(books.total(.orders))
        row[2] = Double(books.balance("512"))
    }
    #expect(part == Array(results[0][30..<60]))
}

@Test func aYearIsTheSameWhateverWasLivedBeforeInItsMemory() throws {
    let small = SmallCase()
    let world = try small.world(everyKind.map { small.action($0) })
    let width = Books(layout: world.layout).amounts.count + Books(layout: world.layout).counts.count
    func rows(_ replications: ClosedRange<Int>) -> [Double] {
        world.replicate(seed: 9, replications: replications, columns: width) { books, row in
            for (position, amount) in books.amounts.enumerated() { row[position] = Double(amount.cents) }
            for (position, count) in books.counts.enumerated() {
                row[books.amounts.count + position] = Double(count)
            }
        }
    }
    let together = rows(1...12)
    for replication in 1...12 {
        let alone = rows(replication...replication)
        #expect(alone == Array(together[((replication - 1) * width)..<(replication * width)]))
    }
}

@Test func theRealisedYearIsReplicationZero() throws {
    let small = SmallCase()
    let world = try small.world(everyKind.map { small.action($0) })
    let realised = world.realisedYear(seed: 4)
    let again = world.replicate(seed: 4, replications: 0...0, columns: realised.amounts.count) { books, row in
        for position in row.indices { row[position] = Double(books.amounts[position].cents) }
    }
    #expect(again == realised.amounts.map { Double($0.cents) })
}

@Test func yearNMinusOneIsTheSameForEveryPlanSeedAndReplication() throws {
    let small = SmallCase()
    let empty = try small.world().realisedYear(seed: 1)
    let busy = try small.world(
        everyKind.map { small.action($0) },
        prices: [PriceDecision(offer: "city", price: Money(euros: 500), start: SmallCase.yearStart)],
        team: [TeamDecision(seller: "terrain_a", quota: nil, discountLimit: .zero)]
    ).realisedYear(seed: 2)
    let (left, right) = (tables(empty, months: 0..<13), tables(busy, months: 0..<13))
    for (line, amounts) in right.amounts {
        #expect(left.amounts[line] ?? amounts.map { _ in .zero } == amounts)
    }
    for (counter, counts) in right.counts {
        #expect(left.counts[counter] ?? counts.map { _ in 0 } == counts)
    }
    #expect(empty.revenue != busy.revenue)
}

@Test func aNeutralActionChangesNothing() throws {
    let small = SmallCase()
    let plain = everyKind.map { small.action($0) }
    let without = try small.world(plain).realisedYear(seed: 6)
    let free = try small.world([small.action("neutral", budget: 0)] + plain).realisedYear(seed: 6)
    expectSame(without, in: free)
    let paid = try small.world([small.action("neutral")] + plain)
    // Its own spending is paid and its VAT is settled; nothing else moves.
    expectSame(without, in: paid.realisedYear(seed: 6), but: ["623", "44551", "44566"])
    let position = try #require(paid.position(of: "neutral"))
    expectSame(without, in: paid.realisedYear(seed: 6, coalition: .everyone.removing(position)))
}

@Test func everyLeverAtNeutralMovesNothing() throws {
    let neutral = try #require(SmallCase.usualKinds.last).effects
    for effect in neutral {
        var small = SmallCase()
        let plain = try small.world().realisedYear(seed: 6)
        small.kinds.append(SmallCase.kind("still", [effect]))
        let still = try small.world([small.action("still", budget: 0)]).realisedYear(seed: 6)
        expectSame(plain, in: still)
    }
}

@Test func removingEveryPartOfAPlanGivesTheYearWithoutIt() throws {
    let small = SmallCase()
    let world = try small.world(
        everyKind.map { small.action($0) },
        prices: [PriceDecision(offer: "city", price: Money(euros: 500), start: SmallCase.yearStart)],
        team: [TeamDecision(seller: "terrain_a", quota: nil, discountLimit: .zero)])
    expectSame(
        try small.world().realisedYear(seed: 2), in: world.realisedYear(seed: 2, coalition: .nobody))
}

@Test func aFurtherStoreSellerChangesNoCountOfBuyers() throws {
    var small = SmallCase()
    let before = tables(try small.world([small.action("calls")]).realisedYear(seed: 6)).counts
    small.sellerIDs.insert("boutique_b", at: 0)
    let after = tables(try small.world([small.action("calls")]).realisedYear(seed: 6)).counts
    for (counter, counts) in before where counter.counter != .sellerRevenue {
        #expect(after[counter] == counts, "\(counter)")
    }
}

@Test func doublingEveryAmountOfMoneyLeavesEveryCountEqual() throws {
    func counts(money: Double) throws -> [CounterLine: [Int64]] {
        let small = SmallCase(reaction: .follow, money: money)
        let books = try small.world(
            everyKind.map { small.action($0) },
            prices: [PriceDecision(offer: "city", price: small.euros(599), start: SmallCase.yearStart + 30)]
        ).realisedYear(seed: 3)
        return tables(books).counts.filter { !$0.key.counter.isInCents }
    }
    #expect(try counts(money: 1) == counts(money: 2))
}

/// Replications skip what only a journal needs, and restore only what a year touches: the totals stay the same.
@Test func replicationsHaveTheTotalsOfTheRealisedYear() throws {
    let small = SmallCase()
    let world = try small.world(["ads", "calls", "promotion", "training"].map { small.action($0) })
    let realised = world.realisedYear(seed: 3)
    let (amounts, counts) = (realised.amounts.count, realised.counts.count)
    func totals(_ replications: ClosedRange<Int>) -> [Double] {
        world.replicate(seed: 3, replications: replications, jobs: 1, columns: amounts + counts) {
            books, row in
            for place in 0..<amounts { row[place] = Double(books.amounts[place].cents) }
            for place in 0..<counts { row[amounts + place] = Double(books.counts[place]) }
        }
    }
    let several = totals(0...3)
    let first = realised.amounts.map { Double($0.cents) } + realised.counts.map(Double.init)
    #expect(Array(several.prefix(first.count)) == first)
    #expect(Array(several.suffix(first.count)) == totals(3...3))
}
