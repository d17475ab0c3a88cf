import CaseFiles
import CaseModel
import Figures
import Formulas
import Simulation
import Testing

/// A figure without a mechanism behind it is a lie: each has a value on a shipped plan.
struct LivelinessTests {
    /// They compare two years, which an analysis of several years gives.
    private static let ofSeveralYears: Set<String> = [
        "incremental_contribution", "incremental_profit", "incremental_cost", "attributed_profit",
        "roi_action", "roi_contribution", "roi_cost",
        "incremental_hours_cost",
    ]

    @Test func everyFigureLivesOnAShippedPlan() throws {
        let catalogue = ShippedCases.caseLibrary.figures
        let business = try #require(ShippedCases.loaded.business)
        let previous = try #require(ShippedCases.loaded.previousPlan)
        var silent = Set(catalogue.figures.map(\.id))
        for name in ["ambitieux", "statu-quo", "defaillant"] {
            let plan = try #require(ShippedCases.read(name).plan)
            let world = try CompiledWorld(business, previousPlan: previous, plan: plan)
            let facts = CaseFacts(business, plan: plan)
            let sheet = FigureSheet(
                catalogue: catalogue, books: world.realisedYear(seed: 7, namesCustomers: true),
                facts: facts, counterfactuals: [:])
            for figure in catalogue.figures where silent.contains(figure.id) {
                let alive = Self.requests(figure, facts).contains { sheet.value(of: $0).missing == nil }
                if alive { silent.remove(figure.id) }
            }
        }
        #expect(silent == Self.ofSeveralYears, "\(silent.subtracting(Self.ofSeveralYears).sorted())")
    }

    private static func requests(_ figure: Figure, _ facts: CaseFacts) -> [FigureRequest] {
        figure.required.reduce([Scope.none]) { scopes, key in
            scopes.flatMap { scope in facts.members(of: key).map { scope.setting(key.rawValue, $0) } }
        }.map { Name(figure.id, $0) }
    }
}
