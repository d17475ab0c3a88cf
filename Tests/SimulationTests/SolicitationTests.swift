import CaseModel
import Foundation
import Quantities
import Randomness
import Testing

@testable import Simulation

/// A case whose `ads` are messages: one a week per reachable head for the budget of the test.
private func mailing(
    fatigue: Double = 0, optOut: Double = 0, rules: [DatedConsent] = [], clickRate: Double = 0.05
) -> (inout BusinessCase) -> Void {
    { business in
        business.truth.communication.fatigue = Ratio(fatigue)
        for position in business.actionKinds.indices where business.actionKinds[position].id == "ads" {
            business.actionKinds[position].consentRules = rules
            business.actionKinds[position].messages = MessageResponse(
                perEuro: Ratio(20), clickRate: Share(clickRate), optOut: Share(optOut))
        }
    }
}

private func week(
    _ world: CompiledWorld, _ count: Int, _ read: (WorldState) -> Double
) -> [Double] {
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    return (0..<count).map { week in
        simulator.live(world.world.clock.planWeek + week, Luck(seed: 1, replication: 1))
        return read(simulator.state)
    }
}

@Test func repeatedMessagesTireAndRestRestores() throws {
    let small = SmallCase()
    let ads = small.action("ads", budget: 12_000, to: SmallCase.yearStart + 70, segments: ["families"])
    let world = try small.world([ads], mailing(fatigue: 2))
    let response = week(world, 40) { $0.exchange.responsiveness[0] }
    #expect(response[0] > 0.5)
    #expect(response[9] < 0.5 * response[0])
    #expect(zip(response[1..<9], response[2..<10]).allSatisfy { $0 > $1 })
    // Without messages pressure falls by a quarter a week, until people answer as before.
    let (tired, rested) = (1 / response[14] - 1, 1 / response[15] - 1)
    #expect(abs(rested / tired - 0.75) < 1e-9)
    #expect(response[39] > 0.99)
    // The others are not solicited.
    #expect(week(world, 10) { $0.exchange.responsiveness[1] }.last ?? 0 > 0.9)
    let fresh = try small.world([ads], mailing())
    expectMore(fresh, than: world) { $0.total(.clicks, [.action: "ads"]) }
    expectMore(fresh, than: world) { $0.total(.awareness, [.segment: "families"]) }
}

@Test func clicksAreAShareOfMessages() throws {
    let small = SmallCase()
    let ads = small.action("ads", budget: 6_000, segments: ["families"])
    let books = try small.world([ads], mailing()).realisedYear(seed: 2)
    let messages = books.total(.messages, [.action: "ads"])
    // 20 messages a euro, less what is not lived of the year's last days and first days.
    #expect(abs(Double(messages) - 120_000) < 2_500)
    let clicks = Double(books.total(.clicks, [.action: "ads"]))
    let deviation = (0.05 * 0.95 * Double(messages)).squareRoot()
    #expect(abs(clicks - 0.05 * Double(messages)) < 4 * deviation)
}

@Test func peopleWhoOptOutDoNotComeBack() throws {
    let small = SmallCase()
    let ads = small.action("ads", budget: 12_000, to: SmallCase.yearStart + 100, segments: ["families"])
    let world = try small.world([ads], mailing(optOut: 0.02))
    let gone = week(world, 50) { $0.solicitation.optedOut[0] }
    #expect(zip(gone, gone.dropFirst()).allSatisfy { $0 <= $1 } && gone[49] == gone[20])
    // Of those left by last year's messages, (1 − 2 %)^f to the second order after f messages each.
    let opening = Simulator(world.world)
    opening.start(from: world.snapshot, coalition: .everyone)
    let before = opening.state.solicitation.optedOut[0]
    let messages = 12_000 * 20.0 / 12_000
    #expect(abs((1 - gone[49]) / (1 - before) - exp(-0.02 * messages)) < 0.02)
    let all = try small.world([ads], mailing())
    expectMore(all, than: world) { $0.total(.messages, [.action: "ads"]) }
}

@Test func consentFollowsTheRuleInForceOnTheDay() throws {
    func rule(_ buyers: BuyerKind, _ rule: ConsentRule, _ from: CalendarDate?, _ reachable: Double)
        -> DatedConsent
    {
        DatedConsent(
            buyers: buyers, rule: rule, from: from, reachable: Share(reachable), law: SmallCase.text("Loi"))
    }
    let change = SmallCase.yearStart + 183
    let rules = [
        rule(.consumers, .required, change, 0.1), rule(.consumers, .objection, nil, 0.8),
        rule(.businesses, .objection, nil, 0.9),
    ]
    var kind = SmallCase.kind("ads", [.awareness(effectiveness: Ratio(1))])
    kind.consentRules = rules
    #expect(kind.consent(of: .consumers, on: change + -1).rule == .objection)
    #expect(kind.consent(of: .consumers, on: change).reachable == Share(0.1))
    #expect(kind.consent(of: .businesses, on: change).reachable == Share(0.9))
    let small = SmallCase()
    let world = try small.world([small.action("ads")], mailing(rules: rules))
    let position = world.world.actions.previousCount * 3
    let families = week(world, 50) { $0.exchange.reach[position] }
    #expect(families[0] == 0.8 && families[24] == 0.8 && families[30] == 0.1)
    #expect(week(world, 50) { $0.exchange.reach[position + 2] }.allSatisfy { $0 == 0.9 })
    // Without any rule the kind's own stands: consumers alone are protected.
    let plain = SmallCase.kind("ads", [.awareness(effectiveness: Ratio(1))])
    #expect(plain.consent(of: .consumers, on: change).rule == .objection)
    #expect(plain.consent(of: .businesses, on: change).rule == .none)
    let free = try small.world([small.action("ads")], mailing())
    expectMore(free, than: world) { $0.total(.messages, [.segment: "families"]) }
}

@Test func repeatedCallsTireToo() throws {
    let small = SmallCase()
    let calls = small.action("calls", hours: 15)
    let tired = try small.world([calls]) { $0.truth.communication.fatigue = Ratio(5) }
    expectMore(try small.world([calls]), than: tired) { $0.total(.leads, [.action: "calls"]) }
}
