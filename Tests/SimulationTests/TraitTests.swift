import CaseModel
import Foundation
import Quantities
import Randomness
import Testing

@testable import Simulation

extension BusinessCase {
    /// The same market with two attributes and lead times, which families and firms value and commuters do not.
    mutating func addTraits() {
        truth.attributes = ["safety", "sturdiness"].map {
            Attribute(id: $0, name: SmallCase.text($0.text))
        }
        setTraits(0.8, 0.1, weeks: 3)
        for rival in truth.rivals.indices {
            truth.rivals[rival].lines = Weights(
                truth.rivals[rival].lines.pairs.map { pair in
                    var line = pair.value
                    line.traits = .made(0.2 + 0.3 * Double(rival), 0.6, weeks: Double(rival))
                    return (pair.id, line)
                })
        }
        for segment in truth.segments.indices where truth.segments[segment].id != "commuters" {
            truth.segments[segment].tastes = BuyerTastes(
                attributes: Weights([("safety", Ratio(1.5)), ("sturdiness", Ratio(0.4))]),
                leadTimeWeight: Ratio(0.2))
        }
    }

    /// Gives all offers of the company the same traits.
    mutating func setTraits(_ safety: Double, _ sturdiness: Double, weeks: Double) {
        for offer in truth.offers.indices {
            truth.offers[offer].traits = .made(safety, sturdiness, weeks: weeks)
        }
    }
}

extension OfferTraits {
    fileprivate static func made(_ safety: Double, _ sturdiness: Double, weeks: Double) -> OfferTraits {
        OfferTraits(
            attributes: Weights([("safety", Share(safety)), ("sturdiness", Share(sturdiness))]),
            leadTime: Duration(weeks: weeks))
    }
}

/// The weights of every pair in the first week of the plan.
private func weights(_ world: CompiledWorld) -> [Choice.Weights] {
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    simulator.live(world.world.clock.planWeek, Luck(seed: 1, replication: 1))
    let parameters = world.world.choice.parameters
    return (0..<parameters.segments).flatMap { segment in
        (parameters.firstPair[segment]..<parameters.firstPair[segment + 1]).map {
            world.world.choice.weights(
                of: $0, segment: segment, simulator.state.choice, simulator.state.exchange)
        }
    }
}

/// A case in which sellers have many firms to work.
private let firms = SmallCase(buyers: (12_000, 8_000, 6_000))

@Test func aLongerLeadTimeNeverRaisesOwnVolume() throws {
    func world(_ weeks: Double) throws -> CompiledWorld {
        try firms.world {
            $0.addTraits()
            $0.setTraits(0.8, 0.1, weeks: weeks)
        }
    }
    var before: [Choice.Weights] = []
    for weeks in [0, 0.5, 2, 10, 104] as [Double] {
        let now = weights(try world(weeks))
        for (late, soon) in zip(now, before) {
            #expect(
                late.companyShare(awareness: 0.4, loyalty: 1) <= soon.companyShare(awareness: 0.4, loyalty: 1)
            )
            // Buyers who do not wait for the company go to rivals and to nobody in the same proportion.
            #expect(late.rivals == soon.rivals && late.outside == soon.outside)
        }
        before = now
    }
    let (soon, late) = (try world(0), try world(6))
    expectMore(soon, than: late) { $0.total(.units, [.segment: "families"]) }
    expectMore(soon, than: late) { $0.total(.dealsWon) }
    // Commuters do not mind, and nothing else tells them.
    let (first, second) = (weights(soon), weights(late))
    #expect(first[2].company == second[2].company && first[0].company > second[0].company)
}

@Test func aTraitThatNobodyWeighsChangesNothing() throws {
    let plain = try firms.world([firms.action("calls")]).realisedYear(seed: 3)
    let changes: [(inout BusinessCase) -> Void] = [
        { business in
            business.addTraits()
            for segment in business.truth.segments.indices {
                business.truth.segments[segment].tastes = .neutral
            }
        },
        { business in
            business.addTraits()
            business.setTraits(0, 0, weeks: 0)
            for rival in business.truth.rivals.indices {
                business.truth.rivals[rival].lines = Weights(
                    business.truth.rivals[rival].lines.pairs.map {
                        ($0.id, Rival.Line(price: $0.value.price, quality: $0.value.quality))
                    })
            }
        },
    ]
    for change in changes {
        let other = try firms.world([firms.action("calls")], change).realisedYear(seed: 3)
        #expect(other.counts == plain.counts && other.amounts == plain.amounts)
    }
}

@Test func anAttributeSellsWhereItIsWeighed() throws {
    func world(_ safety: Double) throws -> CompiledWorld {
        var small = firms
        small.influences = FunnelInfluences(fitWeight: Ratio(2))
        return try small.world {
            $0.addTraits()
            $0.setTraits(safety, 0.1, weeks: 3)
        }
    }
    let (safe, unsafe) = (try world(0.9), try world(0.3))
    expectMore(safe, than: unsafe) { $0.total(.dealsWon) }
    expectMore(safe, than: unsafe) { $0.total(.units, [.segment: "families"]) }
    let (left, right) = (weights(safe), weights(unsafe))
    // By as much as the definition says, for each purchase of families; commuters do not look at it.
    #expect(abs(left[0].company / right[0].company / exp(1.5 * 0.6) - 1) < 1e-12)
    #expect(left[2].company == right[2].company)
}

/// A hundred attributes of the greatest weight, years of waiting: weights are still numbers that add up.
@Test func absurdTraitsGiveWeightsThatCanBeDividedBy() throws {
    for (level, weeks) in [(1.0, 0.0), (0, 104)] {
        for isOwn in [false, true] {
            let world = try firms.world { business in
                let ids = (0..<100).map { Identifier<Attribute>("a\($0)") }
                let traits = OfferTraits(
                    attributes: Weights(ids.map { ($0, Share(level)) }), leadTime: Duration(weeks: weeks))
                business.truth.attributes = ids.map { Attribute(id: $0, name: SmallCase.text($0.text)) }
                for segment in business.truth.segments.indices {
                    business.truth.segments[segment].tastes = BuyerTastes(
                        attributes: Weights(ids.map { ($0, Ratio(20)) }), leadTimeWeight: Ratio(20))
                }
                for offer in business.truth.offers.indices where isOwn {
                    business.truth.offers[offer].traits = traits
                }
                for rival in business.truth.rivals.indices where !isOwn {
                    business.truth.rivals[rival].lines = Weights(
                        business.truth.rivals[rival].lines.pairs.map { pair in
                            var line = pair.value
                            line.traits = traits
                            return (pair.id, line)
                        })
                }
            }
            for pair in weights(world) {
                let shares = [
                    pair.companyShare(awareness: 0.4, loyalty: 1),
                    pair.rivalShare(awareness: 0.4, loyalty: 1),
                ]
                #expect(shares.allSatisfy { (0...1).contains($0) } && shares[0] + shares[1] < 1 + 1e-12)
            }
            #expect(world.realisedYear(seed: 1).market() > 0)
        }
    }
}
