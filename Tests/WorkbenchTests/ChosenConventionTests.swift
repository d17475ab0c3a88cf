import Bilingual
import Diagnostics
import Figures
import Foundation
import Quantities
import Testing

@testable import Workbench

/// A convention chosen for a run changes its figures, is recorded, and is found again by those who replay it.
struct ChosenConventionTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

    private static func run(_ conventions: [String], into folder: String) throws -> RunOutcome {
        try Laboratory.open().run(
            RunOrder(
                caseFolder: root + "Scenarios/vigie", planFile: root + "Scenarios/vigie/plans/statu-quo.yaml",
                seed: 3, replications: Count(2), output: folder, jobs: Count(1), conventions: conventions),
            progress: { _ in })
    }

    private static func record(in folder: String) throws -> String {
        try String(contentsOf: URL(filePath: folder).appending(path: "run.json"), encoding: .utf8)
    }

    private static func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "seuil-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path(percentEncoded: false))
    }

    @Test func threeTermsGiveACrossLineThatAReplayFindsAgain() throws {
        try Self.inFolder { folder in
            _ = try Self.run(["variance_terms=three"], into: folder)
            #expect(try Self.record(in: folder).contains("\"variance_terms=three\""))
            let laboratory = try Laboratory.open()
            let verdict = try laboratory.verify(folder, jobs: Count(1)) { _ in }
            #expect(verdict.difference == nil)
            let cross = "price_volume_mix_variance[effect=cross]"
            let three = try laboratory.explain(cross, folder: folder, in: .english)
            #expect(three.contains("three") && !three.contains("= €0\n"))
        }
        try Self.inFolder { folder in
            _ = try Self.run([], into: folder)
            #expect(try Self.record(in: folder).contains("\"variance_terms=two\""))
        }
    }

    @Test func theTailIsLivedWhereTheHorizonAsksForItAndAReplayFindsItAgain() throws {
        try Self.inFolder { folder in
            _ = try Self.run(["roi_horizon=with_tail", "roi_hours=full"], into: folder)
            let laboratory = try Laboratory.open()
            #expect(try laboratory.verify(folder, jobs: Count(1)) { _ in }.difference == nil)
            let cost = try laboratory.explain("roi_cost", folder: folder, in: .french)
            #expect(cost.contains("douze mois suivants") && cost.contains("with_tail"))
        }
    }

    @Test func aConventionWithTwoValuesIsRefused() throws {
        try Self.inFolder { folder in
            let problems = #expect(throws: Problems.self) {
                _ = try Self.run(["roi_hours=full", "roi_hours=full", "roi_hours=external"], into: folder)
            }
            let found = try #require(problems).diagnostics
            #expect(found.map(\.code) == [.duplicatedKey])
        }
    }

    @Test func aConventionThatNoFormulaAsksForIsRefused() throws {
        try Self.inFolder { folder in
            let problems = #expect(throws: Problems.self) {
                _ = try Self.run(["variance_term=two", "variance_terms=four", "day_count=360"], into: folder)
            }
            let found = try #require(problems).diagnostics
            #expect(Set(found.map(\.code)) == [.unknownReference, .unknownChoice])
            #expect(found.count == 3)
            #expect(found.contains { $0.fix?.fr.contains("ne se choisit pas encore") == true })
            #expect(found.contains { $0.fix?.fr.contains("variance_terms") == true })
            #expect(!FileManager.default.fileExists(atPath: folder))
        }
    }
}
