import Analysis
import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Figures
import Formulas
import Foundation
import Quantities
import Testing

@testable import Workbench

/// What the shipped case implies, and what happens where an expectation does not hold.
///
/// Thirty years in each trial, the seed of the case: the same answer at every run. Each bound grants two standard errors, so
/// that a truth at its very end would be refused by one seed in 44; those of the case lie well inside.
@Suite struct ModelCheckTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)
    private static let velos = root + "Scenarios/velos"

    private func report(_ folder: String, replications: Int = 30) throws -> ModelReport {
        let order = CheckOrder(
            caseFolder: folder, replications: Count(replications), seed: nil, jobs: Count(2))
        return try Laboratory.open().checkModel(order) { _ in }
    }

    /// A copy of the shipped case with another `checks.yaml`.
    private func copy(_ checks: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "seuil-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let target = folder.appending(path: "velos")
        try FileManager.default.copyItem(at: URL(filePath: Self.velos), to: target)
        try Data(checks.utf8).write(to: target.appending(path: "checks.yaml"))
        return target.path(percentEncoded: false)
    }

    @Test(arguments: [("velos", 11, 8), ("vigie", 20, 5)]) func theShippedCaseHoldsWhatItsAuthorExpects(
        _ id: String, expectations: Int, offers: Int
    ) throws {
        let report = try report(Self.root + "Scenarios/\(id)")
        #expect(report.holds, "\(report.text(in: .english))")
        #expect(report.expectations.count == expectations)
        #expect(report.elasticities.count { $0.trial.kind == .ownPrice } == offers)
        // No elasticity of a shipped case needs to be explained: each lies where studies place it.
        #expect(report.elasticities.allSatisfy { $0.state == .inside || $0.published == nil })
        #expect(report.text(in: .french) != report.text(in: .english))
        let json = report.json.text
        #expect(json.contains("\"holds\": true") && json.contains("\"advertising_lasting\""))
    }

    @Test func anExpectationThatIsWrongIsToldAndFails() throws {
        let folder = try copy(
            """
            language: en
            expectations:
              - id: wrong
                statement: Dearer bicycles sell more.
                inputs: {lever: price, of: [velo_ville], factors: 1.1}
                figure: units_sold
                scope: offer=velo_ville
                expected: rises
              - id: right
                statement: A stronger demand sells more.
                inputs: {lever: demand, factors: 1.2}
                figure: revenue
                expected: rises
            """)
        let report = try report(folder, replications: 6)
        #expect(report.expectations.map(\.holds) == [false, true])
        #expect(!report.holds && report.text(in: .english).contains("1 expectations (wrong)"))
        // Without a plan named, trials start from last year's decisions once more.
        #expect(report.plan.id.text == "renewed" && report.plan.actions.count >= 4)
    }

    @Test func lastYearsDecisionsAreRenewedWhole() throws {
        let library = CaseLibrary.reading()
        let loaded = CaseReader(library).read(folder: Self.velos)
        let (previous, renewed) = (
            try #require(loaded.previousPlan), try #require(loaded.renewedPlan(library))
        )
        #expect(renewed.actions.map(\.id) == previous.actions.map(\.id))
        for (old, new) in zip(previous.actions, renewed.actions) {
            #expect(new.start.components.year == old.start.components.year + 1)
            #expect(new.start.components.day == old.start.components.day)
            #expect(new.budget == old.budget && new.sellers == old.sellers)
        }
    }

    @Test func aFileOfExpectationsIsReadWithItsProblems() throws {
        let folder = try copy(
            """
            language: en
            expectations:
              - {id: a, statement: A, inputs: {lever: price, of: [velo_vile], factors: 1.1}, figure: revenue, expected: rises}
              - {id: b, statement: B, inputs: {lever: demand, factors: 1.1}, figure: revenue, expected: above}
              - {id: c, statement: C, inputs: {lever: demand, factors: 300}, figure: revenue, expected: below, value: 12}
              - {id: d, statement: D, inputs: {lever: lever, factors: 1}, figure: revenues, expected: between, from: €5, to: €1}
            """)
        let found = try Laboratory.open().validate([folder + "/checks.yaml"]).filter(\.isError)
        #expect(
            Set(found.map(\.code)) == [
                .unknownReference, .missingKey, .valueOutOfRange, .wrongUnit, .unknownChoice,
            ])
        #expect(found.allSatisfy { ($0.place?.line ?? 0) >= 3 })
        #expect(found.contains { $0.fix?.en.contains("velo_ville") ?? false })
    }

    @Test func aTrialWithoutMoveChangesNothing() throws {
        let library = CaseLibrary.reading()
        let loaded = CaseReader(library).read(folder: Self.velos)
        let start = MovedCase(
            try #require(loaded.business), previous: try #require(loaded.previousPlan),
            plan: try #require(loaded.renewedPlan(library)))
        let years = TrialYears(catalogue: library.figures, seed: 5, replications: Count(3), jobs: Count(1))
        let requests = try ["revenue", "leads", "operating_profit"].map { try Name(parsing: $0) }
        let base = try years.values(of: requests, in: start)
        for lever in ModelLever.allCases where lever != .action {
            let same = start.moved(LeverMove(lever, by: Ratio(1)))
            #expect(try years.values(of: requests, in: same) == base, "\(lever)")
        }
        #expect(try years.values(of: requests, in: start.moved(LeverMove(.action, by: Ratio(0)))) == base)
    }

    @Test func aLeverMovesWhatItNamesAlone() throws {
        let library = CaseLibrary.reading()
        let loaded = CaseReader(library).read(folder: Self.velos)
        let start = MovedCase(
            try #require(loaded.business), previous: try #require(loaded.previousPlan),
            plan: try #require(loaded.renewedPlan(library)))
        let dearer = start.moved(LeverMove(.price, of: ["velo_ville"], by: Ratio(1.1)))
        #expect(dearer.plan.prices.map(\.offer) == ["velo_ville"])
        #expect(dearer.plan.prices.first?.price == Money(euros: 704))
        let hours = start.moved(LeverMove(.hours, of: ["appels_entreprises"], by: Ratio(2)))
        for (before, after) in zip(start.plan.actions, hours.plan.actions) {
            let factor = before.id == "appels_entreprises" ? 2.0 : 1
            #expect(after.weeklyHours.minutes == before.weeklyHours.minutes * factor)
            #expect(after.budget == before.budget)
        }
        let known = start.moved(LeverMove(.awareness, of: ["familles"], by: Ratio(9)))
        #expect(known.business.opening.awareness["familles"] == .one)
        #expect(known.business.opening.awareness["sportifs"] == start.business.opening.awareness["sportifs"])
        #expect(known.business.opening.statedAwareness == start.business.opening.awareness)
    }
}
