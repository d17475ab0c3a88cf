import Bilingual
public import Diagnostics
import Foundation

/// Finds the program's own tables: beside the program that runs, then where `SEUIL_RESOURCES` says.
///
/// The tables of a target stand in the folder `Seuil_<Target>.resources/Resources`. A program that is copied
/// with these folders works without its source; where a folder is in neither place, a diagnostic says so.
public struct ResourceFinder: Hashable, Sendable {
    /// The folders that are searched, in order.
    public let folders: [String]

    /// Makes a finder that searches some folders.
    public init(folders: [String]) { self.folders = folders }

    /// Searches beside the running program, then in the folder that `SEUIL_RESOURCES` names.
    public static func ofThisProgram() -> ResourceFinder {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["SEUIL_RESOURCES"].flatMap { $0.isEmpty ? nil : $0 }
        return ResourceFinder(folders: [program.path(percentEncoded: false)] + [named].compactMap { $0 })
    }

    /// The folder of a target's tables, such as `CaseFiles`.
    public func folder(of target: String) -> Result<String, FileProblem> {
        let name = "Seuil_\(target).resources"
        for folder in folders {
            let path = URL(filePath: folder).appending(path: name).appending(path: "Resources")
                .path(percentEncoded: false)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                return .success(path)
            }
        }
        return .failure(
            FileProblem(
                diagnostic: Diagnostic(
                    .missingResource, at: nil, found: Text(verbatim: folders.joined(separator: ", ")),
                    expected: Text(fr: "un dossier « \(name) »", en: "a folder “\(name)”"),
                    fix: Text(
                        fr: "copiez ce dossier à côté du programme, ou donnez son emplacement dans "
                            + "SEUIL_RESOURCES",
                        en: "copy this folder beside the program, or give its place in SEUIL_RESOURCES"))))
    }

    /// Reads the tables of a target that end in `suffix`, by name, from a folder inside its resources.
    public func tables(of target: String, in subfolder: String = "", suffix: String = ".yaml") -> (
        files: [InputFile], diagnostics: [Diagnostic]
    ) {
        let root: String
        switch folder(of: target) {
        case .success(let path): root = subfolder.isEmpty ? path : "\(path)/\(subfolder)"
        case .failure(let problem): return ([], [problem.diagnostic])
        }
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
            .filter { $0.hasSuffix(suffix) }.sorted()
        var files: [InputFile] = []
        var diagnostics: [Diagnostic] = []
        for name in names {
            let inside = subfolder.isEmpty ? name : "\(subfolder)/\(name)"
            switch InputFile.reading("\(root)/\(name)", name: "\(target)/\(inside)") {
            case .success(let file):
                files.append(InputFile(name: file.name, path: file.name, bytes: file.bytes))
            case .failure(let problem): diagnostics.append(problem.diagnostic)
            }
        }
        if names.isEmpty {
            diagnostics.append(Diagnostic(.missingResource, at: Place(file: root)))
        }
        return (files, diagnostics)
    }
}
