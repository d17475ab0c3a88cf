import CaseModel
import Foundation
import Quantities
import Randomness
import Testing

@testable import Simulation

/// The relative price of the first rival's bicycles, week after week from the plan's first.
private func relativePrices(_ world: CompiledWorld, weeks: Int) -> [Double] {
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    return (0..<weeks).map { week in
        simulator.live(world.world.clock.planWeek + week, Luck(seed: 1, replication: 1))
        return simulator.state.exchange.rivalRelativePrice[0]
    }
}

@Test func aRivalThatUndercutsStaysBelow() throws {
    let start = SmallCase.yearStart
    let cuts = ["city", "electric"].map {
        PriceDecision(offer: $0, price: Money(euros: $0 == "city" ? 400 : 1_200), start: start)
    }
    let cutting = SmallCase(reaction: .undercut)
    // The mean of 640 and 1,900 is 1,102.7; half of it is 551.4, below the rival's 900 from the first week on.
    let before = relativePrices(try cutting.world(), weeks: 6)
    #expect(before.allSatisfy { abs($0 - 0.5 * (640 * 1_900).squareRoot() / 900) < 1e-12 })
    // Four weeks after the cut, half of the new mean.
    let after = relativePrices(try cutting.world(prices: cuts), weeks: 6)
    #expect(abs(after[3] - before[3]) < 1e-12)
    #expect(abs(after[4] - 0.5 * (400.0 * 1_200).squareRoot() / 900) < 1e-12)
    // Never below its floor; and a rival already cheap enough does not move.
    let floored = relativePrices(
        try cutting.world(prices: cuts) { $0.truth.rivals[0].floor = Share(0.55) }, weeks: 6)
    #expect(floored[4] >= 0.55 - 1e-12 && floored[5] == floored[4])
    let cheap = relativePrices(
        try cutting.world(prices: []) { $0.truth.rivals[0].reactionShare = Share(0) }, weeks: 2)
    #expect(cheap == [1, 1])
    expectMore(try SmallCase().world(prices: cuts), than: try cutting.world(prices: cuts)) {
        $0.total(.orders)
    }
}

@Test func aRivalThatMatchesPromotionsIgnoresListPrices() throws {
    let small = SmallCase(reaction: .matchPromotion)
    let start = SmallCase.yearStart
    let dear = [PriceDecision(offer: "city", price: Money(euros: 700), start: start)]
    #expect(relativePrices(try small.world(prices: dear), weeks: 8).allSatisfy { $0 == 1 })
    let promotion = small.action("promotion", to: start + 20, offers: ["city"])
    let prices = relativePrices(try small.world([promotion], prices: dear), weeks: 10)
    // One offer of two at −10 %, of which half is repeated, four weeks later and as long.
    let expected = pow(0.9, 0.5 * 0.5)
    #expect(prices[3] == 1 && abs(prices[4] - expected) < 1e-12 && prices[9] == 1)
}

@Test func aTwinOfferAddsAtMostWhatDissimilarityAllows() throws {
    // Twin offers of the same weight: (2·y)^λ ÷ y^λ = 2^λ, which goes to 1 as λ goes to zero.
    for dissimilarity in [0.05, 0.3, 0.7, 1] {
        let small = SmallCase(dissimilarity: dissimilarity, hasFirms: false)
        func weights(_ world: CompiledWorld) -> Choice.Weights {
            let simulator = Simulator(world.world)
            simulator.start(from: world.snapshot, coalition: .everyone)
            simulator.live(world.world.clock.planWeek, Luck(seed: 1, replication: 1))
            return world.world.choice.weights(
                of: 0, segment: 0, simulator.state.choice, simulator.state.exchange)
        }
        let alone = weights(
            try small.world {
                $0.addTraits()
                $0.truth.offers = [$0.truth.offers[0], $0.truth.offers[2]]
            })
        let twins = weights(
            try small.world { business in
                business.addTraits()
                let city = business.truth.offers[0]
                business.truth.offers = [
                    city,
                    Offer(
                        id: "twin", name: city.name, category: city.category, kind: city.kind,
                        price: city.price, unitCost: city.unitCost, vat: city.vat, quality: city.quality,
                        channels: city.channels, segments: city.segments, traits: city.traits),
                    business.truth.offers[2],
                ]
            })
        #expect(abs(twins.company / alone.company - pow(2, dissimilarity)) < 1e-9)
        #expect(twins.rivals == alone.rivals)
    }
}

