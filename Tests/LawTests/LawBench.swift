import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Foundation
import Simulation
import Testing

/// Reads sketches as the program reads files, and lives their years.
struct LawBench {
    /// A case and a plan that were read without error.
    struct Reading {
        let sketch: Sketch
        let business: BusinessCase
        let previous: Plan
        let plan: Plan

        /// The case without pay that moves people, and the same with every amount doubled, those of kinds included.
        ///
        /// Nil where an amount at the bottom of its range has no half.
        func inTwoCurrencies() throws -> (one: Reading, two: Reading)? {
            let plain = sketch.withHalfTheMoney
            guard let one = try LawBench.read(plain),
                let two = try LawBench.read(plain.doubled(sharedKinds: LawBench.sharedKinds))
            else { return nil }
            return (one, two)
        }

        func world(without: Bool = false) throws -> CompiledWorld {
            let plan =
                without
                ? Plan(
                    id: plan.id, title: plan.title, caseID: plan.caseID, actions: [], prices: [], team: [],
                    objectives: [], monthlyForecast: []) : plan
            return try CompiledWorld(business, previousPlan: previous, plan: plan)
        }
    }

    static let caseLibrary = CaseLibrary.reading()
    /// The kinds of action that every case offers, as their file says.
    static let sharedKinds =
        caseLibrary.files.first { $0.name.hasSuffix("actions.yaml") && !$0.name.contains("schemas") }
        .map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    static let actionKinds = caseLibrary.actionKinds.compactMap(\.id)

    /// The sketch of a number.
    static func sketch(_ number: UInt32) -> Sketch {
        RandomCase(number: number, caseLibrary.schema, actionKinds: actionKinds).sketch
    }

    /// What the files of a sketch say; nil where they are refused with a reason.
    static func read(_ sketch: Sketch) throws -> Reading? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)/random")
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        try sketch.write(to: folder)
        let path = folder.path(percentEncoded: false)
        let loaded = CaseReader(caseLibrary).read(folder: path)
        guard let business = loaded.business, let previous = loaded.previousPlan else {
            try #require(loaded.diagnostics.containsError, "refused without a reason")
            return nil
        }
        let read = PlanReader(caseLibrary).read(file: "\(path)/plans/plan.yaml", for: loaded)
        guard let plan = read.plan else {
            try #require(read.diagnostics.containsError, "refused without a reason")
            return nil
        }
        return Reading(sketch: sketch, business: business, previous: previous, plan: plan)
    }

    /// What is said of sketches that were refused, for whom wonders why there are so many.
    static func reasons(_ sketch: Sketch) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)/random")
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        try sketch.write(to: folder)
        let path = folder.path(percentEncoded: false)
        let loaded = CaseReader(caseLibrary).read(folder: path)
        let plan = PlanReader(caseLibrary).read(file: "\(path)/plans/plan.yaml", for: loaded)
        return (loaded.diagnostics + plan.diagnostics).filter(\.isError)
            .map(DiagnosticWriter(language: .english).text)
    }
}
