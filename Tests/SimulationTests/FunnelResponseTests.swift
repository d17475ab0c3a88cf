import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// A case in which sellers have many firms to work.
private let firms = SmallCase(buyers: (100, 100, 6_000))

@Test func inboundActionsRaiseLeads() throws {
    expectMore(try firms.world([firms.action("fair")]), than: try firms.world()) { $0.total(.leads) }
    let books = try firms.world([firms.action("fair")]).realisedYear(seed: 1)
    #expect(books.total(.leads, [.action: "fair"]) > 0)
}

@Test func outreachTurnsHoursIntoContactsAndLeads() throws {
    let (calls, plain) = (try firms.world([firms.action("calls")]), try firms.world())
    expectMore(calls, than: plain) { $0.total(.leads) }
    let books = calls.realisedYear(seed: 1)
    // Two sellers, four hours a week each, four contacts an hour.
    let contacts = Double(books.total(.contacts, [.action: "calls"]))
    let expected = 2.0 * 4 * 4 * 52
    #expect(abs(contacts - expected) < 5 * expected.squareRoot())
    // Hours given to calls are worked too, and lack for deals when time is short.
    let busy = try firms.world([firms.action("calls", hours: 20)])
    expectMore(plain, than: busy) { $0.inboundStageEntries }
}

extension Books {
    /// Deals that sellers opened from leads that no action brought.
    fileprivate var inboundStageEntries: Int64 {
        layout.positions(of: .stageEntries, [.stage: "qualified"])
            .filter { layout.counters[$0].tags[.action] == nil }
            .reduce(0) { sum, position in
                sum + layout.planYear.reduce(0) { $0 + count(counter: position, month: $1) }
            }
    }
}

@Test func aStageLiftWinsMoreDeals() throws {
    expectMore(try firms.world([firms.action("method", hours: 0)]), than: try firms.world()) {
        $0.total(.stageEntries, [.stage: "negotiation"])
    }
}

@Test func trainingRaisesTheShareOfDealsThatPass() throws {
    let end = SmallCase.yearStart + 20
    let course = try firms.world([firms.action("training", budget: 2_000, to: end, hours: 0)])
    expectMore(course, than: try firms.world()) { $0.total(.dealsWon) }
    let simulator = Simulator(course.world)
    simulator.start(from: course.snapshot, coalition: .everyone)
    let clock = course.world.clock
    for week in clock.planWeek..<clock.planWeek + 4 { simulator.live(week, Luck(seed: 1, replication: 1)) }
    #expect(simulator.state.exchange.skill[0] == 0.5)
    #expect(simulator.state.exchange.skill[SellerSkill.count] == 0.9)
}

@Test func aTighterDiscountLimitWinsFewerDealsAtHigherPrices() throws {
    let floor = ["terrain_a", "terrain_b"].map {
        TeamDecision(seller: Identifier($0), quota: nil, discountLimit: .zero)
    }
    let (tight, plain) = (try firms.world(team: floor), try firms.world())
    expectMore(plain, than: tight, replications: 80) { $0.total(.dealsWon) }
    expectMore(plain, than: tight) { $0.balance("709", nil, [.channel: "field"]) }
}

@Test func moreSellersServeMoreDeals() throws {
    let fewer = SmallCase(buyers: (100, 100, 6_000), sellerIDs: ["boutique", "terrain_a"])
    expectMore(try firms.world(), than: try fewer.world()) { $0.total(.dealsWon) }
    expectMore(try fewer.world(), than: try firms.world()) { $0.total(.coldLeads) }
}

@Test func moreServiceCapacityClosesMoreComplaints() throws {
    let small = SmallCase(complaintRate: 0.3, serviceHours: 5)
    let (hotline, plain) = (try small.world([small.action("hotline")]), try small.world())
    expectMore(plain, than: hotline) { $0.total(.complaintsOpen) }
    expectMore(hotline, than: plain) { $0.total(.complaintsClosed) }
}

@Test func aComplaintBacklogLowersSatisfactionAndRaisesChurn() throws {
    let slow = try SmallCase(complaintRate: 0.3, serviceHours: 5).world()
    let prompt = try SmallCase(complaintRate: 0.3, serviceHours: 400).world()
    expectMore(slow, than: prompt) { $0.total(.lostCustomers, [.segment: "families"]) }
    expectMore(prompt, than: slow) { $0.total(.promoters) }
    expectMore(slow, than: prompt) { $0.total(.detractors) }
}

@Test func aLoyaltyActionLosesFewerCustomers() throws {
    let small = SmallCase()
    let (loyal, plain) = (
        try small.world([small.action("loyalty", segments: ["families"])]), try small.world()
    )
    expectMore(plain, than: loyal) { $0.total(.lostCustomers, [.segment: "families"]) }
    #expect(
        loyal.realisedYear(seed: 4).total(.lostCustomers, [.segment: "commuters"])
            == plain.realisedYear(seed: 4).total(.lostCustomers, [.segment: "commuters"]))
}

@Test func fasterRecoveryBringsCashEarlier() throws {
    let slow = SmallCase(buyers: (100, 100, 6_000), weeklyRecovery: 0.1)
    let (reminders, plain) = (try slow.world([slow.action("reminders", hours: 0)]), try slow.world())
    expectMore(plain, than: reminders) { $0.balance("411", 0..<25) }
    #expect(reminders.realisedYear(seed: 1).revenue == plain.realisedYear(seed: 1).revenue)
}

@Test func aMoreFrequentDemandShockSpreadsRevenue() throws {
    func spread(_ shape: Double) throws -> Double {
        let world = try SmallCase(demandShape: shape).world()
        let revenue = world.replicate(seed: 3, replications: 1...60, jobs: 2, columns: 1) { books, row in
            row[0] = Double(books.market())
        }
        let mean = revenue.reduce(0, +) / 60
        return revenue.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 59
    }
    #expect(try spread(2) > 3 * spread(1_000))
}
