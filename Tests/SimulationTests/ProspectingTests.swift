import CaseModel
import PortableMath
import Quantities
import Randomness
import Testing

@testable import Simulation

/// A case in which sellers have many firms to work.
private let firms = SmallCase(buyers: (100, 100, 6_000))

/// A simulator at the start of year N with everything of the plan in force.
private func simulator(_ world: CompiledWorld) -> Simulator {
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    return simulator
}

@Test func aDiscretisedGammaKeepsItsMean() {
    for shape in 1...6 {
        for mean in [1, 2.5, 4, 9.0] {
            // Sampled at whole weeks, the mean of the delay is the integral of its survival: Σ S is within the
            // trapezium rule of it, half a week above.
            let survival = (0..<400).map { StageDelay.survival(Double($0), mean: mean, shape: shape) }
            #expect(abs(survival.reduce(0, +) - 0.5 - mean) < 0.1)
            let shares = StageDelay.shares(mean: mean, shape: shape)
            #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
            // The middle of each week, on average; the tail that the last week takes shortens it a little.
            let middle = shares.enumerated().reduce(0) { $0 + (Double($1.offset) + 0.5) * $1.element }
            #expect(abs(middle - mean) < 0.1)
        }
    }
    #expect(StageDelay.shares(mean: 0) == [1])
}

@Test func oneServerWaitsAsTheExactQueue() {
    for load in [0.1, 0.5, 0.8, 0.95] {
        let wait = ResponseDelay.weeks(load: load, servers: 1, service: 0.01)
        #expect(abs(wait - 0.01 * load / (1 - load)) < 1e-12)
    }
    // More servers wait less, more load waits more, a wait is at most a week, and nobody serves nobody.
    #expect(
        ResponseDelay.weeks(load: 0.8, servers: 3, service: 0.01)
            < ResponseDelay.weeks(load: 0.8, servers: 1, service: 0.01))
    #expect(ResponseDelay.weeks(load: 5, servers: 1, service: 1) == 1)
    #expect(ResponseDelay.weeks(load: 0.5, servers: 0, service: 1) == 0)
}

@Test func aLoadedTeamAnswersLater() throws {
    var slow = firms
    slow.influences = FunnelInfluences(responseWeight: Ratio(4))
    expectMore(try firms.world(), than: try slow.world()) { $0.total(.stageEntries, [.stage: "qualified"]) }
    let busy = simulator(try slow.world([slow.action("fair")]))
    let calm = simulator(try slow.world())
    var (late, early) = (0.0, 0.0)
    for week in busy.world.clock.planWeek..<(busy.world.clock.planWeek + 40) {
        busy.live(week, Luck(seed: 2, replication: 1))
        calm.live(week, Luck(seed: 2, replication: 1))
        late += busy.state.prospecting.responseDelay[2]
        early += calm.state.prospecting.responseDelay[2]
    }
    #expect(late > early && early > 0)
}

@Test func influencesAreNeutralByDefault() throws {
    var written = firms
    written.influences = FunnelInfluences(
        segmentLogOdds: Weights([("firms", Ratio(0))]), answerDelay: Duration(weeks: 0),
        dealPatience: Duration(weeks: 104))
    written.sellerSkills = SkillProfile(all: Share(0.5))
    let (plain, other) = (
        try firms.world([firms.action("calls")]), try written.world([firms.action("calls")])
    )
    #expect(plain.realisedYear(seed: 3).counts == other.realisedYear(seed: 3).counts)
    #expect(plain.realisedYear(seed: 3).amounts == other.realisedYear(seed: 3).amounts)
}

@Test func aBetterFitWinsMoreDeals() throws {
    // City bicycles are as good as the rivals'; electric ones and repairs are better.
    var fitting = firms
    fitting.influences = FunnelInfluences(fitWeight: Ratio(4))
    expectMore(try fitting.world(), than: try firms.world()) { $0.total(.dealsWon) }
}

@Test func awarenessOpensDoors() throws {
    // Sellers have time to spare, so that no lead goes cold.
    var known = SmallCase()
    known.influences = FunnelInfluences(awarenessWeight: Ratio(8))
    let ads = known.action("ads", budget: 60_000)
    expectMore(try known.world([ads]), than: try known.world()) {
        $0.total(.stageEntries, [.stage: "qualified"]) * 1_000_000 / max(1, $0.total(.leads))
    }
}

