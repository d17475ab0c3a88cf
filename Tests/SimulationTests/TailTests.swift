import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// Months lived after the year, in which no action runs and what was decided stays.
private func world(
    months: Int, _ actions: [Action], prices: [PriceDecision] = [],
    staffing: (inout StaffingDecisions) -> Void = { _ in }
) throws -> CompiledWorld {
    let small = SmallCase()
    var business = small.business
    business.calendar.tailMonths = Count(months)
    var decisions = StaffingDecisions.none
    staffing(&decisions)
    return try CompiledWorld(
        business, previousPlan: small.previousPlan,
        plan: SmallCase.plan("plan", actions, prices: prices, staffing: decisions))
}

/// The months of the tail that no week of the year touches.
private let tail = 26..<37

@Test func noActionRunsAfterTheYear() throws {
    let small = SmallCase()
    let late = SmallCase.yearStart + 600
    let actions = [small.action("ads", to: late), small.action("calls", to: late)]
    let books = try world(months: 12, actions).realisedYear(seed: 3)
    #expect(books.balance("623") > 0 && books.balance("623", tail) == 0)
    let contacts = books.layout.positions(of: .contacts)
    #expect(contacts.allSatisfy { line in tail.allSatisfy { books.count(counter: line, month: $0) == 0 } })
    // The company lives on: it sells, and pays its people and its rent, each month.
    for month in 25..<37 {
        #expect(books.balance("70", month..<(month + 1)) < 0 && books.balance("641", month..<(month + 1)) > 0)
        #expect(books.balance("613", month..<(month + 1)) == 2_500_00)
    }
}

@Test func whatThePlanDecidedStaysAfterTheYear() throws {
    let recruitment = Recruitment(
        id: "terrain_c", post: SmallCase.text("terrain_c"), role: .business, start: SmallCase.yearStart + 120,
        weeklyHours: Duration(hours: 35), monthlyPay: Money(euros: 2_000), skill: Share(0.5),
        cost: Money(euros: 1_500), segments: [])
    let price = PriceDecision(offer: "city", price: Money(euros: 700), start: SmallCase.yearStart)
    let decided = try world(months: 12, [], prices: [price]) { $0.recruitments = [recruitment] }
    let books = decided.realisedYear(seed: 3)
    let recruit: [Tags.Dimension: String] = [.seller: "terrain_c"]
    let pay = books.layout.lines.indices.filter {
        books.layout.lines[$0].tags[.seller] == "terrain_c" && books.layout.lines[$0].debit.number == "641"
    }
    for month in 25..<37 {
        #expect(pay.reduce(0) { $0 + books.amount(line: $1, month: month).cents } == 2_000_00)
    }
    #expect(books.stock(.headcount, recruit, at: 36) == 1)
    let prices = decided.world.prices
    let simulator = Simulator(decided.world)
    simulator.start(from: decided.snapshot, coalition: .everyone)
    let last = Moment(
        week: decided.world.clock.weekCount - 1, luck: Luck(seed: 1, replication: 1),
        uniforms: simulator.state.uniforms, firstDays: 1, allDays: 1)
    prices.step(simulator.state.exchange, last, plannedPrices: true)
    #expect(simulator.state.exchange.price[0] == 700_00)
}

@Test func theYearsOfPayStartAnew() throws {
    let clock = try world(months: 12, []).world.clock
    let books = try world(months: 12, []).world.books
    let simulator = Simulator(try world(months: 12, []).world)
    func end(_ month: Int) -> MonthEnd {
        MonthEnd(month: month, date: 0, books: simulator.state.books, parameters: books, recorder: nil)
    }
    #expect((1...36).filter { end($0).isFirstOfYear } == [1, 13, 25])
    #expect(
        [1, 12, 13, 24, 25, 36].map { end($0).yearSoFar } == [
            1...1, 1...12, 13...13, 13...24, 25...25, 25...36,
        ])
    #expect(clock.years.map(\.lowerBound) == [0, clock.planWeek, clock.tailWeek])
    #expect(clock.years.last?.upperBound == clock.weekCount && clock.weekCount - clock.tailWeek == 52)
}

@Test func hoursGivenToAnActionAreCounted() throws {
    let small = SmallCase()
    let plan = try world(months: 0, [small.action("calls", hours: 4)])
    let books = plan.realisedYear(seed: 1)
    let clock = plan.world.clock
    let lines = books.layout.positions(of: .actionMinutes, [.action: "calls"])
    #expect(Set(lines.map { books.layout.counters[$0].tags[.seller] }) == ["terrain_a", "terrain_b"])
    // Four hours a week each; both have 21.
    for line in lines {
        let minutes = (0..<26).reduce(0) { $0 + books.count(counter: line, month: $1) }
        #expect(minutes == Int64(240 * (clock.weekCount - clock.planWeek)))
    }
}
