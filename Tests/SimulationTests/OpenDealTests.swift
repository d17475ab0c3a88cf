import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

private func counter(_ world: CompiledWorld, _ counter: Counter, _ stage: String) throws -> Int {
    try #require(world.layout.positions(of: counter, [.segment: "firms", .stage: stage]).first)
}

@Test func theAmountOfOpenDealsIsThatOfAHandCount() throws {
    let world = try SmallCase().world()
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    let (state, prospecting) = (simulator.state, world.world.prospecting)
    let source = try #require((0..<prospecting.sources.count).first)
    let cells = (0..<prospecting.offers.offer.count)
    let goods = try #require(cells.first { !prospecting.offers.isContract[$0] })
    let contract = try #require(cells.first { prospecting.offers.isContract[$0] })
    func deal(_ cell: Int, _ quantity: Int, stage: Int, listPrice: Double) -> Deal {
        Deal(
            address: 0, source: source, seller: 1, dealCell: cell, quantity: quantity, leadWeek: 0,
            stage: stage, age: 0, waited: 0, work: 0, listPrice: listPrice, discount: 0, isOver: false)
    }
    state.exchange.price[prospecting.offers.offer[goods]] = 90_000
    let deals = [
        deal(goods, 3, stage: 1, listPrice: 0), deal(goods, 2, stage: 3, listPrice: 100_000),
        deal(goods, 1, stage: 3, listPrice: 95_000), deal(contract, 10, stage: 4, listPrice: 2_500),
    ]
    for (position, deal) in deals.enumerated() { state.prospecting.deals[position] = deal }
    // Two of five open days fall in the first month.
    let moment = Moment(
        week: 60, luck: Luck(seed: 1, replication: 0), uniforms: state.uniforms, firstDays: 2, allDays: 5)
    state.prospecting.dealCount[0] = 0
    prospecting.open.note(state.prospecting, prospecting.offers, state.exchange, moment)
    state.prospecting.dealCount[0] = deals.count
    prospecting.open.enter(state.prospecting, prospecting.offers, state.exchange, state.books, moment)
    // By hand: 3 × 900; 2 × 1,000 + 950; 12 months of 10 × 25 euros.
    for (stage, number, cents) in [
        ("qualified", 1, 270_000), ("meeting", 0, 0), ("quotation", 2, 295_000), ("negotiation", 1, 300_000),
    ] as [(String, Int64, Int64)] {
        #expect(state.books.endLevels[try counter(world, .openDeals, stage)] == number, "\(stage)")
        #expect(state.books.endLevels[try counter(world, .openDealsValue, stage)] == cents, "\(stage)")
    }
    #expect(state.books.middleLevels[try counter(world, .openDealsValue, "quotation")] == 118_000)
}

@Test func dealsInProgressAreCountedByStage() throws {
    let small = SmallCase(buyers: (100, 100, 6_000))
    let world = try small.world([small.action("calls")])
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    let stages = FunnelStage.Name.allCases.dropFirst().map(\.rawValue)
    let places = try stages.map { try counter(world, .openDeals, $0) }
    var most = 0
    for week in world.world.clock.planWeek..<world.world.clock.weekCount {
        simulator.live(week, Luck(seed: 5, replication: 0))
        let state = simulator.state.prospecting
        for (stage, place) in places.enumerated() {
            let open = (0..<state.dealCount[0]).count { state.deals[$0].stage == stage + 1 }
            if world.world.clock.endsStocks[week] {
                #expect(simulator.state.books.endLevels[place] == Int64(open))
            }
        }
        most = max(most, state.dealCount[0])
    }
    #expect(most > 10)
    // Over both years: what was qualified and is neither won nor lost is open after the last week.
    let books = world.realisedYear(seed: 5)
    func sum(_ counter: Counter, _ tags: [Tags.Dimension: String] = [:]) -> Int64 {
        books.layout.positions(of: counter, tags).reduce(0) { sum, position in
            books.layout.months.indices.reduce(sum) { $0 + books.count(counter: position, month: $1) }
        }
    }
    let left = sum(.stageEntries, [.stage: "qualified"]) - sum(.dealsWon) - sum(.dealsLost)
    #expect(books.stock(.openDeals, at: books.layout.months.count - 1) == left)
}
