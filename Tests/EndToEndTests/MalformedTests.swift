import Foundation
import Testing

/// Every rule that a document alone cannot break has its situation too, with its exact texts in both languages.
///
/// Rules of documents are pinned beside the readers. `SEUIL_RECORD=1` writes the texts anew and fails the run.
@Suite struct MalformedTests {
    static let folder = Program.root.appending(path: "Tests/Malformed/Plans")
    static let plans = [
        "plan-for-another-case", "dates-out-of-order", "action-outside-the-year", "action-too-late",
        "action-underfunded",
        "target-without-effect", "price-below-cost", "seller-overbooked", "objective-without-action",
        "objective-without-indicator",
    ]
    static let situations = [
        "missing-file", "unreadable-file", "output-is-a-file", "cannot-write", "missing-resource",
        "bad-formula", "cannot-compute",
    ]

    @Test(arguments: plans) func aPlanThatBreaksARuleIsToldSo(code: String) throws {
        let file = Self.folder.appending(path: "\(code).yaml").lastPathComponent
        try check(code) { language in
            try Program.release.run(
                ["validate", file, "--case", Program.caseFolder, "--language", language], in: Self.folder)
        }
    }

    @Test(arguments: situations) func aSituationOnDiskIsToldSo(code: String) throws {
        let scratch = try Scratch()
        let binary = try prepare(code, in: scratch)
        try check(code) { language in
            try binary.run(arguments(for: code) + ["--language", language], in: scratch.folder)
        }
    }

    private func arguments(for code: String) -> [String] {
        let plan = Program.plan("statu-quo")
        switch code {
        case "missing-file": return ["run", Program.caseFolder, "absent.yaml"]
        case "unreadable-file": return ["run", Program.caseFolder, "dossier"]
        case "output-is-a-file": return ["run", Program.caseFolder, plan, "--output", "fichier"]
        case "cannot-write": return ["run", Program.caseFolder, plan, "--output", "dossier"]
        case "cannot-compute": return ["compute", "break_even_revenue", "--given", "fixed_costs=120000"]
        default: return ["figures", "list"]
        }
    }

    private func prepare(_ code: String, in scratch: Scratch) throws -> Program {
        _ = try scratch.write("déjà là", to: "fichier")
        _ = try scratch.write("déjà là", to: "dossier/notes.txt")
        guard ["missing-resource", "bad-formula"].contains(code) else { return .release }
        let disk = FileManager.default
        let built = Program.release.binary.deletingLastPathComponent()
        try disk.copyItem(at: Program.release.binary, to: scratch.file("seuil"))
        guard code == "bad-formula" else { return Program(binary: scratch.file("seuil")) }
        for name in try disk.contentsOfDirectory(atPath: built.path) where name.hasSuffix(".resources") {
            try disk.copyItem(at: built.appending(path: name), to: scratch.file(name))
        }
        let catalogue = scratch.file("Seuil_Figures.resources/Resources/figures.yaml")
        let text = try String(contentsOf: catalogue, encoding: .utf8)
        try Data(text.replacing("formula: revenue / orders", with: "formula: revenue / (orders").utf8).write(
            to: catalogue)
        return Program(binary: scratch.file("seuil"))
    }

    /// Runs in both languages and compares the paragraphs of the code with the kept texts.
    private func check(_ code: String, run: (String) throws -> Program.Outcome) throws {
        for language in ["fr", "en"] {
            let outcome = try run(language)
            let told = Self.paragraphs(of: code, in: outcome.errors)
            #expect(!told.isEmpty, "\(outcome.errors)")
            let file = Self.folder.appending(path: "\(code).\(language).txt")
            if ProcessInfo.processInfo.environment["SEUIL_RECORD"] != nil {
                try Data(told.utf8).write(to: file)
                Issue.record("recorded \(file.lastPathComponent)")
            } else {
                #expect(told == (try? String(contentsOf: file, encoding: .utf8)))
            }
        }
    }

    /// The paragraphs that tell a code, without the places of this machine.
    private static func paragraphs(of code: String, in text: String) -> String {
        let plain = text.replacing(/\/[^\s,:]*\/(?=[^\s\/]*)/, with: "…/")
        return plain.split(separator: "\n\n").filter { $0.contains("[\(code)]") }
            .map { $0.trimmingCharacters(in: .newlines) }.joined(separator: "\n\n") + "\n"
    }
}
