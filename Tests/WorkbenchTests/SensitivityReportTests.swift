import Analysis
import Bilingual
import CaseModel
import Diagnostics
import Foundation
import Quantities
import Simulation
import Testing

@testable import Workbench

/// On what the figures of the shipped plans hang; eight years in each trial, the seed of the case.
@Suite struct SensitivityReportTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    private func report(
        _ id: String = "velos", _ figure: String = "operating_profit", replications: Int = 8, jobs: Int = 2
    ) throws -> SensitivityReport {
        let folder = Self.root + "Scenarios/\(id)"
        let order = SensitivityOrder(
            caseFolder: folder, planFile: folder + "/plans/ambitieux.yaml", figure: figure, seed: nil,
            replications: Count(replications), jobs: Count(jobs))
        return try Laboratory.open().sensitivity(order) { _ in }
    }

    @Test func anAssumptionThatConcernsNothingHasNoShare() throws {
        // Vigie sells nothing on line.
        let report = try report("vigie")
        let effects = report.findings.effects
        #expect(Set(effects.map(\.assumption)) == Set(Assumption.allCases) && effects.count == 19)
        for assumption in [Assumption.abandonment, .returns] {
            let effect = try #require(effects.first { $0.assumption == assumption })
            #expect(effect.isIdle && effect.share == nil && effect.reach == Ratio(0))
        }
        let shares = effects.compactMap(\.share).map(\.total)
        #expect(shares == shares.sorted { $0.value > $1.value } && shares.count >= 15)
        #expect(report.findings.luck != nil)
        #expect(report.text(in: .french).contains("Sans effet sur ce chiffre"))
    }

    @Test func sensitivityIsTheSameForOneAndTwoJobs() throws {
        let reports = try [1, 2].map { try report(jobs: $0) }
        #expect(reports[0].json.text == reports[1].json.text)
        for language in Language.allCases {
            #expect(reports[0].text(in: language) == reports[1].text(in: language))
        }
    }

    @Test func theBestLeverOfAPlanIsMeasuredInOtherYears() throws {
        let levers = try report().levers
        let best = try #require(levers.best)
        #expect(best.lever == levers.gains[0].lever)
        let chosen = levers.gains.map(\.chosen.change.value)
        #expect(chosen == chosen.sorted(by: >))
        // The gain reported is not the one by which it was chosen.
        #expect(best.chosen.change != best.measured.change)
        // Each action left out, each group, budgets, hours and prices one step either way.
        let actions = levers.gains.count { if case .without = $0.lever.kind { true } else { false } }
        let prices = levers.gains.count { if case .price = $0.lever.kind { true } else { false } }
        #expect(actions >= 8 && prices == 16)
    }

    @Test func fixedCostsMoveProfitByWhatTheyAre() throws {
        // Five per cent either way, exactly opposite, whatever the luck.
        let effect = try #require(
            try report().findings.effects.first { $0.assumption == .fixedCosts })
        #expect(abs(effect.low.change.value + effect.high.change.value) < 1)
        #expect(effect.low.change.value > 0 && effect.low.error.value < 1)
    }

    @Test func aFigureOfAnotherUnitIsWrittenInIt() throws {
        let report = try report("velos", "contribution_margin_rate", replications: 4)
        #expect(report.text(in: .french).contains("+1,8\u{00A0}point"))
        #expect(report.text(in: .english).contains("+1.8\u{00A0}points"))
    }

    @Test(arguments: [
        ("operating_profitt", DiagnosticCode.unknownReference), ("roi_action", .cannotCompute),
        ("break_even_date", .cannotCompute), ("rep_revenue", .cannotCompute),
        ("revenue[month=*]", .cannotCompute), ("revenue[segment=nobody]", .cannotCompute),
    ]) func aFigureThatCannotBeStudiedIsRefusedWithItsReason(_ figure: String, _ code: DiagnosticCode) throws
    {
        let problems = try #require(throws: Problems.self) { try report("velos", figure, replications: 4) }
        #expect(problems.diagnostics.map(\.code) == [code])
    }
}
