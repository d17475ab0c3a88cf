import Bilingual
public import CaseFiles
import CaseModel
public import Diagnostics
import Documents
import Foundation
import Simulation

/// What every application of Seuil offers: validate, run, compute, explain, verify.
///
public struct Laboratory: Sendable {
    /// The version of the program.
    public static let version = "0.1.0"

    let caseLibrary: CaseLibrary
    let resources: ResourceFinder

    /// Opens the program with the tables that lie beside it; what is missing or wrong in them is told.
    public static func open(_ resources: ResourceFinder = .ofThisProgram()) throws(Problems) -> Laboratory {
        let caseLibrary = CaseLibrary.reading(resources)
        try Problems.check(caseLibrary.diagnostics)
        return Laboratory(caseLibrary: caseLibrary, resources: resources)
    }

    /// The pages of the catalogue of figures.
    public func figurePages() -> FigurePages { FigurePages(catalogue: caseLibrary.figures) }

    /// Reads files and tells everything that is wrong or weak in them.
    ///
    /// A path can be a plan, the folder of a case, or one of its files. The case of a plan is the one
    /// named by the caller, otherwise the folder above `plans/`.
    public func validate(_ paths: [String], caseFolder: String? = nil) -> [Diagnostic] {
        var cases: [String: LoadedCase] = [:]
        func loaded(_ folder: String) -> LoadedCase {
            if let known = cases[folder] { return known }
            let read = CaseReader(caseLibrary).read(folder: folder)
            cases[folder] = read
            return read
        }
        var found: [Diagnostic] = []
        for path in paths {
            let url = URL(filePath: path)
            if Self.isFolder(path) {
                found += loaded(path).diagnostics + checkProblems(path, loaded(path))
            } else if ["case.yaml", "world.yaml", "actions.yaml"].contains(url.lastPathComponent) {
                found += loaded(Self.folder(of: path)).diagnostics
            } else if url.lastPathComponent == "checks.yaml" {
                let folder = Self.folder(of: path)
                found += checkProblems(folder, loaded(folder))
                found += loaded(folder).diagnostics.filter(\.isError)
            } else {
                let folder = caseFolder ?? Self.folder(of: Self.folder(of: path))
                if caseFolder == nil, FileManager.default.fileExists(atPath: path),
                    !FileManager.default.fileExists(atPath: folder + "/case.yaml")
                {
                    found.append(Self.caseNotSaid(path, folder))
                    continue
                }
                let plan = PlanReader(caseLibrary).read(file: path, for: loaded(folder))
                found += plan.diagnostics
                if plan.file != nil { found += loaded(folder).diagnostics.filter(\.isError) }
            }
        }
        return found.inOrder
    }

    /// A plan that does not stand in the folder `plans` of a case.
    private static func caseNotSaid(_ path: String, _ folder: String) -> Diagnostic {
        let option = Text(fr: "dossier-du-cas", en: "case-folder")
        let command = "seuil validate \(path) --case Scenarios/velos"
        return Diagnostic(
            .missingFile, at: Place(file: path),
            found: Text(
                fr: "pas de « case.yaml » dans « \(folder) » : le cas de ce plan n'est pas dit",
                en: "no “case.yaml” in “\(folder)”: the case of this plan is not said"),
            expected: Text(
                fr: "« --case \(option.fr) », ou un plan dans le dossier « plans » de son cas",
                en: "“--case \(option.en)”, or a plan in the folder “plans” of its case"),
            fix: Text(fr: "par exemple : \(command)", en: "for example: \(command)"))
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The folder that holds a path, written as the person wrote the path.
    private static func folder(of path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if parts.isEmpty || path == "." { return path == "." ? ".." : "." }
        let folder = parts.joined(separator: "/")
        return folder.isEmpty ? "/" : folder
    }
}