@Test func aChannelSplitInTwoSellsAsMuch() throws {
    let small = SmallCase(hasFirms: false)
    let split = try small.world { business in
        business.truth.channels.append(
            Channel(
                id: "phone", name: SmallCase.text("Téléphone"), kind: .telesales,
                availability: business.truth.channels[0].availability))
        for segment in business.truth.segments.indices {
            let old = business.truth.segments[segment].channels
            let shop = old["shop"]?.value ?? 0
            business.truth.segments[segment].channels = Weights([
                ("shop", Share(shop / 2)), ("phone", Share(shop / 2)), ("web", Share(old["web"]?.value ?? 0)),
            ])
        }
        for rival in business.truth.rivals.indices {
            let old = business.truth.rivals[rival].availability
            business.truth.rivals[rival].availability = Weights(
                old.pairs.map { ($0.id, $0.value) } + [("phone", old["shop"] ?? .one)])
        }
    }
    func inclusive(_ world: CompiledWorld) -> [Double] {
        let simulator = Simulator(world.world)
        simulator.start(from: world.snapshot, coalition: .everyone)
        simulator.live(world.world.clock.planWeek, Luck(seed: 1, replication: 1))
        return (0..<4).map { pair in
            let weights = world.world.choice.weights(
                of: pair, segment: pair / 2, simulator.state.choice, simulator.state.exchange)
            return weights.companyShare(awareness: 0.4, loyalty: 1)
        }
    }
    let (two, one) = (inclusive(split), inclusive(try small.world()))
    #expect(zip(two, one).allSatisfy { abs($0 - $1) < 1e-12 && $0 > 0 })
    #expect(split.realisedYear(seed: 1).total(.orders, [.channel: "phone"]) > 0)
}

/// What is left when an alternative of a nest goes.
///
/// Train (2009), table 4.1: probabilities .40 and .10 in one nest, .30 and .20 in others. The table's first column gives λ = log ¼ ÷ log ⅕.
@Test func sharesFollowTrainsTable() {
    let dissimilarity = log(0.25) / log(0.2)
    let (auto, carpool) = (0.8, 0.2)
    func shares(_ nest: [Double]) -> [Double] {
        let inclusive = nest.reduce(0, +)
        // The nest's weight is ½ when its inclusive sum is 1.
        let weights = Choice.Weights(
            inclusive: inclusive, company: 0.5 * pow(inclusive, dissimilarity), rivals: 0.3, outside: 0.2)
        let company = weights.companyShare(awareness: 1, loyalty: 1)
        let rivals = weights.rivalShare(awareness: 1, loyalty: 1)
        return nest.map { company * $0 / inclusive } + [rivals, 1 - company - rivals]
    }
    let printed: [([Double], [Double])] = [
        ([auto, carpool], [0.40, 0.10, 0.30, 0.20]), ([carpool], [0.20, 0.48, 0.32]),
        ([auto], [0.45, 0.33, 0.22]),
    ]
    for (nest, expected) in printed {
        for (share, value) in zip(shares(nest), expected) { #expect(abs(share - value) < 0.005) }
    }
}

/// Counts given a gamma multiplier of shape k are negative binomial: mean μ, variance μ + μ² ÷ k (Greenwood & Yule).
@Test func gammaPoissonCountsAreOverDispersed() {
    let memory = ParameterMemory()
    let (shape, mean, count) = (10.0, 20.0, 40_000)
    let shock = DemandShock(shape: shape, memory)
    let luck = Luck(seed: 9, replication: 0)
    var (sum, squares, zeros) = (0.0, 0.0, 0)
    for index in 0..<count {
        let entity = EntityAddress(bits: UInt64(index))
        let multiplier = shock.multiplier(at: luck.uniform(Sites.demandShock, entity, week: 0))
        let drawn = DrawnCount.poisson(
            mean * multiplier, luck.uniform(Sites.otherPurchases, entity, week: 0))
        sum += Double(drawn)
        squares += Double(drawn * drawn)
        if drawn <= 5 { zeros += 1 }
    }
    let average = sum / Double(count)
    let variance = squares / Double(count) - average * average
    // Standard errors: 0.039 for the mean, about 0.5 for the variance; four of them, false alarms below 1e-4 each.
    #expect(abs(average - mean) < 0.16)
    #expect(abs(variance - (mean + mean * mean / shape)) < 2)
    // P(N ≤ 5) of a negative binomial with success ⅓: Σ C(n + 9, n) (1/3)^10 (2/3)^n.
    var term: Double = pow(Double(3), Double(-10))
    var expected = 0.0
    for number in 0...5 {
        expected += term
        let ratio: Double = Double(number + 10) / Double(number + 1)
        term *= ratio * (2 / 3.0)
    }
    let error = (expected * (1 - expected) / Double(count)).squareRoot()
    #expect(abs(Double(zeros) / Double(count) - expected) < 4 * error)
}
