import CaseModel
import Quantities
import Testing

@testable import Simulation

private var lively: SmallCase {
    var small = SmallCase()
    small.relations = SmallCase.lively
    small.serviceHours = 3
    return small
}

private func process(hours: Double = 0, days: Double = 3, gesture: Double = 0) -> RelationPlan {
    RelationPlan(
        complaints: ComplaintProcess(
            addedHours: Duration(hours: hours), targetDelay: Duration(days: days),
            goodwill: Money(euros: gesture)))
}

@Test func complaintsByCauseAddUp() throws {
    let books = try lively.world(.none).realisedYear(seed: 2)
    let causes = ["quality", "delay", "price"]
    for counter in [Counter.complaints, .complaintsClosed] {
        let parts = causes.map { books.total(counter, [.cause: $0]) }
        #expect(parts.reduce(0, +) == books.total(counter))
        #expect(parts.allSatisfy { $0 > 0 })
    }
    let (start, end) = (books.layout.planYear.lowerBound - 1, books.layout.planYear.upperBound - 1)
    for cause in causes {
        let tags: [Tags.Dimension: String] = [.cause: cause]
        // Every month: open before + received = closed + open after.
        let before = books.stock(.complaintsOpen, tags, at: start) + books.total(.complaints, tags)
        let after = books.stock(.complaintsOpen, tags, at: end) + books.total(.complaintsClosed, tags)
        #expect(before == after)
    }
    #expect(books.total(.resolutionDays) > 0)
}

@Test func aGestureKeepsComplainants() throws {
    let (without, with) = (
        try lively.world(process(hours: 30)), try lively.world(process(hours: 30, gesture: 40))
    )
    let departures: @Sendable (Books) -> Double = { Double($0.total(.complaintDepartures)) }
    #expect(mean(with, departures) < 0.5 * mean(without, departures))
    let books = with.realisedYear(seed: 1)
    let closed = books.total(.complaintsClosed)
    // Complaints of a week that straddles the year's ends are split apart from their gestures.
    #expect(abs(books.balance("658") - 4_000 * closed) <= 4_000 * 8)
    #expect(without.realisedYear(seed: 1).balance("658") == 0)
}

@Test func waitingDrivesComplainantsAway() throws {
    let (slow, fast) = (try lively.world(process()), try lively.world(process(hours: 30)))
    func share(_ world: CompiledWorld) -> Double {
        mean(world) { Double($0.total(.complaintDepartures)) }
            / mean(world) { Double($0.total(.complaintsClosed)) }
    }
    #expect(share(fast) < share(slow))
    let days: @Sendable (Books) -> Double = {
        Double($0.total(.resolutionDays)) / Double($0.total(.complaintsClosed))
    }
    #expect(mean(fast, days) < mean(slow, days))
    #expect(fast.realisedYear(seed: 1).balance("6411") > 0)
}

@Test func eachPointOfContactHasItsSurvey() throws {
    let books = try lively.world(.none).realisedYear(seed: 2)
    for point in ["before", "during", "after"] {
        let tags: [Tags.Dimension: String] = [.contact: point]
        let answers = books.total(.contactAnswers, tags)
        #expect(answers > 0 && books.total(.contactSatisfied, tags) <= answers)
        let ease = books.total(.contactEase, tags)
        #expect(answers <= ease && ease <= 7 * answers)
    }
}

@Test func dunningBringsCashEarlierAndCosts() throws {
    let (without, with) = (
        try lively.world(.none), try lively.world(RelationPlan(dunning: SmallCase.dunning))
    )
    let year = with.layout.planYear
    let overdue: @Sendable (Books) -> Double = { books in
        Double(
            year.reduce(Int64(0)) { sum, month in
                sum + Receivables.counters.reduce(0) { $0 + books.stock($1, [:], at: month) }
            })
    }
    #expect(mean(with, overdue) < mean(without, overdue))
    let books = with.realisedYear(seed: 1)
    #expect(books.balance("6226") > 0 && without.realisedYear(seed: 1).balance("6226") == 0)
    #expect(books.total(.dunned) > 0 && books.total(.recovered) > 0)
}

@Test func receivablesRollForwardToTheCent() throws {
    for seed in UInt64(1)...4 {
        let books = try lively.world(RelationPlan(dunning: SmallCase.dunning)).realisedYear(seed: seed)
        func moved(_ debit: String, _ credit: String) -> Int64 {
            books.layout.lines.indices.reduce(0) { sum, position in
                let line = books.layout.lines[position]
                guard line.debit.number.hasPrefix(debit), line.credit.number.hasPrefix(credit) else {
                    return sum
                }
                return sum
                    + (0..<books.layout.months.count).reduce(0) {
                        $0 + books.amount(line: position, month: $1).cents
                    }
            }
        }
        let invoiced = moved("411", "") - moved("709", "411")
        let end = invoiced - moved("512", "41") - moved("654", "416") - moved("44571", "416")
        #expect(books.balance("41", 0..<books.layout.months.count) == end)
        #expect(moved("654", "416") > 0)
        // What is written off was doubtful, and its provision is released.
        #expect(books.balance("416", 0..<books.layout.months.count) >= 0)
        #expect(books.balance("491", 0..<books.layout.months.count) <= 0)
    }
}

@Test func overdueInvoicesAgeUntilTheyArePaid() throws {
    let world = try lively.world(.none)
    var old = 0
    for seed in UInt64(1)...6 {
        let books = world.realisedYear(seed: seed)
        for month in books.layout.planYear {
            let overdue = Receivables.counters.reduce(Int64(0)) { $0 + books.stock($1, [:], at: month) }
            #expect(Receivables.counters.allSatisfy { books.stock($0, [:], at: month) >= 0 })
            // What is overdue is owed: at most receivables, one week's split apart.
            #expect(overdue <= books.balance("41", 0..<month + 1) + 2_000_000)
            if books.stock(.overdueMore, [:], at: month) > 0 { old += 1 }
        }
    }
    #expect(old > 0)
}

@Test func openingDebtsToTheStateArePaidInTheFirstMonth() throws {
    var small = SmallCase()
    small.openingDebts = (Money(euros: 3_000), Money(euros: 2_000))
    let (with, without) = (
        try small.world(.none).realisedYear(seed: 1), try SmallCase().world(.none).realisedYear(seed: 1)
    )
    #expect(with.balance("512", 0..<2) == without.balance("512", 0..<2) - 500_000)
    #expect(with.balance("44551", 0..<2) == without.balance("44551", 0..<2))
    #expect(with.balance("431", 0..<2) == without.balance("431", 0..<2))
}
