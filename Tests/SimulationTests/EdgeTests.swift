import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

@Test func unusualCasesRunWithoutTrap() throws {
    let start = SmallCase.yearStart
    let every: [Identifier<ActionKind>] = [
        "ads", "fair", "calls", "method", "training", "promotion", "checkout", "loyalty", "hotline",
        "reminders",
    ]
    let cases: [(String, SmallCase)] = [
        ("no rivals", SmallCase(hasRivals: false)),
        ("no business segment", SmallCase(hasFirms: false)),
        ("no sellers", SmallCase(sellerIDs: [])),
        ("no store seller", SmallCase(sellerIDs: ["terrain_a"])),
        ("nobody to sell to", SmallCase(buyers: (0, 0, 0))),
        ("one buyer each", SmallCase(buyers: (1, 1, 1))),
        ("closed all week", SmallCase(closedWeekdays: [1, 2, 3, 4, 5, 6, 7])),
        ("no service", SmallCase(serviceHours: 0)),
        ("everyone leaves", SmallCase(annualChurn: 1)),
        ("free world", SmallCase(money: 0)),
        ("no recovery", SmallCase(weeklyRecovery: 0)),
        ("everybody abandons", SmallCase(abandonment: 1)),
        ("no shock", SmallCase(demandShape: 0)),
        ("a crowd", SmallCase(buyers: (12_000, 8_000, 400_000))),
    ]
    for (name, small) in cases {
        let world = try small.world(every.map { small.action($0) })
        let books = world.realisedYear(seed: 1)
        #expect(books.counts.allSatisfy { $0 >= 0 }, "\(name)")
        #expect(books.layout.months.count == 26)
        let far = try small.world([small.action("ads", from: start + 800, to: start + 900)])
        #expect(far.realisedYear(seed: 1).amounts.count > 0)
    }
}

@Test func aStoreOfDealsThatIsFullLetsLeadsWait() throws {
    let crowd = SmallCase(buyers: (0, 0, 400_000), openingInMarket: 100_000)
    let world = try crowd.world()
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    for week in world.world.clock.planWeek..<world.world.clock.weekCount {
        simulator.live(week, Luck(seed: 1, replication: 1))
        #expect(simulator.state.prospecting.dealCount[0] <= Exchange.dealCapacity)
    }
    #expect(world.realisedYear(seed: 1).total(.coldLeads) > 0)
}

@Test func aCaseWithoutFunnelSellsNoDeal() throws {
    let books = try SmallCase(hasFirms: false).world().realisedYear(seed: 1)
    #expect(books.total(.dealsWon) == 0 && books.total(.orders) > 0)
}

@Test func anEmptyPlanSpendsNothing() throws {
    let books = try SmallCase().world().realisedYear(seed: 1)
    let spending = books.layout.lines.indices.filter { books.layout.lines[$0].debit.number == "623" }
    // The first days of January still belong to last year's last week.
    #expect(spending.allSatisfy { books.amount(line: $0, month: 14) == .zero })
}

@Test func plansThatCannotBeLivedAreRefused() throws {
    let small = SmallCase()
    #expect(throws: CompilationProblem.self) {
        try small.world((0...Coalition.actionLimit).map { small.action("ads", id: Identifier("ads_\($0)")) })
    }
    #expect(throws: CompilationProblem.self) { try small.world([small.action("ads"), small.action("ads")]) }
    var twice = small
    twice.sellerIDs = ["terrain_a", "terrain_a"]
    #expect(throws: CompilationProblem.self) { try twice.world() }
}

@Test func positionsAreThoseOfThePlan() throws {
    let small = SmallCase()
    let world = try small.world([small.action("fair"), small.action("ads")])
    #expect(world.position(of: "fair") == 0 && world.position(of: "ads") == 1)
    #expect(world.position(of: "last_ads") == nil)
    #expect(CompiledWorld.engineVersion == "1")
}
