import CaseModel
import Quantities
import Testing

@testable import Simulation

/// Variable pay of one seller under one plan, in cents.
private func pay(_ plan: PayPlan, _ revenue: Int64, quota: Double = 100_000_00) -> Int64 {
    let memory = ParameterMemory()
    return PayLaws([plan], memory).pay(0, revenue: revenue, quota: quota)
}

@Test func commissionTablesAreExact() {
    let linear = PayPlan(form: .linear, rate: Share(0.02))
    #expect(pay(linear, 0) == 0)
    #expect(pay(linear, 50_000_00) == 1_000_00)
    #expect(pay(linear, 33_333_33) == 666_67)
    let fast = PayPlan(form: .linear, rate: Share(0.02), accelerator: Share(0.05))
    #expect(pay(fast, 100_000_00) == 2_000_00)
    #expect(pay(fast, 120_000_00) == 3_000_00)
    let capped = PayPlan(form: .linear, rate: Share(0.02), accelerator: Share(0.05), cap: Money(euros: 2_500))
    #expect(pay(capped, 110_000_00) == 2_500_00)
    #expect(pay(capped, 900_000_00) == 2_500_00)
    let table = [(0.0, 0.01), (0.8, 0.02), (1.2, 0.04)]
        .map { PayPlan.Band(from: Ratio($0.0), rate: Share($0.1)) }
    // Bands are put in order whatever the order of the file.
    let marginal = PayPlan(form: .marginalBands, bands: table.reversed())
    #expect(pay(marginal, 80_000_00) == 800_00)
    #expect(pay(marginal, 100_000_00) == 1_200_00)
    #expect(pay(marginal, 120_000_00) == 1_600_00)
    #expect(pay(marginal, 150_000_00) == 2_800_00)
    let whole = PayPlan(form: .wholeBand, bands: table)
    #expect(pay(whole, 79_999_99) == 800_00)
    #expect(pay(whole, 80_000_00) == 1_600_00)
    #expect(pay(whole, 120_000_00) == 4_800_00)
    let late = PayPlan(form: .wholeBand, bands: [PayPlan.Band(from: Ratio(0.5), rate: Share(0.03))])
    #expect(pay(late, 49_999_99) == 0)
    #expect(pay(late, 50_000_00) == 1_500_00)
    // Without quota every band is reached at once, and nothing lies beyond it.
    #expect(pay(whole, 100_00, quota: 0) == 4_00)
    #expect(pay(fast, 100_00, quota: 0) == 2_00)
}

@Test func morePayForMoreRevenue() {
    let bands = [(0.0, 0.01), (0.5, 0.02), (1.0, 0.03)].map {
        PayPlan.Band(from: Ratio($0.0), rate: Share($0.1))
    }
    for form in PayPlan.Form.allCases {
        let plan = PayPlan(form: form, rate: Share(0.02), bands: bands, accelerator: Share(0.06))
        var before: Int64 = 0
        for step in 0...400 {
            let now = pay(plan, Int64(step) * 500_00)
            #expect(now >= before)
            before = now
        }
    }
}

@Test func aPayPlanPaysTheYearsTable() throws {
    let bands = [(0.0, 0.01), (0.3, 0.03)].map { PayPlan.Band(from: Ratio($0.0), rate: Share($0.1)) }
    let law = PayPlan(sellers: ["terrain_a"], form: .wholeBand, bands: bands, accelerator: Share(0.05))
    let world = try SmallCase().world { $0.payPlans = [law] }
    let plain = try SmallCase().world()
    let tags: [Tags.Dimension: String] = [.seller: "terrain_a"]
    for seed in 1...5 {
        let books = world.realisedYear(seed: UInt64(seed))
        let revenue = books.total(.sellerRevenue, tags)
        #expect(books.balance("6413", nil, tags) == pay(law, revenue, quota: 200_000_00))
        let without = world.realisedYear(
            seed: UInt64(seed), coalition: .everyone.removing(Coalition.payPosition))
        #expect(without.amounts == plain.realisedYear(seed: UInt64(seed)).amounts)
    }
    // Last year is paid by last year's rules.
    let (with, usual) = (world.realisedYear(seed: 1), plain.realisedYear(seed: 1))
    #expect(with.balance("6413", 1..<13) == usual.balance("6413", 1..<13))
    #expect(
        with.balance("6413", nil, [.seller: "terrain_b"])
            == usual.balance("6413", nil, [.seller: "terrain_b"]))
}

@Test func aPrizeIsPaidOnce() throws {
    let start = SmallCase.yearStart
    let challenge = SalesChallenge(
        sellers: ["terrain_a", "terrain_b"], start: start + 60, end: start + 120, prize: Money(euros: 500))
    let world = try SmallCase(buyers: (100, 100, 6_000)).world { $0.challenges = [challenge] }
    let books = world.realisedYear(seed: 2)
    // The prize is what the company pays in all, contributions included.
    #expect(books.balance("6414") > 0 && books.balance("6414") + books.balance("6458") == 500_00)
    let winners = ["terrain_a", "terrain_b"].filter { books.balance("6414", nil, [.seller: $0]) > 0 }
    #expect(winners.count == 1)
    #expect(world.realisedYear(seed: 2, coalition: .nobody).balance("6414") == 0)
    // Nobody sells, nobody wins.
    var idle = SmallCase(buyers: (0, 0, 0))
    idle.openingInMarket = 0
    #expect(try idle.world { $0.challenges = [challenge] }.realisedYear(seed: 1).balance("6414") == 0)
}

@Test func contractsAreCreditedToWhoSignedThem() throws {
    var small = SmallCase(buyers: (100, 100, 900))
    small.sellerIDs = ["terrain_a", "terrain_b"]
    let plain = try small.world().realisedYear(seed: 3)
    small.team = TeamResponse(contractCredit: Duration(weeks: Period.year.weeks))
    let books = try small.world().realisedYear(seed: 3)
    let credited = books.total(.sellerRevenue) - plain.total(.sellerRevenue)
    // Fees of contracts have no tag of seller and are paid at once: all sales of the contract offer.
    let fees = -books.balance("706", nil, [.offer: "fleet"])
    #expect(credited > 0 && credited < fees)
    #expect(plain.revenue == books.revenue)
    // Credited for as long as contracts last, everything signed counts, and nothing that was signed before.
    small.team = TeamResponse(contractCredit: Duration(weeks: 3 * Period.year.weeks))
    let long = try small.world().realisedYear(seed: 3)
    #expect(long.total(.sellerRevenue) > books.total(.sellerRevenue))
    #expect(long.total(.sellerRevenue) - plain.total(.sellerRevenue) <= fees)
}
