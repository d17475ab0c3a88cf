import Bilingual
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
import Foundation
import Quantities

/// Reads a plan for a case: errors forbid a run, warnings name weak content and mistakes of judgement.
public struct PlanReader: Sendable {
    private let caseLibrary: CaseLibrary

    /// Makes a reader with the program's tables.
    public init(_ caseLibrary: CaseLibrary) { self.caseLibrary = caseLibrary }

    /// Reads a plan file written for a case.
    ///
    /// Where the case itself has errors, the plan's own errors are found all the same, and no plan comes out.
    public func read(file path: String, for loaded: LoadedCase) -> LoadedPlan {
        switch InputFile.reading(path, name: URL(filePath: path).lastPathComponent) {
        case .failure(let problem):
            return LoadedPlan(
                plan: nil, records: [], sourceMap: SourceMap(), diagnostics: [problem.diagnostic], file: nil)
        case .success(let file):
            return read(file, for: loaded)
        }
    }

    /// The names of the parts of the case, of the kinds of action and of the figures.
    private func names(in loaded: LoadedCase) -> [String: [String: Text]] {
        var names: [String: [String: Text]] = [:]
        for record in loaded.records {
            guard let id = record.id, let name = record.text("name") else { continue }
            names[record.kind, default: [:]][id] = name
        }
        for kind in loaded.business?.actionKinds ?? [] {
            names["action_kind", default: [:]][kind.id.text] = kind.name
        }
        for figure in caseLibrary.figures.figures {
            names["figure", default: [:]][figure.id] = caseLibrary.figures.label(of: figure.id)
        }
        return names
    }

    /// Reads a plan from its bytes.
    public func read(_ file: InputFile, for loaded: LoadedCase) -> LoadedPlan {
        let business = loaded.business
        var reading = PlanReading(
            caseLibrary: caseLibrary, file: file, caseID: business?.id.text, knownIDs: loaded.ids,
            names: names(in: loaded))
        reading.read(year: business?.calendar.planYear)
        var plan = business == nil ? nil : reading.plan()
        if let read = plan, let business, let header = reading.header {
            let judgement = PlanJudgement(
                read, header: header, file: file.path, of: loaded, business, caseLibrary)
            reading.judge(judgement)
            plan = read.judged(judgement.quality)
        }
        return LoadedPlan(
            plan: plan, records: ([reading.header].compactMap { $0 }) + reading.elements,
            sourceMap: reading.sourceMap, diagnostics: reading.diagnostics.inOrder, file: file)
    }
}