@Test func anEasierSegmentPassesMoreOften() throws {
    var easy = firms
    easy.influences = FunnelInfluences(segmentLogOdds: Weights([("firms", Ratio(0.5))]))
    expectMore(try easy.world(), than: try firms.world()) { $0.total(.dealsWon) }
}

@Test func aSkilledNegotiatorGivesSmallerDiscounts() throws {
    var (skilled, plain) = (firms, firms)
    skilled.sellerSkills = SkillProfile([.negotiation: Share(0.9)], usual: Share(0.5))
    for small in [skilled, plain] { #expect(small.influences.discountSkillWeight.value == 0) }
    skilled.influences = FunnelInfluences(discountSkillWeight: Ratio(1))
    plain.influences = skilled.influences
    expectMore(try plain.world(), than: try skilled.world()) {
        // Discounts in millionths of sales on account.
        $0.balance("709") * 1_000_000 / max(1, -$0.balance("70"))
    }
}

@Test func aDearerOfferIsPressedForDiscounts() throws {
    var pressed = firms
    pressed.influences = FunnelInfluences(discountPriceWeight: Ratio(5))
    let dearer = ["city", "electric"].map {
        PriceDecision(
            offer: Identifier($0), price: Money(euros: $0 == "city" ? 704 : 2_090),
            start: SmallCase.yearStart)
    }
    expectMore(try pressed.world(prices: dearer), than: try firms.world(prices: dearer)) {
        $0.balance("709") * 1_000_000 / max(1, -$0.balance("70"))
    }
}

@Test func forgottenDealsAreLost() throws {
    var impatient = SmallCase(buyers: (100, 100, 60_000))
    impatient.sellerIDs = ["terrain_a"]
    var patient = impatient
    patient.influences = .none
    impatient.influences = FunnelInfluences(dealPatience: Duration(weeks: 1))
    expectMore(try impatient.world(), than: try patient.world()) { $0.total(.dealsLost) }
}

@Test func contactsAnswerAfterTheirDelay() throws {
    var late = firms
    late.influences = FunnelInfluences(answerDelay: Duration(weeks: 8))
    let start = SmallCase.yearStart
    let action = firms.action("calls", from: start, to: start + 60)
    let (now, later) = (try firms.world([action]), try late.world([action]))
    // Contacts are the same; their leads come later, also after the action has ended.
    let (first, second) = (now.realisedYear(seed: 5), later.realisedYear(seed: 5))
    #expect(first.total(.contacts) == second.total(.contacts))
    func leads(_ books: Books, _ months: Range<Int>) -> Int64 {
        books.layout.positions(of: .leads, [.action: "calls"]).reduce(0) { sum, position in
            sum + months.reduce(0) { $0 + books.count(counter: position, month: $1) }
        }
    }
    let year = first.layout.planYear
    let (early, tail) = (year.prefix(1), year.dropFirst(4))
    #expect(leads(first, early) > leads(second, early))
    #expect(leads(first, tail) == 0 && leads(second, tail) > 0)
}

@Test func aQuotedPriceHolds() throws {
    let start = SmallCase.yearStart
    let rise = [("city", 660.0), ("electric", 1_950)].map {
        PriceDecision(offer: Identifier($0.0), price: Money(euros: $0.1), start: start + 7 * 20)
    }
    let simulator = simulator(try firms.world(prices: rise))
    let clock = simulator.world.clock
    var held = 0
    for week in clock.planWeek..<(clock.planWeek + 28) {
        simulator.live(week, Luck(seed: 4, replication: 1))
        let state = simulator.state
        for won in 0..<state.exchange.wonCount[0] {
            let deal = state.exchange.wonDeals[won]
            #expect(deal.listPrice > 0)
            if week >= clock.planWeek + 20, deal.listPrice < state.exchange.price[deal.offer] { held += 1 }
        }
    }
    #expect(held > 0)
}

@Test func newDealsGoToWhoHasTimeForThem() throws {
    // One seller gives most of the week to calls: the other gets most of the deals.
    let calls = firms.action("calls", sellers: ["terrain_a"], hours: 18)
    let books = try firms.world([calls]).realisedYear(seed: 6)
    let entries = ["terrain_a", "terrain_b"].map {
        books.total(.stageEntries, [.stage: "qualified", .seller: $0])
    }
    #expect(entries[1] > 3 * entries[0])
}
