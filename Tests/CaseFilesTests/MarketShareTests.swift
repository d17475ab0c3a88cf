import CaseFiles
import CaseModel
import Figures
import Formulas
import Simulation
import Testing

/// Sales and purchases of the market are counted in the same weeks and split between the same months.
struct MarketShareTests {
    /// Where no rival can serve anybody, every purchase is the company's: in each segment, month by month.
    @Test func withoutRivalsTheMarketShareIsOne() throws {
        var business = try #require(ShippedCases.loaded.business)
        for position in business.truth.rivals.indices {
            business.truth.rivals[position].availability = Weights([])
        }
        let plan = try #require(ShippedCases.read("ambitieux").plan)
        let previous = try #require(ShippedCases.loaded.previousPlan)
        let world = try CompiledWorld(business, previousPlan: previous, plan: plan)
        let sheet = FigureSheet(
            catalogue: ShippedCases.caseLibrary.figures, books: world.realisedYear(seed: 7),
            facts: CaseFacts(business, plan: plan), counterfactuals: [:])
        var shares = 0
        for segment in business.truth.segments.map(\.id.text) {
            for month in 1...12 {
                let text = month < 10 ? "2027-0\(month)" : "2027-\(month)"
                let scope = Scope.none.setting("segment", segment).setting("month", text)
                guard case .number(let share) = sheet.value(of: Name("market_share", scope)) else { continue }
                #expect(share == 1, "\(segment), \(text)")
                shares += 1
            }
        }
        #expect(shares > 40)
    }
}
