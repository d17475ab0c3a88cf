import CaseModel
import PortableMath
import Quantities
import Randomness
import Testing

@testable import Simulation

private let firms = SmallCase(buyers: (100, 100, 6_000))
private let start = SmallCase.yearStart

/// What the state holds some weeks after the start of year N with everything of the plan in force.
private func reading<Value>(
    _ world: CompiledWorld, weeks: Int, seed: UInt64 = 2, _ read: (WorldState) -> Value
) -> Value {
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    for week in world.world.clock.planWeek..<(world.world.clock.planWeek + weeks) {
        simulator.live(week, Luck(seed: seed, replication: 1))
    }
    return withExtendedLifetime(simulator) { read(simulator.state) }
}

/// Fixed pay alone, in cents.
private func fixedPay(
    _ books: Books, _ months: Range<Int>? = nil, _ tags: [Tags.Dimension: String] = [:]
) -> Int64 {
    books.balance("641", months, tags) - books.balance("6413", months, tags)
        - books.balance("6414", months, tags)
}

private func recruitment(_ day: Int = 120, id: Identifier<Seller> = "terrain_c") -> Recruitment {
    Recruitment(
        id: id, post: SmallCase.text(id.text), role: .business, start: start + day,
        weeklyHours: Duration(hours: 35), monthlyPay: Money(euros: 2_000), skill: Share(0.5),
        cost: Money(euros: 1_500))
}

@Test func aNeutralTeamChangesNothing() throws {
    var written = firms
    written.team = TeamResponse(
        absence: AbsenceResponse(leaveSeason: (1...12).map { Ratio($0 == 8 ? 6.5 : 0.5) }),
        motivation: MotivationResponse(attainment: Ratio(1), pay: Ratio(1), overload: Ratio(1)),
        reputation: ReputationResponse(training: Ratio(1), overload: Ratio(1)))
    let (left, right) = (try firms.world().realisedYear(seed: 1), try written.world().realisedYear(seed: 1))
    // Motivation and reputation move and touch nothing.
    #expect(left.amounts == right.amounts)
    let layout = left.layout
    for position in layout.counters.indices
    where ![.motivation, .employerReputation].contains(layout.counters[position].counter) {
        #expect(
            (0..<26).allSatisfy {
                left.count(counter: position, month: $0) == right.count(counter: position, month: $0)
            })
    }
}

@Test func aRecruitWorksFromTheFirstDay() throws {
    var small = firms
    small.team = TeamResponse(
        learning: LearningResponse(rampUp: Duration(weeks: 8)),
        turnover: TurnoverResponse(hiringDelay: Duration(weeks: 6)))
    let (with, plain) = (try small.world { $0.recruitments = [recruitment()] }, try small.world())
    expectMore(with, than: plain) { $0.total(.stageEntries, [.stage: "qualified"]) }
    let books = with.realisedYear(seed: 1)
    let tags: [Tags.Dimension: String] = [.seller: "terrain_c"]
    #expect(books.total(.hires, tags) == 1 && books.total(.headcount, tags) == 1)
    #expect(books.balance("6228") == 1_500_00)
    // From May to December: paid in full from the first whole month on.
    #expect(fixedPay(books, 13..<16, tags) == 0)
    #expect(fixedPay(books, 18..<25, tags) == 7 * 2_000_00)
    let minutes = books.layout.positions(of: .minutesAvailable, tags)[0]
    #expect((0..<16).allSatisfy { books.count(counter: minutes, month: $0) == 0 })
    #expect(books.count(counter: minutes, month: 17) < books.count(counter: minutes, month: 22))
    // Without the team's decisions nobody comes, and nothing else changes.
    let alone = with.realisedYear(seed: 1, coalition: .everyone.removing(Coalition.teamPosition))
    #expect(alone.total(.hires) == 0 && alone.revenue == plain.realisedYear(seed: 1).revenue)
}

@Test func hiringTakesItsTime() throws {
    var small = firms
    small.team = TeamResponse(turnover: TurnoverResponse(hiringDelay: Duration(weeks: 12)))
    // A first day in the second week cannot be kept: the search starts with the plan.
    let books = try small.world { $0.recruitments = [recruitment(7)] }.realisedYear(seed: 1)
    let hires = books.layout.positions(of: .hires, [.seller: "terrain_c"])[0]
    #expect((13..<15).allSatisfy { books.count(counter: hires, month: $0) == 0 })
    #expect(books.total(.hires) == 1)
}

