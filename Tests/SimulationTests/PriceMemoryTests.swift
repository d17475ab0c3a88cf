import CaseModel
import Foundation
import Quantities
import Randomness
import Testing

@testable import Simulation

/// Buyers who remember prices and buy ahead, in a case with both mechanisms at work.
private let remembering = PriceResponse(
    referenceWeight: Ratio(1.5), lossAversion: Ratio(2), stockpiling: Ratio(0),
    stockpileTime: Duration(weeks: 6))
private let hoarding = PriceResponse(
    referenceWeight: Ratio(0), lossAversion: Ratio(1), stockpiling: Ratio(2),
    stockpileTime: Duration(weeks: 6))

extension SmallCase {
    /// The case after a change, compiled with a plan.
    func world(
        _ actions: [Action] = [], prices: [PriceDecision] = [], _ change: (inout BusinessCase) -> Void
    ) throws -> CompiledWorld {
        var business = self.business
        change(&business)
        return try CompiledWorld(
            business, previousPlan: previousPlan, plan: Self.plan("plan", actions, prices: prices))
    }
}

extension BusinessCase {
    fileprivate mutating func setResponse(_ response: PriceResponse) {
        for segment in truth.segments.indices { truth.segments[segment].priceResponse = response }
    }
}

@Test func rememberedPricesAreSmoothedExponentially() throws {
    let cut = [PriceDecision(offer: "city", price: Money(euros: 320), start: SmallCase.yearStart)]
    let world = try SmallCase().world(prices: cut) { $0.setResponse(remembering) }
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    var gap = log(2.0)
    for week in 0..<10 {
        simulator.live(world.world.clock.planWeek + week, Luck(seed: 1, replication: 1))
        #expect(abs(simulator.state.exchange.priceGap[0] - gap) < 1e-12)
        #expect(simulator.state.exchange.priceGap[1] == 0)
        gap *= 0.85
    }
    // After a year no trace is left: a price that lasts is the price that is remembered.
    for week in 10..<50 { simulator.live(world.world.clock.planWeek + week, Luck(seed: 1, replication: 1)) }
    #expect(simulator.state.exchange.priceGap[0] == 0)
}

@Test func aRiseHurtsMoreThanACutOfTheSameSizePleases() throws {
    #expect(PriceMemory.value(ofGap: 0.1, lossAversion: 2) == 0.1)
    #expect(PriceMemory.value(ofGap: -0.1, lossAversion: 2) == -0.2)
    // A rise of a tenth sells less to people who remember; a cut sells more; nothing changes at the same price.
    let small = SmallCase()
    func worlds(_ euros: Double) throws -> (CompiledWorld, CompiledWorld) {
        let prices = [PriceDecision(offer: "city", price: Money(euros: euros), start: SmallCase.yearStart)]
        return (
            try small.world(prices: prices) { $0.setResponse(remembering) }, try small.world(prices: prices)
        )
    }
    let (dear, plainDear) = try worlds(704)
    expectMore(plainDear, than: dear) { $0.total(.units, [.offer: "city"]) }
    let (cheap, plainCheap) = try worlds(576)
    expectMore(cheap, than: plainCheap) { $0.total(.units, [.offer: "city"]) }
    let (same, plain) = try worlds(640)
    #expect(same.realisedYear(seed: 4).amounts == plain.realisedYear(seed: 4).amounts)
}

@Test func aPromotionIsFollowedByADip() throws {
    let small = SmallCase()
    let start = SmallCase.yearStart
    let promotion = small.action("promotion", from: start + 59, to: start + 89, offers: ["city", "electric"])
    let units: @Sendable (Books, Range<Int>) -> Int64 = { books, months in
        books.layout.positions(of: .units).reduce(0) { sum, position in
            guard ["city", "electric"].contains(books.layout.counters[position].tags[.offer]) else {
                return sum
            }
            return sum + months.reduce(0) { $0 + books.count(counter: position, month: $1) }
        }
    }
    let with = try small.world([promotion]) { $0.setResponse(hoarding) }
    let without = try small.world { $0.setResponse(hoarding) }
    let first = with.layout.planYear.lowerBound
    // March is the month of the promotion, April and May follow it.
    expectMore(with, than: without) { units($0, first + 2..<first + 3) }
    expectMore(without, than: with, replications: 200) { units($0, first + 3..<first + 5) }
    // People who remember prices take the end of a promotion for a rise.
    let remembered = try small.world([promotion]) { $0.setResponse(remembering) }
    let simulator = Simulator(remembered.world)
    simulator.start(from: remembered.snapshot, coalition: .everyone)
    let planWeek = remembered.world.clock.planWeek
    for week in planWeek..<planWeek + 14 { simulator.live(week, Luck(seed: 1, replication: 1)) }
    #expect(simulator.state.exchange.discount[0] == 0 && simulator.state.exchange.priceGap[0] < -0.03)
}

