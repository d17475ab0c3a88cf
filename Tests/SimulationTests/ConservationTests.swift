import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// A simulator at the start of year N with everything of the plan in force, and what it lives week by week.
private func weekByWeek(
    _ small: SmallCase, _ kinds: [Identifier<ActionKind>], seed: UInt64 = 5,
    _ check: (Simulator, _ week: Int, _ before: (Int) -> Int64) -> Void
) throws {
    let world = try small.world(kinds.map { small.action($0) })
    let simulator = Simulator(world.world)
    // With a recorder every week is entered by itself.
    simulator.recorder = Recorder()
    simulator.start(from: world.snapshot, coalition: .everyone)
    for week in world.world.clock.planWeek..<world.world.clock.weekCount {
        let books = simulator.state.books
        let months = books.months
        var before: [Int64] = []
        for counter in 0..<world.layout.counters.count {
            before.append((0..<months).reduce(0) { $0 + books.counted(counter, in: $1) })
        }
        simulator.live(week, Luck(seed: seed, replication: 1))
        check(simulator, week) { counter in
            (0..<months).reduce(0) { $0 + books.counted(counter, in: $1) } - before[counter]
        }
    }
}

@Test func buyersInTheMarketAreConserved() throws {
    let small = SmallCase()
    let layout = try small.world(["fair", "calls"].map { small.action($0) }).layout
    var open: Int?
    try weekByWeek(small, ["fair", "calls"]) { simulator, _, change in
        let state = simulator.state.prospecting
        func flow(_ counter: Counter) -> Int64 {
            layout.positions(of: counter, [.segment: "firms"]).reduce(0) { $0 + change($1) }
        }
        let leads = (0..<state.leads.count).reduce(0) { $0 + state.leads[$1] }
        let now = state.pool[2] + leads + state.dealCount[0]
        let out = flow(.dealsWon) + flow(.rivalPurchases) + flow(.lostToNobody)
        if let before = open { #expect(Int64(before) + flow(.poolEntries) == out + Int64(now)) }
        open = now
        #expect(state.pool[2] >= 0 && leads >= 0)
    }
    #expect(open != nil)
}

@Test func customersAreConserved() throws {
    let small = SmallCase()
    let books = try small.world(["loyalty", "ads", "calls"].map { small.action($0) }).realisedYear(seed: 8)
    for segment in ["families", "commuters", "firms"] {
        let tags: [Tags.Dimension: String] = [.segment: segment]
        let stock = try #require(books.layout.positions(of: .customers, tags).first)
        let won = try #require(books.layout.positions(of: .newCustomers, tags).first)
        let lost = try #require(books.layout.positions(of: .lostCustomers, tags).first)
        for month in 2...25 {
            let before = books.count(counter: stock, month: month - 1)
            let change = books.count(counter: won, month: month) - books.count(counter: lost, month: month)
            #expect(before + change == books.count(counter: stock, month: month))
        }
    }
}

@Test func complaintsAreConserved() throws {
    let books = try SmallCase(serviceHours: 3).world().realisedYear(seed: 8)
    let open = try #require(books.layout.positions(of: .complaintsOpen).first)
    let received = try #require(books.layout.positions(of: .complaints).first)
    let closed = try #require(books.layout.positions(of: .complaintsClosed).first)
    for month in 2...25 {
        let before = books.count(counter: open, month: month - 1)
        let change = books.count(counter: received, month: month) - books.count(counter: closed, month: month)
        #expect(before + change == books.count(counter: open, month: month))
    }
}

@Test func nothingIsNegativeThatCannotBe() throws {
    for seed in 0..<6 {
        let small = SmallCase(complaintRate: 0.2, serviceHours: 4, weeklyRecovery: 0.1, seed: UInt64(seed))
        let kinds: [Identifier<ActionKind>] = ["ads", "fair", "calls", "promotion", "checkout", "hotline"]
        let books = try small.world(kinds.map { small.action($0, budget: 60_000) }).realisedYear(
            seed: UInt64(seed))
        let counts = books.counts
        #expect(counts.allSatisfy { $0 >= 0 })
        for segment in [
            (id: "families", buyers: 12_000), (id: "commuters", buyers: 8_000), (id: "firms", buyers: 900),
        ] {
            #expect(books.total(.awareness, [.segment: segment.id]) <= 1_000_000)
            #expect(Double(books.total(.customers, [.segment: segment.id])) <= Double(segment.buyers) * 1.03)
        }
        #expect(books.total(.promoters) + books.total(.detractors) <= books.total(.surveyed))
        #expect(books.total(.minutesWorked) <= books.total(.minutesAvailable))
        #expect(
            books.layout.lines.indices.allSatisfy { line in
                let isCredit = books.layout.lines[line].debit.number == "401"
                return isCredit || (0..<26).allSatisfy { books.amount(line: line, month: $0) >= .zero }
                    || ["44571", "44551"].contains(books.layout.lines[line].debit.number)
            })
    }
}

@Test func theBacklogFollowsLindley() {
    var (queue, carry) = (0, 0.0)
    var work = 0.0
    for arrivals in [3, 0, 5, 9, 1, 0, 0, 0, 4, 0, 0, 12, 0, 0] {
        let week = ComplaintService.lindley(queue: queue, arrivals: arrivals, carry: carry, capacity: 2.5)
        (queue, carry) = (week.queue, week.carry)
        work = max(0, work + Double(arrivals) - 2.5)
        // Whole complaints less the treatment begun are Lindley's unfinished work.
        #expect(abs(Double(queue) - carry - work) < 1e-12)
    }
    #expect(queue == 5 && carry == 0.5)
}

@Test func stageDelaysHaveTheirMean() {
    for mean in [0.5, 1, 2, 4, 8.0] {
        let hazards = StageDelay.hazards(mean: mean)
        var (survival, expected) = (1.0, 0.0)
        for week in 0..<1_000 {
            expected += survival
            survival *= 1 - hazards[min(week, StageDelay.length - 1)]
        }
        // Weeks until the outcome, counting the week of the work: the mean of a delay rounded up to whole weeks.
        #expect(expected > mean && expected < mean + 1)
    }
    #expect(StageDelay.hazards(mean: 0).allSatisfy { $0 == 1 })
}