// Twenty years of three sellers, in spells of two weeks: the share of absence has a standard error near 0.7 %.
@Test func sicknessTakesItsShareOfTime() throws {
    var small = firms
    small.team = TeamResponse(absence: AbsenceResponse(sickness: Share(0.1), spell: Duration(weeks: 2)))
    let world = try small.world()
    let sums = world.replicate(seed: 1, replications: 1...40, jobs: 2, columns: 2) { books, row in
        row[0] = Double(books.total(.minutesAbsent))
        row[1] = Double(books.total(.minutesContracted))
    }
    let shares = (0..<40).map { sums[2 * $0] / sums[2 * $0 + 1] }
    let mean = shares.reduce(0, +) / 40
    let error = (shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40 / 39).squareRoot()
    #expect(abs(mean - 0.1) < 4.5 * error)
    expectMore(try firms.world(), than: world) { $0.total(.stageEntries, [.stage: "qualified"]) }
}

@Test func leaveAndMeetingsTakeSellingTime() throws {
    func minutes(_ small: SmallCase, _ staffing: (inout StaffingDecisions) -> Void = { _ in }) throws
        -> Double
    {
        Double(try small.world(staffing: staffing).realisedYear(seed: 1).total(.minutesAvailable))
    }
    let usual = try minutes(firms)
    var away = firms
    away.employment = Employment(leave: Duration(weeks: Period.year.weeks / 10))
    #expect(abs(try minutes(away) / usual - 0.9) < 0.002)
    var met = firms
    met.employment = Employment(meetings: Duration(hours: 2.1))
    #expect(abs(try minutes(met) / usual - 0.9) < 0.002)
    let ritual = TeamRitual(participants: [], weeklyHours: Duration(hours: 2.1), isCoaching: false)
    #expect(abs(try minutes(firms) { $0.rituals = [ritual] } / usual - 0.9) < 0.005)
    let session = TrainingSession(
        sellers: [], skill: .service, start: start + 30, end: start + 60, hours: Duration(hours: 21),
        cost: .zero)
    let trained = try minutes(firms) { $0.trainings = [session] }
    #expect(trained < usual && trained > usual * 0.97)
}

@Test func aSessionTeachesItsSkillAlone() throws {
    let session = TrainingSession(
        sellers: ["terrain_a"], skill: .negotiation, start: start + 30, end: start + 60,
        hours: Duration(hours: 20), cost: Money(euros: 900))
    let world = try firms.world { $0.trainings = [session] }
    let levels = reading(world, weeks: 20) { state in
        (0..<(3 * SellerSkill.count)).map { state.exchange.skill[$0] }
    }
    let gain = 1 - Portable.exp(-0.5)
    for seller in 0..<3 {
        for skill in 0..<SellerSkill.count {
            let expected = seller == 1 && skill == SellerSkill.negotiation ? 0.5 + gain * 0.5 : 0.5
            #expect(abs(levels[seller * SellerSkill.count + skill] - expected) < 1e-12)
        }
    }
    let books = world.realisedYear(seed: 1)
    #expect(books.total(.assessed) == 1 && books.total(.levelBefore) == 500)
    #expect(books.total(.levelAfter) == Int64((1000 * (0.5 + gain * 0.5)).rounded()))
    #expect(books.balance("618") == 900_00)
    #expect(world.realisedYear(seed: 1, coalition: .nobody).balance("618") == 0)
}

@Test func aSessionThatDetailsAnActionIsThatAction() throws {
    let action = firms.action("training", budget: 2_000, to: start + 60, hours: 2)
    let session = TrainingSession(
        sellers: ["terrain_a"], skill: .negotiation, start: start + 30, end: start + 60,
        hours: Duration(hours: 20), cost: .zero, action: "training")
    let (with, plain) = (try firms.world([action]) { $0.trainings = [session] }, try firms.world([action]))
    let (left, right) = (with.realisedYear(seed: 1), plain.realisedYear(seed: 1))
    #expect(left.revenue == right.revenue && left.balance("618") == 0)
    #expect(left.total(.minutesAvailable) == right.total(.minutesAvailable))
    #expect(left.total(.levelBefore) == 500 && left.total(.levelAfter) == 900)
}

@Test func whatIsLearntIsForgotten() throws {
    let session = TrainingSession(
        sellers: [], skill: .negotiation, start: start + 7, end: start + 20, hours: Duration(hours: 40),
        cost: .zero)
    var small = firms
    small.team = TeamResponse(learning: LearningResponse(forgetting: Share(0.05)))
    let world = try small.world { $0.trainings = [session] }
    let place = SellerSkill.count + SellerSkill.negotiation
    let levels = [6, 20, 52].map { weeks in
        reading(world, weeks: weeks) { $0.exchange.skill[place] }
    }
    #expect(levels[0] > levels[1] && levels[1] > levels[2] && levels[2] >= 0.5)
}

