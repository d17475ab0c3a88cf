import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

// One lever at a time, over 40 paired replications: the named number must move by more than four standard errors.
// A lever without effect would pass one such check with probability 1.4e-4 (Student, 39 degrees of freedom), and
// any one of some 35 checks with probability below 0.5 %.

/// Checks that a number is larger with the left world than with the right one.
func expectMore(
    _ left: CompiledWorld, than right: CompiledWorld, replications: Int = 40,
    sourceLocation: SourceLocation = #_sourceLocation, _ number: @escaping @Sendable (Books) -> Int64
) {
    let difference = CompiledWorld.pairedDifference(left, right, replications: replications, number)
    #expect(
        difference.mean > 4 * difference.error && difference.mean > 0,
        "a difference of \(difference.mean) with error \(difference.error)", sourceLocation: sourceLocation)
}

@Test func anEventMovesDemandOnlyWhileItLasts() throws {
    let start = SmallCase.yearStart
    func world(_ change: Event.Change) throws -> CompiledWorld {
        let event = Event(
            id: "feast", name: SmallCase.text("Fête"), start: start + 120, end: start + 180, change: change,
            announced: true)
        return try SmallCase(events: [event]).world()
    }
    let plain = try SmallCase().world()
    let crowd = try world(.demand(segments: ["families"], factor: Ratio(2)))
    expectMore(crowd, than: plain) { $0.market([.segment: "families"]) }
    let closed = try world(.availability(channel: "web", factor: Ratio(0)))
    expectMore(plain, than: closed) { $0.total(.webIntents) }
    for (other, segment) in [(crowd, "commuters"), (closed, "firms")] {
        let (left, right) = (other.realisedYear(seed: 1), plain.realisedYear(seed: 1))
        #expect(
            left.market([.segment: segment]) == right.market([.segment: segment]))
    }
    // In the months before the week of the event, the year is the same to the cent.
    let (left, right) = (crowd.realisedYear(seed: 1), plain.realisedYear(seed: 1))
    for line in left.layout.lines.indices {
        for month in 0..<16 {
            #expect(left.amount(line: line, month: month) == right.amount(line: line, month: month))
        }
    }
}

@Test func aPromotionLowersThePriceAndRaisesUnits() throws {
    let small = SmallCase()
    let world = try small.world([small.action("promotion", offers: ["city"])])
    expectMore(world, than: try small.world()) { $0.total(.units, [.offer: "city", .channel: "shop"]) }
    let books = world.realisedYear(seed: 1)
    let tags: [Tags.Dimension: String] = [.offer: "city", .channel: "shop"]
    #expect(abs(-books.balance("701", nil, tags) - books.total(.units, tags) * 57_600) < 4 * 64_000)
}

@Test func aHigherPriceSellsFewerUnits() throws {
    let small = SmallCase()
    let dearer = try small.world(prices: [
        PriceDecision(offer: "city", price: Money(euros: 720), start: SmallCase.yearStart)
    ])
    expectMore(try small.world(), than: dearer) { $0.total(.units, [.offer: "city"]) }
}

@Test func aDearerOfferWinsFewerDeals() throws {
    let small = SmallCase(buyers: (100, 100, 6_000))
    let dearer = try small.world(
        prices: ["city", "electric", "fleet"].map {
            PriceDecision(
                offer: $0, price: Money(euros: $0 == "city" ? 900 : $0 == "electric" ? 2_600 : 35),
                start: SmallCase.yearStart)
        })
    expectMore(try small.world(), than: dearer) { $0.total(.dealsWon) }
}

@Test func aRivalThatFollowsRepeatsAShareOfThePriceMoveAfterItsDelay() throws {
    let start = SmallCase.yearStart
    let cut = [PriceDecision(offer: "city", price: Money(euros: 320), start: start)]
    let follows = try SmallCase(reaction: .follow).world(prices: cut)
    let holds = try SmallCase(reaction: .hold).world(prices: cut)
    expectMore(holds, than: follows) { $0.total(.orders, [.offer: "city"]) }
    let simulator = Simulator(follows.world)
    simulator.start(from: follows.snapshot, coalition: .everyone)
    let first = follows.world.clock.planWeek
    for week in first..<first + 6 {
        simulator.live(week, Luck(seed: 1, replication: 1))
        // Half of the move of one bicycle among two: (½)^(½ · ½), four weeks later.
        let expected = week < first + 4 ? 1 : 0.840_896_415_253_714_5
        #expect(abs(simulator.state.exchange.rivalRelativePrice[0] - expected) < 1e-12)
        #expect(simulator.state.exchange.rivalRelativePrice[1] == 1)
    }
}

@Test func moreAwarenessSpendingRaisesAwarenessAndSales() throws {
    let small = SmallCase()
    let (ads, plain) = (try small.world([small.action("ads")]), try small.world())
    expectMore(ads, than: plain) { $0.total(.awareness) }
    expectMore(ads, than: plain) { $0.total(.orders) }
    let families = try small.world([small.action("ads", segments: ["families"])])
    let (left, right) = (families.realisedYear(seed: 2), plain.realisedYear(seed: 2))
    #expect(left.total(.orders, [.segment: "commuters"]) == right.total(.orders, [.segment: "commuters"]))
    #expect(left.total(.awareness, [.segment: "families"]) > right.total(.awareness, [.segment: "families"]))
}

@Test func moreOccasionsRaiseTheMarket() throws {
    expectMore(try SmallCase(occasions: 1.1).world(), than: try SmallCase().world()) {
        $0.market()
    }
}

@Test func aShorterCheckoutRaisesWebOrders() throws {
    let small = SmallCase()
    let (short, plain) = (try small.world([small.action("checkout")]), try small.world())
    expectMore(short, than: plain) { $0.total(.orders, [.channel: "web"]) }
    // With as many decisions: only new customers' further purchases come on top, and abandonment is halved.
    let books = short.realisedYear(seed: 3)
    let paid = Double(books.total(.orders, [.channel: "web"])) / Double(books.total(.webIntents))
    #expect(abs(paid - 0.7) < 0.05)
}

@Test func returnsFollowOrdersAfterTheirDelay() throws {
    let books = try SmallCase(abandonment: 0).world().realisedYear(seed: 3)
    let goods = ["city", "electric"].reduce(0) { $0 + books.total(.orders, [.offer: $1, .channel: "web"]) }
    let returns = books.total(.returns)
    let deviation = (Double(goods) * 0.08 * 0.92).squareRoot()
    #expect(abs(Double(returns) - 0.08 * Double(goods)) < 5 * deviation)
    #expect(books.total(.returns, [.offer: "repair"]) == 0)
    let refunds = books.layout.lines.indices.filter {
        books.layout.lines[$0].debit.number == "701" && books.layout.lines[$0].credit.number == "512"
    }
    #expect(books.journal.contains { refunds.contains($0.line) && $0.amount > .zero })
}

@Test func trackedSalesAreAPartOfSalesToNewPeople() throws {
    let small = SmallCase()
    let books = try small.world([small.action("ads")]).realisedYear(seed: 3)
    let tracked = books.total(.trackedRevenue, [.action: "ads"])
    #expect(tracked > 0 && Double(tracked) < 0.4 * Double(books.revenue))
    #expect(books.total(.trackedMargin, [.action: "ads"]) < tracked)
    #expect(try small.world().realisedYear(seed: 3).total(.trackedRevenue, [.action: "ads"]) == 0)
}
