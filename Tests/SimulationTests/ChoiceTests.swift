import CaseModel
import Foundation
import Quantities
import Randomness
import Testing

@testable import Simulation

@Test func sharesOfAHandComputedExample() {
    // Two own offers of weight 2 each and λ = ½: I = 4, I^λ = 2. Rivals 1, outside 1, awareness ½:
    // company ½·2 ÷ (1 + 1 + 1) = 1/3, rivals 1/3; for customers with exp(loyalty) = 3: 6 ÷ 8 = 3/4, rivals 1/8.
    let weights = Choice.Weights(inclusive: 4, company: 2, rivals: 1, outside: 1)
    #expect(abs(weights.companyShare(awareness: 0.5, loyalty: 1) - 1.0 / 3) < 1e-15)
    #expect(abs(weights.rivalShare(awareness: 0.5, loyalty: 1) - 1.0 / 3) < 1e-15)
    #expect(weights.companyShare(awareness: 1, loyalty: 3) == 0.75)
    #expect(weights.rivalShare(awareness: 1, loyalty: 3) == 0.125)
}

@Test func sharesSumToOne() {
    for (company, rivals, outside) in [(0.0, 0, 1), (3, 0, 1), (0.2, 5, 1), (1e9, 1, 1e-9)]
        as [(Double, Double, Double)]
    {
        let weights = Choice.Weights(inclusive: company, company: company, rivals: rivals, outside: outside)
        for awareness in [0, 0.3, 1] {
            let own = weights.companyShare(awareness: awareness, loyalty: 1)
            let other = weights.rivalShare(awareness: awareness, loyalty: 1)
            let nobody = outside / (awareness * company + rivals + outside)
            #expect(abs(own + other + nobody - 1) < 1e-12)
            #expect(own >= 0 && other >= 0)
        }
    }
}

@Test(arguments: [false, true]) func sharesAgreeWithADirectComputation(hasTraits: Bool) throws {
    var business = SmallCase().business
    if hasTraits { business.addTraits() }
    let world = try SmallCase().world { $0 = business }
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    simulator.live(world.world.clock.planWeek, Luck(seed: 1, replication: 1))
    let choice = world.world.choice
    let direct = DirectChoice(business, segment: 0, category: "bikes")
    let weights = choice.weights(of: 0, segment: 0, simulator.state.choice, simulator.state.exchange)
    #expect(abs(weights.inclusive / direct.inclusive - 1) < 1e-12)
    #expect(abs(weights.company / direct.company - 1) < 1e-12)
    #expect(abs(weights.rivals / direct.rivals - 1) < 1e-12)
    #expect(abs(weights.outside / direct.outside - 1) < 1e-12)
    // Means of the cells add up to the company's share of occasions.
    let cells = (0..<4).reduce(0.0) { sum, cell in
        let parameters = choice.parameters
        return sum + parameters.preference[cell]
            * simulator.state.exchange.availability[parameters.channel[cell]]
            * simulator.state.choice.optionWeight[cell / 2]
    }
    #expect(abs(cells / weights.inclusive - 1) < 1e-12)
}

@Test func anAbsurdPriceGivesAWeightThatCanBeDividedBy() throws {
    let parameters = try SmallCase(priceSensitivity: 20, dissimilarity: 0.05).world().world.choice.parameters
    var before = Double.infinity
    for price in stride(from: 0.0, through: 20, by: 0.01).map(exp) {
        let weight = parameters.weight(
            ofUtility: parameters.utility(ofOption: 0, pair: 0, 0, price * 50), 0, gap: 0)
        #expect(weight > 0 && weight <= before && (1e12 * weight).isFinite && (1e12 / weight).isFinite)
        before = weight
    }
    #expect(before < 1e-200)
}

/// The nested logit written from the definition, with the C library's functions.
private struct DirectChoice {
    var inclusive = 0.0
    var company = 0.0
    var rivals = 0.0
    var outside = 0.0

    init(_ business: BusinessCase, segment position: Int, category: Identifier<CaseModel.Category>) {
        let truth = business.truth
        let segment = truth.segments[position]
        let lines = truth.rivals.compactMap { $0.lines[category] }
        let reference = exp(lines.map { log($0.price.euros) }.reduce(0, +) / Double(lines.count))
        func utility(_ price: Money, _ quality: Share, _ traits: OfferTraits) -> Double {
            segment.tastes.attributes.pairs.reduce(segment.qualityWeight.value * quality.value) {
                $0 + $1.value.value * (traits.attributes[$1.id]?.value ?? 0)
            } - segment.tastes.leadTimeWeight.value * traits.leadTime.weeks
                - segment.priceSensitivity.value * log(price.euros / reference)
        }
        for offer in truth.offers where offer.category == category {
            let available = truth.channels.reduce(0.0) {
                $0 + (segment.channels[$1.id]?.value ?? 0) * $1.availability.value
            }
            inclusive +=
                available
                * exp(utility(offer.price, offer.quality, offer.traits) / segment.dissimilarity.value)
        }
        company = pow(inclusive, segment.dissimilarity.value)
        for rival in truth.rivals {
            guard let line = rival.lines[category] else { continue }
            let available = segment.channels.pairs.reduce(0.0) {
                $0 + $1.value.value * (rival.availability[$1.id]?.value ?? 0)
            }
            rivals +=
                (rival.awareness[segment.id]?.value ?? 0) * available
                * exp(utility(line.price, line.quality, line.traits))
        }
        outside = exp(segment.outsideUtility.value)
    }
}

@Test func theDemandShockIsTheGammaQuantile() {
    let memory = ParameterMemory()
    let shock = DemandShock(shape: 40, memory)
    var (sum, last) = (0.0, 0.0)
    let count = 50_000
    for step in 0..<count {
        let uniform = (Double(step) + 0.5) / Double(count)
        let value = shock.multiplier(at: uniform)
        #expect(value >= last)
        if step % 500 == 3 {
            #expect(abs(value - Quantile.gamma(shape: 40, scale: 1 / 40, at: uniform)) < 2e-3)
        }
        (sum, last) = (sum + value, value)
    }
    #expect(abs(sum / Double(count) - 1) < 1e-4)
    #expect(DemandShock(shape: 0, memory).multiplier(at: 0.3) == 1)
}

@Test func adstockAndHillGiveTheKnownValues() {
    // Exposure 100 for one week, retention 0.8: 100, 80, 64, 51.2 (Jin et al. 2017, geometric adstock).
    var goodwill = 0.0
    let series = [100.0, 0, 0, 0].map { exposure -> Double in
        goodwill = Communication.adstock(goodwill, retention: 0.8, exposure: exposure)
        return goodwill
    }
    #expect(zip(series, [100, 80, 64, 51.2]).allSatisfy { abs($0 - $1) < 1e-12 })
    // Hill with half saturation 2 and steepness 2: 1 → 1/5, 2 → 1/2, 4 → 4/5.
    let hill = [1.0, 2, 4].map { Communication.hill($0, half: 2, steepness: 2) }
    #expect(zip(hill, [0.2, 0.5, 0.8]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(Communication.hill(0, half: 2, steepness: 2) == 0)
    #expect(Communication.hill(3, half: 1, steepness: 1) == 0.75)
}

@Test func weeklyChurnLosesTheAnnualShare() {
    let hazard = CustomerBase.weeklyHazard(annual: 0.25)
    #expect(abs(pow(1 - hazard, 365.25 / 7) - 0.75) < 1e-12)
    #expect(CustomerBase.weeklyHazard(annual: 0) == 0)
    #expect(CustomerBase.weeklyHazard(annual: 1) == 1)
}
