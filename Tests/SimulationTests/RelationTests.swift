import CaseModel
import PortableMath
import Quantities
import Randomness
import Testing

@testable import Simulation

/// Means over paired years of a world, of one number of the books of year N.
func mean(_ world: CompiledWorld, years: Int = 12, _ number: @escaping @Sendable (Books) -> Double) -> Double
{
    let rows = world.replicate(seed: 3, replications: 1...years, jobs: 2, columns: 1) { books, row in
        row[0] = number(books)
    }
    return rows.reduce(0, +) / Double(years)
}

private func counted(_ counter: Counter, _ tags: [Tags.Dimension: String] = [:])
    -> @Sendable (Books) -> Double
{
    { Double($0.total(counter, tags)) }
}

private func debit(_ account: String, _ tags: [Tags.Dimension: String] = [:]) -> @Sendable (Books) -> Double {
    { Double($0.balance(account, nil, tags)) }
}

private var lively: SmallCase {
    var small = SmallCase()
    small.relations = SmallCase.lively
    return small
}

@Test func rateClassesKeepTheMomentsOfTheGamma() {
    for shape in [0.05, 0.4, 1, 3, 50] {
        let classes = RateClasses(shape: shape)
        let moments = (0...5).map { power in
            zip(classes.weights, classes.multipliers).reduce(0) { sum, point in
                sum + point.0 * (0..<power).reduce(1) { product, _ in product * point.1 }
            }
        }
        var exact = 1.0
        for power in 0...5 {
            #expect(abs(moments[power] - exact) <= 1e-9 * exact, "moment \(power) at shape \(shape)")
            exact *= (shape + Double(power)) / shape
        }
        #expect(classes.weights.allSatisfy { $0 > 0 } && classes.multipliers.allSatisfy { $0 > 0 })
    }
}

@Test func theOpeningClassesComeAndGoInBalance() {
    let classes = RateClasses(shape: 0.7)
    let stock = classes.equilibrium(customers: 1_000, buyers: 12_000, hazard: 0.006)
    #expect(abs(stock.reduce(0, +) - 1_000) < 1e-6)
    let room = (0..<3).map { (12_000 * classes.weights[$0] - stock[$0]) * classes.multipliers[$0] }
    for k in 0..<3 { #expect(abs(stock[k] / 1_000 - room[k] / room.reduce(0, +)) < 1e-9) }
}

@Test func relationsOfTheNeutralKindChangeNothing() throws {
    let plain = try SmallCase().world([]).realisedYear(seed: 5)
    var small = SmallCase()
    small.relations = CustomerRelations(habits: CustomerHabits(inactivityWindow: Duration(weeks: 26)))
    let other = try small.world([]).realisedYear(seed: 5)
    #expect(plain.amounts == other.amounts)
    let decisions = RelationPlan(
        loyalty: [
            LoyaltyProgramme(
                id: "nothing", segments: [], start: SmallCase.yearStart, end: SmallCase.yearEnd,
                monthlyCost: .zero, reward: .zero)
        ],
        partnerships: [SmallCase.partnership(.partner, volume: 0)], automations: [])
    let decided = try small.world(decisions).realisedYear(seed: 5)
    func total(_ books: Books, _ account: String) -> Int64 { books.balance(account) }
    for account in ["70", "60", "64", "512", "411"] {
        #expect(total(plain, account) == total(decided, account) || account == "512", "\(account)")
    }
    #expect(plain.total(.orders) == decided.total(.orders))
}

@Test func aPlanWithoutItsGroupsIsTheYearWithoutIt() throws {
    let plan = RelationPlan(
        loyalty: [SmallCase.loyalty], partnerships: [SmallCase.partnership(.partner)],
        dunning: SmallCase.dunning, automations: [SmallCase.tool(.prospecting)])
    let with = try lively.world(plan)
    let without = try lively.world(.none).realisedYear(seed: 4)
    let nobody = with.realisedYear(seed: 4, coalition: .nobody)
    for account in ["70", "60", "62", "64", "65", "411", "512"] {
        #expect(nobody.balance(account) == without.balance(account), "\(account)")
    }
    #expect(nobody.total(.orders) == without.total(.orders))
    let everyone = with.realisedYear(seed: 4)
    #expect(everyone.balance("6238") > 0 && nobody.balance("6238") == 0)
}

@Test func activeCustomersAreThoseWhoOrderedWithinTheWindow() throws {
    var small = lively
    let books = try small.world(.none).realisedYear(seed: 2)
    for segment in ["families", "commuters"] {
        let tags: [Tags.Dimension: String] = [.segment: segment]
        let (all, active) = (books.stock(.customers, tags), books.stock(.activeCustomers, tags))
        let again = books.stock(.repeatCustomers, tags)
        #expect(0 < again && again < active && active < all)
    }
    #expect(
        books.stock(.activeCustomers, [.segment: "firms"]) == books.stock(.customers, [.segment: "firms"]))
    small.relations = CustomerRelations(
        habits: CustomerHabits(rateShape: Ratio(0.8), inactivityWindow: Duration(weeks: 13)))
    let short = try small.world(.none).realisedYear(seed: 2)
    #expect(short.stock(.activeCustomers, [:]) < books.stock(.activeCustomers, [:]))
}

