import CaseFiles
import CaseModel
import Foundation
import Quantities
import Simulation
import Testing

/// The bicycle case lives as real companies do: steady without change, answering levers as published studies say.
///
/// Seeds are fixed, so each test always gives the same answer; bounds are those of the sources, widened by two
/// standard errors of what is measured.
struct VelosRealismTests {
    private let business: BusinessCase
    private let previous: Plan
    private let statusQuo: Plan
    private static let replications = 60

    init() throws {
        business = try #require(ShippedCases.loaded.business)
        previous = try #require(ShippedCases.loaded.previousPlan)
        statusQuo = try #require(ShippedCases.read("statu-quo").plan)
    }

    private func numbers(_ plan: Plan, _ number: @escaping CompanyYear.Number) throws -> [Double] {
        try CompiledWorld(business, previousPlan: previous, plan: plan).replicate(
            seed: 3, replications: 1...Self.replications, jobs: 2, columns: 1
        ) { books, row in
            row[0] = number(books, books.layout.planYear)
        }
    }

    /// The elasticity of a number: the ratio of means' logarithm over that of the lever, under common luck.
    private func elasticity(
        _ number: @escaping CompanyYear.Number, to plan: Plan, _ factor: Double
    ) throws -> (value: Double, error: Double) {
        let base = try numbers(statusQuo, number)
        let differences = zip(try numbers(plan, number), base).map { $0 - $1 }
        let mean = base.reduce(0, +) / Double(base.count)
        let change = Estimate(differences)
        return (log(1 + change.mean / mean) / log(factor), change.error / mean / abs(log(factor)))
    }

    /// Between a loss of 2 % and a profit of 4 % of revenue: the break-even point is in sight, not given.
    @Test func theStatusQuoIsNearItsBreakEvenPoint() throws {
        let profit = Estimate(try numbers(statusQuo, CompanyYear.operatingProfit))
        let revenue = Estimate(try numbers(statusQuo, CompanyYear.revenue))
        #expect(1_200_000..<1_600_000 ~= revenue.mean)
        #expect(-0.02..<0.04 ~= profit.mean / revenue.mean)
    }

    /// *Source*: Bijmolt, van Heerde & Pieters (2005): mean −2.6, mostly between −4 and −1.2.
    @Test(arguments: [
        "velo_ville", "velo_voyage", "vae_ville", "vae_cargo", "equipement", "revision", "flotte",
    ])
    func ownPriceElasticitiesAreThoseOfTheLiterature(offer: String) throws {
        let sold = try #require(business.truth.offers.first { $0.id.text == offer })
        let dearer = PriceDecision(
            offer: sold.id, price: Money(euros: sold.price.euros * 1.05), start: business.calendar.yearStart)
        let measured = try elasticity(
            CompanyYear.units(offer), to: statusQuo.changed(prices: [dearer]), 1.05)
        #expect(measured.value > -4 - 2 * measured.error && measured.value < -1.2 + 2 * measured.error)
    }

    /// *Source*: Sethuraman, Tellis & Briesch (2011): about 0.1 in the short term.
    @Test func advertisingElasticityIsAboutATenth() throws {
        let more = statusQuo.changed(budget: 1.1, of: ["affichage_local", "annonces_en_ligne"])
        let measured = try elasticity(CompanyYear.consumerRevenue, to: more, 1.1)
        #expect(measured.value > 0.06 && measured.value < 0.15, "\(measured)")
    }

    /// *Source*: Albers, Mantrala & Sridhar (2010): about 0.3.
    @Test func sellingEffortElasticityIsAboutThreeTenths() throws {
        let more = statusQuo.changed(hours: 1.1, of: ["appels_entreprises", "visites_collectivites"])
        let measured = try elasticity(CompanyYear.dealsWon, to: more, 1.1)
        #expect(abs(measured.value - 0.3) < 0.15 + 2 * measured.error, "\(measured)")
    }

    @Test func theAmbitiousPlanPaysAndTheFaultyOneDoesNot() throws {
        let base = try numbers(statusQuo, CompanyYear.operatingProfit)
        for (name, pays) in [("ambitieux", true), ("defaillant", false)] {
            let plan = try #require(ShippedCases.read(name).plan)
            let gain = Estimate(zip(try numbers(plan, CompanyYear.operatingProfit), base).map { $0 - $1 })
            #expect(pays ? gain.mean > 2 * gain.error : gain.mean < -2 * gain.error, "\(name): \(gain)")
        }
    }
}
