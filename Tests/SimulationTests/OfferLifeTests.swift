import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// The small company with a life for its city bicycle, which firms also buy.
private func world(launch: CalendarDate? = nil, withdrawal: CalendarDate? = nil) throws -> CompiledWorld {
    // Many deals, which stay long at quotation and negotiation.
    let small = SmallCase(buyers: (12_000, 8_000, 2_000), stageDelays: [0, 1, 2, 5, 5])
    return try small.world([small.action("fair"), small.action("calls")]) { business in
        business.truth.offers[0].life = OfferLife(
            launch: launch, withdrawal: withdrawal, innovation: Ratio(0), imitation: Ratio(0))
    }
}

/// What stands in the funnel after each week of year N: deals on the city bicycle as addresses and stages.
private func deals(_ world: CompiledWorld) -> [[UInt64: Int]] {
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    return (world.world.clock.planWeek..<world.world.clock.weekCount).map { week in
        simulator.live(week, Luck(seed: 5, replication: 1))
        let state = simulator.state.prospecting
        let open = (0..<state.dealCount[0]).map { state.deals[$0] }
        let city = open.filter { world.world.prospecting.offers.offer[$0.dealCell] == 0 }
        return Dictionary(city.map { ($0.address, $0.stage) }, uniquingKeysWith: { first, _ in first })
    }
}

@Test func assistedBuyersAreProposedOffersOnSaleAlone() throws {
    let weeks = deals(try world(launch: SmallCase.yearStart + 140))
    #expect(weeks[..<19].allSatisfy { $0.isEmpty })
    #expect(weeks[24...].contains { !$0.isEmpty })
}

@Test func aWithdrawnOfferIsQuotedToNobody() throws {
    let withdrawn = try world(withdrawal: SmallCase.yearStart + 139)
    let weeks = deals(withdrawn)
    let last = 20
    #expect(weeks[last].values.contains { $0 < 3 } && weeks[last].values.contains { $0 >= 3 })
    for (before, after) in zip(weeks[last...], weeks[(last + 1)...]) {
        for (address, stage) in after {
            // No new deal, and none that was not quoted yet has been since.
            let earlier = try #require(before[address])
            #expect(stage < 3 || earlier >= 3)
        }
    }
    #expect(weeks[last + 1].values.contains { $0 >= 3 })
    // Buyers of the category are proposed its other offer instead.
    let (plain, books) = (try world().realisedYear(seed: 5), withdrawn.realisedYear(seed: 5))
    func units(_ books: Books, _ offer: String) -> Int64 {
        books.total(.units, [.offer: offer, .segment: "firms"])
    }
    #expect(units(books, "city") < units(plain, "city"))
    #expect(units(books, "electric") > units(plain, "electric"))
}

@Test func anOfferLaunchedLongAgoIsSoldAsOneWithoutADate() throws {
    let old = try world(launch: SmallCase.yearStart + -2000).realisedYear(seed: 5)
    let usual = try world().realisedYear(seed: 5)
    #expect(old.amounts == usual.amounts)
}

@Test func whereNothingIsOnSaleLeadsGoCold() throws {
    let small = SmallCase()
    let empty = try small.world([small.action("fair")]) { business in
        for offer in business.truth.offers.indices {
            business.truth.offers[offer].life = OfferLife(
                launch: nil, withdrawal: SmallCase.yearStart + 100, innovation: Ratio(0),
                imitation: Ratio(0))
        }
    }
    let books = empty.realisedYear(seed: 5)
    let after = (books.layout.planYear.lowerBound + 4)..<books.layout.planYear.upperBound
    for stage in ["qualified", "quotation"] {
        let positions = books.layout.positions(of: .stageEntries, [.stage: stage])
        let entries = positions.map { row in
            after.reduce(0) { $0 + books.count(counter: row, month: $1) }
        }
        #expect(entries.allSatisfy { $0 == 0 } && books.total(.stageEntries, [.stage: stage]) > 0)
    }
    #expect(books.total(.coldLeads) > 0)
}