@Test func coachingRaisesSkillAndMotivation() throws {
    var small = firms
    small.team = TeamResponse(
        motivation: MotivationResponse(coaching: Ratio(0.2), abilityWeight: Ratio(0.5)),
        learning: LearningResponse(coachingGain: Share(0.004)))
    func ritual(_ isCoaching: Bool) -> (inout StaffingDecisions) -> Void {
        {
            $0.rituals = [
                TeamRitual(participants: [], weeklyHours: Duration(minutes: 30), isCoaching: isCoaching)
            ]
        }
    }
    let (coached, met) = (try small.world(staffing: ritual(true)), try small.world(staffing: ritual(false)))
    expectMore(coached, than: met) { $0.total(.dealsWon) }
    expectMore(coached, than: met) { $0.total(.motivation) }
    let (skill, ability) = reading(coached, weeks: 30) { ($0.exchange.skill[5], $0.exchange.ability[5]) }
    #expect(skill > 0.5 && ability > skill)
}

@Test func motivationReturnsToItsLevel() throws {
    var small = firms
    small.team = TeamResponse(motivation: MotivationResponse(challenge: Ratio(0.3)))
    let challenge = SalesChallenge(sellers: ["terrain_a"], start: start, end: start + 100, prize: .zero)
    let world = try small.world { $0.challenges = [challenge] }
    let levels = [0, 12, 26, 50].map { weeks in
        reading(world, weeks: weeks) { ($0.salesTeam.motivation[1], $0.salesTeam.motivation[2]) }
    }
    let values = levels.map(\.0)
    #expect(values[0] == 0.6 && values[1] > 0.7 && values[2] < values[1] && abs(values[3] - 0.6) < 0.03)
    #expect(levels.allSatisfy { $0.1 == 0.6 })
}

@Test func aChallengeMotivates() throws {
    var small = firms
    small.team = TeamResponse(
        motivation: MotivationResponse(challenge: Ratio(0.3), abilityWeight: Ratio(0.6)))
    let challenge = SalesChallenge(sellers: [], start: start + 30, end: start + 250, prize: Money(euros: 400))
    expectMore(try small.world { $0.challenges = [challenge] }, than: try small.world()) {
        $0.total(.dealsWon)
    }
}

@Test func lowMotivationMakesSellersLeave() throws {
    var small = firms
    small.quota = 20_000_000
    small.team = TeamResponse(
        motivation: MotivationResponse(attainment: Ratio(0.8)),
        turnover: TurnoverResponse(
            annual: Share(0.2), motivationWeight: Ratio(4), hiringDelay: Duration(weeks: 4)))
    var calm = small
    calm.quota = 0
    expectMore(try small.world(), than: try calm.world()) { $0.total(.resignations) }
}

@Test func anEmptyPostIsFilledAfterTheDelay() throws {
    var small = firms
    small.team = TeamResponse(
        turnover: TurnoverResponse(
            annual: Share(0.9), hiringDelay: Duration(weeks: 10), replacementCost: Money(euros: 2_000),
            replacementSkill: Share(0.3)))
    let books = try small.world().realisedYear(seed: 4)
    let (left, came) = (books.total(.resignations), books.total(.hires))
    #expect(left > 0 && came > 0 && came <= left + 3)
    #expect(books.balance("622") == came * 2_000_00)
    // An empty post is not paid, and three posts are paid in full where nobody leaves.
    #expect(fixedPay(books) < 3 * 12 * 2_100_00)
    #expect(fixedPay(try firms.world().realisedYear(seed: 4)) == 3 * 12 * 2_100_00)
    var quick = small
    quick.team = TeamResponse(turnover: TurnoverResponse(annual: Share(0.9), hiringDelay: Duration(weeks: 1)))
    expectMore(try quick.world(), than: try small.world()) { $0.total(.minutesContracted) }
}

@Test func dealsOfWhoLeavesAreHandedOver() throws {
    var small = firms
    small.team = TeamResponse(
        turnover: TurnoverResponse(annual: Share(0.95), hiringDelay: Duration(weeks: 30)))
    let world = try small.world()
    let simulator = Simulator(world.world)
    simulator.start(from: world.snapshot, coalition: .everyone)
    for week in simulator.world.clock.planWeek..<simulator.world.clock.weekCount {
        let exchange = simulator.state.exchange
        let present = [1, 2].filter { exchange.isEmployed[$0] }
        simulator.live(week, Luck(seed: 3, replication: 1))
        let state = simulator.state.prospecting
        // Who was there at the start of the week, or came in it, works every deal; nobody left works none.
        guard !present.isEmpty else { continue }
        for position in 0..<state.dealCount[0] {
            let seller = state.deals[position].seller
            #expect(present.contains(seller) || exchange.isEmployed[seller])
        }
    }
}
