import CaseModel
import PortableMath
import Quantities
import Testing

@testable import Simulation

private let firms = SmallCase(buyers: (100, 100, 6_000))
private let start = SmallCase.yearStart

@Test func droppingAnAccommodationIsNoFreeGain() throws {
    var small = firms
    small.employment = Employment(needsAccommodation: true)
    small.team = TeamResponse(
        turnover: TurnoverResponse(
            annual: Share(0.3), reputationWeight: Ratio(4), hiringDelay: Duration(weeks: 8),
            replacementCost: Money(euros: 3_000)),
        reputation: ReputationResponse(accommodation: Ratio(0.4), hiringWeight: Ratio(1)))
    let sellers: [Identifier<Seller>] = ["boutique", "terrain_a", "terrain_b"]
    let (kept, dropped) = (
        try small.world {
            $0.accommodations = sellers.map {
                Accommodation(
                    seller: $0, start: start, cost: Money(euros: 300), monthlyCost: Money(euros: 20))
            }
        }, try small.world()
    )
    expectMore(kept, than: dropped) { $0.total(.employerReputation) }
    expectMore(dropped, than: kept, replications: 200) { $0.total(.resignations) }
    expectMore(kept, than: dropped, replications: 200) { $0.total(.minutesContracted) }
    // Where nobody leaves, work and sales are the same with and without: no productivity hangs on it.
    small.team = TeamResponse(reputation: ReputationResponse(accommodation: Ratio(0.4)))
    let with = try small.world {
        $0.accommodations = sellers.map {
            Accommodation(seller: $0, start: start, cost: Money(euros: 300), monthlyCost: Money(euros: 20))
        }
    }.realisedYear(seed: 5)
    let without = try small.world().realisedYear(seed: 5)
    #expect(with.revenue == without.revenue && with.total(.minutesWorked) == without.total(.minutesWorked))
    #expect(with.balance("648") == 3 * (300_00 + 12 * 20_00) && without.balance("648") == 0)
}

@Test func trainingImprovesTheReputation() throws {
    var small = firms
    small.team = TeamResponse(reputation: ReputationResponse(training: Ratio(0.2)))
    let session = TrainingSession(
        sellers: [], skill: .service, start: start + 30, end: start + 90, hours: Duration(hours: 14),
        cost: .zero)
    expectMore(try small.world { $0.trainings = [session] }, than: try small.world()) {
        $0.total(.employerReputation)
    }
}

@Test func teamDecisionsArePaidToTheCent() throws {
    let session = TrainingSession(
        sellers: ["terrain_a"], skill: .service, start: start + 300, end: start + 310,
        hours: Duration(hours: 7),
        cost: Money(cents: 123_45))
    let short = Accommodation(
        seller: "terrain_b", start: start + 40, end: start + 130, cost: Money(cents: 99_99),
        monthlyCost: Money(cents: 10_01))
    let world = try firms.world {
        ($0.trainings, $0.accommodations) = ([session], [short])
    }
    let books = world.realisedYear(seed: 1)
    #expect(books.balance("618") == 123_45)
    // Paid once in February, then for each month from February to May.
    #expect(books.balance("648") == 99_99 + 4 * 10_01)
    #expect(books.balance("648", nil, [.seller: "terrain_b"]) == books.balance("648"))
}

@Test func moreStoreTimeServesMore() throws {
    var small = SmallCase()
    small.team = TeamResponse(shop: ShopStaffing(elasticity: Ratio(0.2)))
    let recruit = Recruitment(
        id: "boutique_b", post: SmallCase.text("Vente"), role: .store, start: start + 30,
        weeklyHours: Duration(hours: 35), monthlyPay: Money(euros: 1_900), skill: Share(0.5), cost: .zero)
    let (more, plain) = (try small.world { $0.recruitments = [recruit] }, try small.world())
    expectMore(more, than: plain) { -$0.balance("70", nil, [.channel: "shop"]) }
    #expect(more.realisedYear(seed: 1).total(.sellerRevenue, [.seller: "boutique_b"]) > 0)
    // A team as usual serves as usual.
    let usual = try SmallCase().world().realisedYear(seed: 1)
    #expect(abs(Double(plain.realisedYear(seed: 1).revenue) / Double(usual.revenue) - 1) < 0.02)
    var kind = SmallCase()
    kind.team = TeamResponse(shop: ShopStaffing(serviceWeight: Ratio(0.5)))
    let session = TrainingSession(
        sellers: ["boutique"], skill: .service, start: start + 30, end: start + 60,
        hours: Duration(hours: 30),
        cost: .zero)
    expectMore(try kind.world { $0.trainings = [session] }, than: try kind.world()) {
        -$0.balance("70", nil, [.channel: "shop"])
    }
}

@Test func gapsGiveTrainingNeeds() throws {
    var small = firms
    small.employment = Employment(required: SkillProfile([.negotiation: Share(0.75)], usual: Share(0.4)))
    let books = try small.world().realisedYear(seed: 1)
    // One skill of five lacks 0.25; closing half of the distance to 1 takes τ·log 2.
    #expect(books.total(.skillGap, [.seller: "terrain_a"]) == 50)
    #expect(books.total(.belowRequired) == 3)
    let minutes = Double(books.total(.trainingNeeded, [.seller: "terrain_a"]))
    #expect(abs(minutes - 40 * 60 * Portable.log(2)) < 1)
    #expect(try firms.world().realisedYear(seed: 1).total(.belowRequired) == 0)
}

@Test func aHarderQuotaStretchesOrBreaks() throws {
    var small = firms
    small.team = TeamResponse(motivation: MotivationResponse(attainment: Ratio(0.6), quota: Ratio(0.1)))
    func world(_ quota: Double) throws -> CompiledWorld {
        try small.world(
            team: ["terrain_a", "terrain_b"].map {
                TeamDecision(seller: $0, quota: Money(euros: quota), discountLimit: nil)
            })
    }
    let revenue = try firms.world().realisedYear(seed: 1).total(.sellerRevenue, [.seller: "terrain_a"])
    let reachable = Double(revenue) / 100
    expectMore(try world(reachable * 0.9), than: try world(reachable * 3)) { $0.total(.motivation) }
}
