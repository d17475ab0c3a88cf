import Bilingual
import CaseFiles
import CaseModel
import Criteria
import Diagnostics
import Testing

struct ShippedCaseTests {
    private func written(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticWriter(language: .french).text(diagnostics)
    }

    @Test func theTablesOfTheProgramAreWhole() {
        let library = ShippedCases.library
        #expect(written(library.diagnostics) == "")
        #expect(!library.actionKinds.isEmpty)
        #expect(!library.standards.standards.isEmpty)
    }

    @Test func theShippedCaseHasNoDiagnostic() throws {
        let loaded = CaseReader(ShippedCases.library).read(folder: ShippedCases.velos)
        #expect(written(loaded.diagnostics) == "")
        let business = try #require(loaded.business)
        #expect(business.truth.segments.map(\.mode).count { $0 == .selfService } == 3)
        #expect(business.truth.segments.count == 5 && business.truth.rivals.count == 4)
        #expect(business.truth.offers.count == 8 && business.truth.sellers.count == 5)
        let previous = try #require(loaded.previousPlan)
        #expect(previous.actions.count == 5)
    }

    @Test(arguments: ["statu-quo"]) func soundPlansHaveNoDiagnostic(_ name: String) throws {
        let loaded = CaseReader(ShippedCases.library).read(folder: ShippedCases.velos)
        let plan = PlanReader(ShippedCases.library).read(file: ShippedCases.plan(name), for: loaded)
        #expect(written(plan.diagnostics) == "")
        let read = try #require(plan.plan)
        #expect(read.monthlyForecast.count == 12)
        #expect(read.id.text == name)
    }
}
