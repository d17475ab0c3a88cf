import CaseFiles
import CaseModel
import Diagnostics
import Foundation
import Quantities
import Simulation
import Testing

/// The second case reads as it is meant to: a service by subscription, sold by a team, without a shop.
struct SubscriptionCaseTests {
    private func codes(_ name: String) -> [String] {
        ShippedCases.read(name, of: "vigie").diagnostics.filter { $0.code != .missingContent }.map(\.codeName)
            .sorted()
    }

    @Test func theSubscriptionCaseHasNoDiagnostic() throws {
        #expect(ShippedCases.vigie.diagnostics.isEmpty)
        let business = try #require(ShippedCases.vigie.business)
        #expect(business.truth.segments.allSatisfy { $0.mode == .assisted })
        #expect(business.truth.offers.count { $0.kind == .contract } == 3)
        #expect(business.truth.payment.contractsByTransfer.value > 0)
    }

    @Test func theAmbitiousPlanOfSubscriptionsIsWhole() {
        #expect(ShippedCases.read("ambitieux", of: "vigie").diagnostics.isEmpty)
        #expect(codes("statu-quo").isEmpty)
    }

    @Test func everyPlantedMistakeOfSubscriptionsIsFoundBelowItsComment() throws {
        #expect(
            codes("defaillant") == [
                "action-underfunded", "collection-without-formal-notice", "discount-above-the-margin",
                "objective-outside-the-year", "objective-without-indicator", "price-below-cost",
                "seller-overbooked",
            ])
        let read = ShippedCases.read("defaillant", of: "vigie")
        let text = String(decoding: try #require(read.file).bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let warned = Set(
            read.diagnostics.filter { $0.code != .missingContent }.compactMap(\.place?.line))
        let comments = lines.indices.filter { lines[$0].contains("# Erreur") }.map { $0 + 1 }
        #expect(comments.count == 7)
        for comment in comments where !lines[comment - 1].contains("aucun indicateur") {
            // Below the comment, or on the line of the people whose hours it is about.
            #expect(
                ((comment - 2)...(comment + 4)).contains { warned.contains($0) },
                "no warning near line \(comment)")
        }
    }

    /// Sixty years under the same luck; a difference of two standard errors, one side: false alarms below 1 in 40.
    @Test func theAmbitiousPlanOfSubscriptionsPaysAndTheFaultyOneDoesNot() throws {
        let business = try #require(ShippedCases.vigie.business)
        let previous = try #require(ShippedCases.vigie.previousPlan)
        func profits(_ name: String) throws -> [Double] {
            let plan = try #require(ShippedCases.read(name, of: "vigie").plan)
            return try CompiledWorld(business, previousPlan: previous, plan: plan).replicate(
                seed: 3, replications: 1...60, jobs: 2, columns: 1
            ) { books, row in
                row[0] = CompanyYear.operatingProfit(books, books.layout.planYear)
            }
        }
        let base = try profits("statu-quo")
        let gain = Estimate(zip(try profits("ambitieux"), base).map { $0 - $1 })
        let loss = Estimate(zip(try profits("defaillant"), base).map { $0 - $1 })
        #expect(gain.mean > 2 * gain.error && loss.mean < -2 * loss.error, "\(gain), \(loss)")
    }
}
