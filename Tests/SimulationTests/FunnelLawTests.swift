import CaseModel
import Quantities
import Randomness
import Testing

@testable import Simulation

/// A simulator at the start of year N with everything of the plan in force.
private func simulator(_ world: CompiledWorld) -> Simulator {
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    return simulator
}

@Test func leadsAndDealsAreConserved() throws {
    var small = SmallCase(buyers: (100, 100, 3_000))
    small.influences = FunnelInfluences(
        answerDelay: Duration(weeks: 2), dealPatience: Duration(weeks: 3))
    small.team = TeamResponse(
        absence: AbsenceResponse(sickness: Share(0.1)),
        turnover: TurnoverResponse(annual: Share(0.8), hiringDelay: Duration(weeks: 6)))
    let world = try small.world(["fair", "calls"].map { small.action($0) })
    let simulator = simulator(world)
    // With a recorder every week is entered by itself.
    simulator.recorder = Recorder()
    let state = simulator.state
    func flow(_ counter: Counter, _ tags: [Tags.Dimension: String] = [:]) -> Int64 {
        world.layout.positions(of: counter, tags).reduce(0) { sum, position in
            sum
                + (0..<state.books.months).reduce(0) {
                    $0 + state.books.counted(position, in: $1)
                }
        }
    }
    func leads() -> Int64 {
        (0..<state.prospecting.leads.count).reduce(0) { $0 + Int64(state.prospecting.leads[$1]) }
    }
    var before = (leads: leads(), deals: state.prospecting.dealCount[0])
    var counted = [0, 0, 0, 0].map { Int64($0) }
    for week in world.world.clock.planWeek..<world.world.clock.weekCount {
        counted = [
            flow(.leads), flow(.stageEntries, [.stage: "qualified"]), flow(.dealsWon), flow(.dealsLost),
        ]
        simulator.live(week, Luck(seed: 9, replication: 1))
        let now = [
            flow(.leads), flow(.stageEntries, [.stage: "qualified"]), flow(.dealsWon), flow(.dealsLost),
        ]
        let change = zip(now, counted).map { $0 - $1 }
        let lost = (0..<3).reduce(0) { $0 + Int64(state.prospecting.leadLosses[$1]) }
        #expect(before.leads + change[0] == change[1] + lost + leads())
        let deals = state.prospecting.dealCount[0]
        #expect(Int64(before.deals) + change[1] == change[2] + change[3] + Int64(deals))
        before = (leads(), deals)
    }
}

// A chain of Bernoulli trials: five sums of about 2,000 trials each, within 4.5 standard errors, fail together by
// chance in less than one run in 20,000; the draws are fixed.
@Test func theFunnelIsABinomialChain() throws {
    var small = SmallCase(buyers: (0, 0, 6_000))
    small.sellerIDs = (0..<40).map { Identifier("terrain_\($0)") }
    (small.stageDelays, small.discountAsked) = ([0, 0, 0, 0, 0], 0)
    let world = try small.world()
    let stages = ["qualified", "meeting", "quotation", "negotiation"]
    let sums = world.replicate(seed: 5, replications: 1...12, jobs: 2, columns: 6) { books, row in
        row[0] = Double(books.total(.leads))
        for (column, stage) in stages.enumerated() {
            row[column + 1] = Double(books.total(.stageEntries, [.stage: stage]))
        }
        row[5] = Double(books.total(.dealsWon))
    }
    let totals = (0..<6).map { column in (0..<12).reduce(0) { $0 + sums[$1 * 6 + column] } }
    #expect(totals[0] > 2_000)
    for stage in 0..<5 {
        let (n, p) = (totals[stage], small.passages[stage])
        // A case that enters in the last week of the year leaves its stage a week later: one a month at most.
        let late = n / 40
        #expect(abs(totals[stage + 1] - n * p) < 4.5 * (n * p * (1 - p)).squareRoot() + late)
    }
}

@Test func aSellersBacklogFollowsLindley() throws {
    var small = SmallCase(buyers: (0, 0, 8_000))
    small.sellerIDs = ["terrain_a"]
    let world = try small.world()
    let simulator = simulator(world)
    let state = simulator.state.prospecting
    var before: [UInt64: (stage: Int, work: Double)] = [:]
    var (saturated, slack) = (0, 0)
    for week in world.world.clock.planWeek..<world.world.clock.weekCount {
        simulator.live(week, Luck(seed: 3, replication: 1))
        let capacity = simulator.state.exchange.minutesAvailable[0]
        let backlog = before.values.reduce(0) { $0 + $1.work }
        var left = 0.0
        for position in 0..<state.dealCount[0] {
            let deal = state.deals[position]
            if let old = before[deal.address], old.stage == deal.stage { left += deal.work }
        }
        // Work that came in the week starts to be done in the next: W' = max(W − C, 0) + A.
        #expect(abs(left - max(backlog - capacity, 0)) < 1e-6)
        if backlog > capacity { saturated += 1 } else { slack += 1 }
        before = [:]
        for position in 0..<state.dealCount[0] {
            before[state.deals[position].address] = (state.deals[position].stage, state.deals[position].work)
        }
    }
    #expect(saturated > 0 && slack > 0)
}

@Test func littlesLawHoldsAtTheSameInstants() throws {
    let small = SmallCase(buyers: (0, 0, 2_000))
    let world = try small.world()
    let simulator = simulator(world)
    let state = simulator.state.prospecting
    // Deals seen at the end of each week: their number summed over weeks is the sum of the weeks each was seen.
    var (present, seen): (Int, [UInt64: Int]) = (0, [:])
    for week in world.world.clock.planWeek..<world.world.clock.weekCount {
        simulator.live(week, Luck(seed: 4, replication: 1))
        present += state.dealCount[0]
        for position in 0..<state.dealCount[0] { seen[state.deals[position].address, default: 0] += 1 }
    }
    // Little: L·T = λ·T · W, with arrivals, stays and stock counted at the same instants, and no address twice.
    let mean = Double(seen.values.reduce(0, +)) / Double(seen.count)
    #expect(abs(Double(present) - Double(seen.count) * mean) < 1e-6)
    #expect(seen.count > 50 && mean > 1)
}

// The stationary law of W' = max(W + A − 1, 0) with A = 2 with probability p, else 0, is geometric of ratio
// p ÷ (1 − p). Over 200,000 steps, means of blocks of 1,000 are close to independent; the bound is 4.5 standard
// errors: one run in 100,000 by chance, and the draws are fixed.
@Test func aLindleyQueueHasItsStationaryLaw() {
    let (p, entity) = (0.3, EntityAddress(dottedID: "lindley"))
    let luck = Luck(seed: 12, replication: 1)
    var (queue, carry) = (0, 0.0)
    var empty: [Double] = []
    for block in 0..<200 {
        var idle = 0
        for step in 0..<1_000 {
            let u = luck.uniform(Site(0), entity, week: step, block: block)
            let week = ComplaintService.lindley(
                queue: queue, arrivals: u < p ? 2 : 0, carry: carry, capacity: 1)
            (queue, carry) = (week.queue, week.carry)
            if queue == 0 { idle += 1 }
        }
        empty.append(Double(idle) / 1_000)
    }
    let mean = empty.reduce(0, +) / 200
    let error = (empty.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 200 / 199).squareRoot()
    // P(W = 0) of the reflected walk: 1 − p ÷ (1 − p).
    #expect(abs(mean - (1 - p / (1 - p))) < 4.5 * error)
}
