import CaseModel
import Foundation
import Quantities
import Randomness
import Testing

@testable import Simulation

private let start = SmallCase.yearStart

private func event(
    _ change: Event.Change, from first: Int, to last: Int, probability: Double = 1, latest: Int? = nil
) -> Event {
    Event(
        id: "chance", name: SmallCase.text("Hasard"), start: start + first, end: start + last, change: change,
        announced: false, probability: Share(probability), latestStart: latest.map { start + $0 })
}

/// The demand of families relative to a year without the event, week after week of the plan's year.
private func factors(_ world: CompiledWorld, _ plain: CompiledWorld, replication: UInt32) -> [Double] {
    let simulators = [world, plain].map { world in
        let simulator = Simulator(world.world)
        simulator.start(from: world.snapshot, coalition: .everyone)
        return simulator
    }
    return (world.world.clock.planWeek..<world.world.clock.weekCount).map { week in
        for simulator in simulators { simulator.live(week, Luck(seed: 5, replication: replication)) }
        return simulators[0].state.exchange.demand[0] / simulators[1].state.exchange.demand[0]
    }
}

@Test func aRandomEventHappensAsOftenAsItsProbability() throws {
    let plain = try SmallCase(hasFirms: false).world()
    let happening = event(.demand(segments: [], factor: Ratio(2)), from: 30, to: 43, probability: 0.3)
    let world = try SmallCase(hasFirms: false, events: [happening]).world()
    var happened = 0
    let count = 300
    for replication in 1...count {
        let found = factors(world, plain, replication: UInt32(replication))
        let sum = found.reduce(0) { $0 + $1 - 1 }
        // Fourteen days at twice the demand, or nothing.
        #expect(abs(sum) < 1e-9 || abs(sum - 2) < 1e-9)
        if sum > 1 { happened += 1 }
    }
    // Four standard errors of a binomial: a false alarm below 1e-4.
    let deviation = (0.3 * 0.7 * Double(count)).squareRoot()
    #expect(abs(Double(happened) - 0.3 * Double(count)) < 4 * deviation)
}

@Test func aRandomEventStartsWithinItsWindow() throws {
    let plain = try SmallCase(hasFirms: false).world()
    let happening = event(.demand(segments: [], factor: Ratio(3)), from: 30, to: 36, latest: 100)
    let world = try SmallCase(hasFirms: false, events: [happening]).world()
    var starts: Set<Int> = []
    for replication in 1...60 {
        let found = factors(world, plain, replication: UInt32(replication))
        #expect(abs(found.reduce(0) { $0 + $1 - 1 } - 2) < 1e-9)
        let first = try #require(found.firstIndex { $0 > 1 })
        let last = try #require(found.lastIndex { $0 > 1 })
        // The plan's first Monday is 4 January 2027: day 30 is in week 3, day 106 at the latest in week 14.
        #expect((3...14).contains(first) && last - first <= 1)
        starts.insert(first)
    }
    #expect(starts.count > 6)
}

@Test func anEventThatIsCertainIsAnEventOfProbabilityOne() throws {
    let happening = event(.demand(segments: [], factor: Ratio(1.5)), from: 30, to: 43)
    let sure = event(.demand(segments: [], factor: Ratio(1.5)), from: 30, to: 43, probability: 0.999_999_999)
    let books = try [happening, sure].map { try SmallCase(events: [$0]).world().realisedYear(seed: 3) }
    #expect(books[0].amounts == books[1].amounts && books[0].counts == books[1].counts)
    let never = event(.demand(segments: [], factor: Ratio(1.5)), from: 30, to: 43, probability: 0)
    #expect(
        try SmallCase(events: [never]).world().realisedYear(seed: 3).amounts
            == SmallCase().world().realisedYear(seed: 3).amounts)
}

@Test func anEventMovesTheRivalItNamesAndTheAwarenessItTouches() throws {
    let plain = try SmallCase().world()
    let sale = event(.rivalPrice(rival: "chain", factor: Ratio(0.7)), from: 30, to: 120)
    let cheap = try SmallCase(events: [sale]).world()
    expectMore(plain, than: cheap) { $0.total(.orders) }
    let simulator = Simulator(cheap.world)
    simulator.start(from: cheap.snapshot, coalition: .everyone)
    let first = cheap.world.clock.planWeek
    for week in first..<first + 8 { simulator.live(week, Luck(seed: 1, replication: 1)) }
    let relative = simulator.state.exchange.rivalRelativePrice
    #expect(abs(relative[0] - 0.7) < 1e-12 && relative[2] == 1)
    let press = event(.awareness(segments: ["families"], learned: Share(0.2)), from: 30, to: 43)
    let known = try SmallCase(events: [press]).world()
    expectMore(known, than: plain) { $0.total(.orders, [.segment: "families"]) }
    let (left, right) = (known.realisedYear(seed: 1), plain.realisedYear(seed: 1))
    #expect(left.total(.orders, [.segment: "commuters"]) == right.total(.orders, [.segment: "commuters"]))
}
