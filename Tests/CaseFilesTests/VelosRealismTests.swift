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

    private func numbers(_ plan: Plan, _ number: @escaping VelosYear.Number) throws -> [Double] {
        try CompiledWorld(business, previousPlan: previous, plan: plan).replicate(
            seed: 3, replications: 1...Self.replications, jobs: 2, columns: 1
        ) { books, row in
            row[0] = number(books, books.layout.planYear)
        }
    }

    /// The elasticity of a number: the ratio of means' logarithm over that of the lever, under common luck.
    private func elasticity(
        _ number: @escaping VelosYear.Number, to plan: Plan, _ factor: Double
    ) throws -> (value: Double, error: Double) {
        let base = try numbers(statusQuo, number)
        let differences = zip(try numbers(plan, number), base).map { $0 - $1 }
        let mean = base.reduce(0, +) / Double(base.count)
        let change = Estimate(differences)
        return (log(1 + change.mean / mean) / log(factor), change.error / mean / abs(log(factor)))
    }

    /// Over 60 case seeds the difference of year N and year N−1 stays within two standard errors of the growth
    /// that the case declares (0 to 2 % a year by segment, about 1 % weighted by revenue).
    @Test func aYearWithoutChangeShowsNoTrend() throws {
        var revenue: [Double] = []
        var deals: [Double] = []
        for seed in 1...60 {
            let other = BusinessCase(
                id: business.id, name: business.name, brief: business.brief, calendar: business.calendar,
                seed: UInt64(seed), opening: business.opening, truth: business.truth,
                actionKinds: business.actionKinds, standards: business.standards)
            let world = try CompiledWorld(other, previousPlan: previous, plan: statusQuo)
            let books = world.realisedYear(seed: UInt64(seed + 1000))
            func change(_ number: VelosYear.Number, growth: Double) -> Double {
                number(books, world.layout.planYear) - growth * number(books, world.layout.previousYear)
            }
            revenue.append(change(VelosYear.revenue, growth: 1.01))
            deals.append(change(VelosYear.dealsWon, growth: 1.01))
        }
        for estimate in [Estimate(revenue), Estimate(deals)] {
            #expect(abs(estimate.mean) < 2 * estimate.error, "\(estimate)")
        }
    }

    /// Between a loss of 2 % and a profit of 4 % of revenue: the break-even point is in sight, not given.
    @Test func theStatusQuoIsNearItsBreakEvenPoint() throws {
        let profit = Estimate(try numbers(statusQuo, VelosYear.operatingProfit))
        let revenue = Estimate(try numbers(statusQuo, VelosYear.revenue))
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
            VelosYear.units(offer), to: statusQuo.changed(prices: [dearer]), 1.05)
        #expect(measured.value > -4 - 2 * measured.error && measured.value < -1.2 + 2 * measured.error)
    }

    /// *Source*: Sethuraman, Tellis & Briesch (2011): about 0.1 in the short term.
    @Test func advertisingElasticityIsAboutATenth() throws {
        let more = statusQuo.changed(budget: 1.1, of: ["affichage_local", "annonces_en_ligne"])
        let measured = try elasticity(VelosYear.consumerRevenue, to: more, 1.1)
        #expect(measured.value > 0.06 && measured.value < 0.15, "\(measured)")
    }

    /// *Source*: Albers, Mantrala & Sridhar (2010): about 0.3.
    @Test func sellingEffortElasticityIsAboutThreeTenths() throws {
        let more = statusQuo.changed(hours: 1.1, of: ["appels_entreprises", "visites_collectivites"])
        let measured = try elasticity(VelosYear.dealsWon, to: more, 1.1)
        #expect(abs(measured.value - 0.3) < 0.15 + 2 * measured.error, "\(measured)")
    }

    @Test func theAmbitiousPlanPaysAndTheFaultyOneDoesNot() throws {
        let base = try numbers(statusQuo, VelosYear.operatingProfit)
        for (name, pays) in [("ambitieux", true), ("defaillant", false)] {
            let plan = try #require(ShippedCases.read(name).plan)
            let gain = Estimate(zip(try numbers(plan, VelosYear.operatingProfit), base).map { $0 - $1 })
            #expect(pays ? gain.mean > 2 * gain.error : gain.mean < -2 * gain.error, "\(name): \(gain)")
        }
    }
}