@Test func aLoyaltyProgrammeKeepsCustomersAndCostsItsRewards() throws {
    let (without, with) = (
        try lively.world(.none), try lively.world(RelationPlan(loyalty: [SmallCase.loyalty]))
    )
    let tags: [Tags.Dimension: String] = [.segment: "families"]
    #expect(mean(with, counted(.lostCustomers, tags)) < mean(without, counted(.lostCustomers, tags)))
    #expect(mean(with, counted(.repeatOrders, tags)) > mean(without, counted(.repeatOrders, tags)))
    let books = with.realisedYear(seed: 1)
    #expect(books.balance("6238") == 12 * 10_000)
    #expect(books.balance("6234") > 0 && without.realisedYear(seed: 1).balance("6234") == 0)
}

@Test func aPriceRiseMakesCustomersLeave() throws {
    let rise = PriceDecision(offer: "repair", price: Money(euros: 66), start: SmallCase.yearStart)
    func lost(weight: Double) throws -> Double {
        var small = SmallCase()
        small.relations = CustomerRelations(habits: CustomerHabits(priceWeight: Ratio(weight)))
        return mean(try small.world([], prices: [rise]), counted(.lostCustomers))
    }
    #expect(try lost(weight: 20) > lost(weight: 0))
}

@Test func promotersBringCustomers() throws {
    var quiet = lively
    quiet.relations = .neutral
    let world = try lively.world(.none)
    #expect(mean(world, counted(.referredCustomers)) > 1)
    #expect(mean(world, counted(.referredLeads)) > 0.5)
    #expect(mean(try quiet.world(.none), counted(.referredCustomers)) == 0)
    let reward = try lively.world(RelationPlan(loyalty: [SmallCase.loyalty]))
    #expect(mean(reward, counted(.referredCustomers)) > mean(world, counted(.referredCustomers)))
}

@Test func onlyContractsDueMayEnd() throws {
    let books = try lively.world(.none).realisedYear(seed: 3)
    let tags: [Tags.Dimension: String] = [.segment: "firms"]
    let (due, renewed) = (books.total(.contractsDue, tags), books.total(.contractsRenewed, tags))
    #expect(due > 0 && renewed <= due)
    let early = books.total(.complaintDepartures, tags)
    #expect(books.total(.lostCustomers, tags) == due - renewed + early)
    // Over a year of open contracts each comes to its term once: about the customers at the start.
    let start = books.stock(.customers, tags, at: books.layout.planYear.lowerBound - 1)
    #expect(abs(due - start) <= 12)
}

@Test func additionalSalesFollowCustomersAndTheirSatisfaction() throws {
    var without = lively
    without.relations = CustomerRelations(
        habits: CustomerHabits(
            rateShape: Ratio(0.8), priceWeight: Ratio(3), recommendations: Ratio(1),
            rewardLift: Ratio(0.02), contractTerm: Duration(weeks: 52)),
        complaints: SmallCase.lively.complaints, credit: SmallCase.lively.credit)
    let (more, less) = (
        try lively.world(.none).realisedYear(seed: 6), try without.world(.none).realisedYear(seed: 6)
    )
    #expect(more.total(.orders) == less.total(.orders))
    let added = less.balance("70") - more.balance("70")
    #expect(added > 0 && added == more.total(.upsellRevenue))
}

@Test func customersOfEveryClassAreConserved() throws {
    let world = try lively.world(
        RelationPlan(loyalty: [SmallCase.loyalty], partnerships: [SmallCase.partnership(.affiliate)]))
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    for week in world.world.clock.planWeek..<world.world.clock.weekCount {
        simulator.live(week, Luck(seed: 9, replication: 1))
        let (exchange, classes) = (simulator.state.exchange, simulator.state.customers.classes)
        for segment in 0..<2 {
            let places = segment * RateClasses.count..<(segment + 1) * RateClasses.count
            let stock = places.reduce(0) { $0 + classes.stock[$1] }
            #expect(abs(stock - Double(exchange.customers[segment])) < 1e-6)
            for place in places {
                #expect(classes.stock[place] >= 0)
                #expect(classes.active[place] <= classes.stock[place] + 1e-6)
                #expect(classes.fresh[place] <= classes.active[place] + 1e-6)
            }
        }
        let accounts = simulator.state.customers.renewal.accounts
        let firms = (2 * 52..<3 * 52).reduce(0) { $0 + accounts[$1] }
        #expect(firms == exchange.customers[2])
    }
}
