import Bilingual
public import CaseModel
public import Diagnostics
import Documents
import Figures
import Formulas
import Foundation
import Quantities

/// What an author expects of the model, as `checks.yaml` states it.
public struct LoadedChecks: Sendable {
    /// The plan from which trials start, by the name of its file; nil for last year's decisions, renewed.
    public let plan: String?
    /// The expectations, in the order of the file.
    public let checks: [ModelCheck]
    /// Why elasticities leave the published ranges.
    public let departures: [Departure]
    /// All problems of the file.
    public let diagnostics: [Diagnostic]
    /// Whether there is such a file.
    public let isThere: Bool

    static let none = LoadedChecks(plan: nil, checks: [], departures: [], diagnostics: [], isThere: false)
}

/// Reads the file `checks.yaml` of a case.
public struct CheckReader: Sendable {
    private let caseLibrary: CaseLibrary

    /// Makes a reader with the program's tables.
    public init(_ caseLibrary: CaseLibrary) { self.caseLibrary = caseLibrary }

    /// The name of the plan from which trials start, whatever else is wrong in the file.
    ///
    /// A case may do without the file.
    public func planName(folder: String) -> String? {
        guard case .success(let file) = Self.file(in: folder) else { return nil }
        let document = file.document
        return SchemaReader(catalogue: caseLibrary.schema, language: document.language.language)
            .readDocument(document, as: "checks").header?.text("plan")?.fr
    }

    /// Reads the file in the folder of a case; without the file nothing is expected.
    ///
    /// Ids are looked up in the case, and those of actions in the plan from which trials start.
    public func read(folder: String, for loaded: LoadedCase, plan: Plan?) -> LoadedChecks {
        guard FileManager.default.fileExists(atPath: Self.path(in: folder)) else { return .none }
        switch Self.file(in: folder) {
        case .failure(let problem):
            return LoadedChecks(
                plan: nil, checks: [], departures: [], diagnostics: [problem.diagnostic], isThere: true)
        case .success(let file):
            return read(file, for: loaded, plan: plan)
        }
    }

    /// Reads the file from its bytes.
    public func read(_ file: InputFile, for loaded: LoadedCase, plan: Plan?) -> LoadedChecks {
        let document = file.document
        let (language, problems) = document.language
        let read = SchemaReader(catalogue: caseLibrary.schema, language: language)
            .readDocument(document, as: "checks")
        var reading = CheckReading(
            caseLibrary: caseLibrary, loaded: loaded, plan: plan, language: language)
        let checks = read.records(of: "check").compactMap { reading.check($0) }
        let departures = read.records(of: "departure").compactMap { reading.departure($0) }
        var known = loaded.ids
        known["figure"] = Set(caseLibrary.figures.figures.map(\.id))
        if loaded.business != nil {
            reading.diagnostics += caseLibrary.schema.unresolvedReferences(in: read.records, known: known)
        }
        let found =
            (document.root == nil ? [] : problems) + read.diagnostics
            + document.withExcerpts(reading.diagnostics)
        return LoadedChecks(
            plan: read.header?.text("plan")?.fr, checks: checks, departures: departures,
            diagnostics: found.inOrder, isThere: true)
    }

    private static func path(in folder: String) -> String {
        (folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder) + "/checks.yaml"
    }

    private static func file(in folder: String) -> Result<InputFile, FileProblem> {
        InputFile.reading(path(in: folder), name: "checks.yaml")
    }
}
