import Bilingual
public import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Foundation

/// Reads shipped files after an accident: each gives a diagnostic or a valid plan or case, whatever the accident.
public struct MutatedReading: Sendable {
    private struct Original: Sendable {
        let name: String
        let lines: [String]
    }

    private let caseLibrary: CaseLibrary
    private let folder: String
    private let loaded: LoadedCase
    private let originals: [Original]
    private let allLines: [String]

    /// Reads the files of a case that the accidents will happen to; traps where one of them is absent.
    public init(folder: String, names: [String], caseLibrary: CaseLibrary) {
        self.caseLibrary = caseLibrary
        self.folder = folder
        loaded = CaseReader(caseLibrary).read(folder: folder)
        originals = names.map { name in
            guard let text = try? String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
            else {
                preconditionFailure("no file \(name) in \(folder)")
            }
            return Original(
                name: name,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
        allLines = originals.flatMap(\.lines)
    }

    /// What went wrong with the accident of a number, in words; nil where all is well.
    public func complaint(about number: UInt32) -> String? {
        var dice = Dice(number: number)
        let original = dice.one(of: originals)
        var bytes = Array(original.lines.joined(separator: "\n").utf8)
        let accidents = (0...dice.below(3)).map { _ in dice.one(of: Mutation.allCases) }
        for accident in accidents {
            let lines = String(decoding: bytes, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            bytes = accident.applied(to: lines, others: allLines, &dice)
        }
        let file = InputFile(name: original.name, path: original.name, bytes: bytes)
        let (diagnostics, isAccepted) = read(file)
        guard !isAccepted || !diagnostics.containsError else {
            return "accident \(number) (\(accidents), \(file.name)): accepted with an error"
        }
        guard isAccepted || diagnostics.containsError else {
            return "accident \(number) (\(accidents), \(file.name)): refused without an error"
        }
        for language in Language.allCases { _ = DiagnosticWriter(language: language).text(diagnostics) }
        guard isAccepted else { return nil }
        let document = DocumentParser.parse(bytes, file: file.name)
        let kind = file.name.hasPrefix("plans/") ? "plan" : String(file.name.dropLast(5))
        let unknown = KnownKeys(caseLibrary.schema, document.language.language).unknown(
            in: document, as: kind)
        guard unknown.isEmpty else {
            return "accident \(number) (\(accidents), \(file.name)): unknown keys accepted: \(unknown)"
        }
        return nil
    }

    private func read(_ file: InputFile) -> (diagnostics: [Diagnostic], isAccepted: Bool) {
        if file.name.hasPrefix("plans/") {
            let plan = PlanReader(caseLibrary).read(file, for: loaded)
            return (plan.diagnostics, plan.plan != nil)
        }
        let read = CaseReader(caseLibrary).read(folder: folder, replacing: file)
        return (read.diagnostics, read.business != nil)
    }
}
