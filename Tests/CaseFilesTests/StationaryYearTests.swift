import CaseFiles
import CaseModel
import Foundation
import Quantities
import Simulation
import Testing

/// A shipped company that renews last year's decisions lives a year like the last one.
///
/// Each number is compared over 60 case seeds; seeds are fixed, so each test always gives the same answer. A company
/// that truly stands still would be refused, for one number, by one set of seeds in 22 (two standard errors, two
/// sides); for the four numbers of both cases, by less than one set in three.
struct StationaryYearTests {
    static let seeds = 1...60

    /// Year N−1 and year N of every seed.
    struct Years: Sendable {
        let business: BusinessCase
        let books: [Books]

        init(_ id: String) throws {
            let loaded = ShippedCases.loaded(id)
            let business = try #require(loaded.business)
            let previous = try #require(loaded.previousPlan)
            let plan = try #require(ShippedCases.read("statu-quo", of: id).plan)
            self.business = business
            books = try StationaryYearTests.seeds.map { seed in
                let other = BusinessCase(
                    id: business.id, name: business.name, brief: business.brief, calendar: business.calendar,
                    seed: UInt64(seed), opening: business.opening, truth: business.truth,
                    actionKinds: business.actionKinds, standards: business.standards)
                return try CompiledWorld(other, previousPlan: previous, plan: plan)
                    .realisedYear(seed: UInt64(seed + 1000))
            }
        }

        /// What a number of year N exceeds that of year N−1 by, growth set aside.
        func change(_ number: CompanyYear.Number, growth: Double) -> Estimate {
            Estimate(
                books.map {
                    number($0, $0.layout.planYear) - growth * number($0, $0.layout.previousYear)
                })
        }

        /// What the profit of year N exceeds that of year N−1 by, the declared growth of its margin set aside.
        func growthOfProfit() -> Estimate {
            let rate = growth - 1
            return Estimate(
                books.map { books in
                    let (plan, previous) = (books.layout.planYear, books.layout.previousYear)
                    return CompanyYear.operatingProfit(books, plan)
                        - CompanyYear.operatingProfit(books, previous)
                        - rate * CompanyYear.contribution(books, previous)
                })
        }

        /// The mean of a number in year N−1.
        func mean(_ number: CompanyYear.Number) -> Double {
            Estimate(books.map { number($0, $0.layout.previousYear) }).mean
        }

        /// The growth that the segments of the case declare, weighted by their revenue.
        var growth: Double {
            let parts = business.truth.segments.map {
                ($0.growth.value, mean(CompanyYear.revenue(ofSegment: $0.id.text)))
            }
            return 1 + parts.reduce(0) { $0 + $1.0 * $1.1 } / parts.reduce(0) { $0 + $1.1 }
        }
    }

    /// Revenue and deals of year N are those of year N−1 plus the growth that the segments declare.
    @Test(arguments: ["velos", "vigie"]) func aYearWithoutChangeShowsNoTrend(_ id: String) throws {
        let years = try Years(id)
        for number in [CompanyYear.revenue, CompanyYear.dealsWon] {
            let estimate = years.change(number, growth: years.growth)
            #expect(abs(estimate.mean) < 2 * estimate.error, "\(estimate) of \(years.mean(number))")
        }
        if ProcessInfo.processInfo.environment["SEUIL_SHOW"] != nil { show(years) }
    }

    /// Operating profit of year N is that of year N−1 plus the declared growth of its margin on variable costs.
    @Test(arguments: ["velos", "vigie"]) func aYearWithoutChangeEarnsWhatTheLastOneDid(_ id: String) throws {
        let years = try Years(id)
        let contribution = years.change(CompanyYear.contribution, growth: 1)
        let estimate = years.growthOfProfit()
        #expect(abs(estimate.mean) < 2 * estimate.error, "\(estimate), margin \(contribution)")
    }

    private func show(_ years: Years) {
        func line(_ name: String, _ number: CompanyYear.Number) {
            let change = years.change(number, growth: 1)
            let values = [years.mean(number), change.mean, change.error].map { String(format: "%.1f", $0) }
            print("SHOW", name, values.joined(separator: " "))
        }
        line("revenue", CompanyYear.revenue)
        line("deals", CompanyYear.dealsWon)
        line("lost", CompanyYear.lostCustomers)
        line("profit", CompanyYear.operatingProfit)
        line("contribution", CompanyYear.contribution)
        for account in ChartOfAccounts.accounts
        where account.behaviour != nil || account.number.hasPrefix("7") {
            line("account \(account.number)", CompanyYear.part(account.number))
        }
        line("owed", CompanyYear.balance(["411", "416"]))
        line("owed doubtful", CompanyYear.balance(["416"]))
        for segment in years.business.truth.segments.map(\.id.text) {
            line("revenue \(segment)", CompanyYear.revenue(ofSegment: segment))
            line("customers \(segment)", CompanyYear.tally(.customers, segment))
            line("deals \(segment)", CompanyYear.tally(.dealsWon, segment))
            line("lost \(segment)", CompanyYear.tally(.lostCustomers, segment))
            line("new \(segment)", CompanyYear.tally(.newCustomers, segment))
            line("pool \(segment)", CompanyYear.tally(.pool, segment))
            line("aware \(segment)", CompanyYear.tally(.awareness, segment))
            line("leads \(segment)", CompanyYear.tally(.leads, segment))
            line("cold \(segment)", CompanyYear.tally(.coldLeads, segment))
            for offer in years.business.truth.offers where offer.kind == .contract {
                line("units \(segment) \(offer.id)", CompanyYear.units(offer.id.text, segment))
            }
        }
    }
}