@Test func purchasesMadeAheadAreConserved() throws {
    let small = SmallCase(hasFirms: false)
    let promotion = small.action("promotion", to: SmallCase.yearStart + 60, offers: ["city", "electric"])
    let world = try small.world([promotion]) { $0.setResponse(hoarding) }
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    let (ahead, state) = (world.world.choice.boughtAhead, simulator.state.choice.boughtAhead)
    let first = world.world.clock.planWeek
    for week in first..<first + 9 { simulator.live(week, Luck(seed: 1, replication: 1)) }
    let owed = state.owed[0]
    #expect(owed > 0)
    // What is missing later adds up to what was taken.
    var missing = 0.0
    for _ in 0..<400 { missing += 100 * (1 - ahead.remainder(of: 0, segment: 0, needed: 100, state)) }
    #expect(abs(missing / owed - 1) < 1e-9)
    // Never more than the week's purchases.
    state.owed[0] = 1e9
    #expect(ahead.remainder(of: 0, segment: 0, needed: 5, state) == 0)
    #expect(ahead.factor(segment: 0, discount: 0.1) == 1.2)
}

@Test func theBassCurveSolvesItsEquation() {
    for (p, q) in [(0.03, 0.38), (0.0104, 0.4186), (0.5, 0), (0.2, 0.2)] {
        let step = 1e-3
        var share = 0.0
        for index in 0..<12_000 {
            // Runge–Kutta of F′ = (p + q·F)·(1 − F).
            func slope(_ value: Double) -> Double { (p + q * value) * (1 - value) }
            let first = slope(share)
            let second = slope(share + step / 2 * first)
            let third = slope(share + step / 2 * second)
            let fourth = slope(share + step * third)
            share += step / 6 * (first + 2 * second + 2 * third + fourth)
            let exact = OfferLives.adopters(years: Double(index + 1) * step, innovation: p, imitation: q)
            if index % 1000 == 999 { #expect(abs(share - exact) < 1e-10) }
        }
    }
    #expect(OfferLives.adopters(years: 1, innovation: 0, imitation: 0) == 1)
    #expect(OfferLives.adopters(years: 9, innovation: 0, imitation: 1) == 0)
    #expect(OfferLives.adopters(years: 0, innovation: 0.1, imitation: 1) == 0)
}

/// Bass (1969), table 2, fitted by least squares: the year and the size (millions) of the peak of first purchases
/// that the published coefficients imply, as the paper prints them.
@Test(arguments: [
    (p: 0.0104, q: 0.4186, market: 16.895, year: 8.6, peak: 1.9),
    (p: 0.0279, q: 0.2510, market: 96.717, year: 7.8, peak: 7.5),
])
func theBassCurveFitsPublishedPeaks(p: Double, q: Double, market: Double, year: Double, peak: Double) {
    func sales(_ time: Double) -> Double {
        let half = 1e-4
        let later = OfferLives.adopters(years: time + half, innovation: p, imitation: q)
        return market * (later - OfferLives.adopters(years: time - half, innovation: p, imitation: q))
            / (2 * half)
    }
    let times = (100...1500).map { Double($0) / 100 }
    let best = times.max { sales($0) < sales($1) } ?? 0
    #expect(abs(best - year) < 0.1)
    #expect(abs(sales(best) - peak) < 0.05)
}

@Test func aNewOfferSpreadsByTheBassCurve() throws {
    let start = SmallCase.yearStart
    let life = OfferLife(launch: start + 59, withdrawal: nil, innovation: Ratio(0.6), imitation: Ratio(4))
    let small = SmallCase()
    let new = try small.world { $0.truth.offers[1].life = life }
    let simulator = Simulator(new.world)
    simulator.start(from: new.snapshot, coalition: .everyone)
    let first = new.world.clock.planWeek
    let monday = small.business.calendar.planStart
    for week in 0..<40 {
        simulator.live(first + week, Luck(seed: 1, replication: 1))
        let middle = Double(monday + 7 * week - (start + 59)) + 3.5
        let share = simulator.state.exchange.considered[1]
        if middle < -7 { #expect(share == 0) }
        if middle > 7 {
            let exact = OfferLives.adopters(years: middle / 365.25, innovation: 0.6, imitation: 4)
            #expect(abs(share - exact) < 1e-12)
        }
        #expect(simulator.state.exchange.considered[0] == 1)
    }
    let plain = try small.world()
    expectMore(plain, than: new) { $0.total(.units, [.offer: "electric", .channel: "shop"]) }
    let gone = try small.world {
        $0.truth.offers[1].life = OfferLife(
            launch: nil, withdrawal: start + 30, innovation: Ratio(0), imitation: Ratio(0))
    }
    #expect(gone.realisedYear(seed: 1).total(.units, [.offer: "electric", .channel: "shop"]) > 0)
    expectMore(plain, than: gone) { $0.total(.units, [.offer: "electric", .channel: "shop"]) }
}
