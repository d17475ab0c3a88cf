import Foundation
import Testing

/// `seuil new`, `seuil schema` and `seuil elements`, as a person uses them.
@Suite struct BeginningTests {
    @Test(arguments: ["fr", "en"]) func aNewCaseRuns(language: String) throws {
        let scratch = try Scratch()
        let made = try Program.release.run(
            ["new", "case", "moncas", "--language", language], in: scratch.folder)
        #expect(made.status == 0, "\(made.errors)")
        let plan =
            made.output.split(separator: "\n").first { $0.contains("/plans/ex") }.map(String.init) ?? ""
        let outcome = try Program.release.run(
            ["run", "moncas", plan, "--replications", "8", "--json", "--output", "out"], in: scratch.folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let figures = try decoder.decode(FiguresDocument.self, from: Data(outcome.output.utf8))
        #expect((figures.value("revenue") ?? 0) > 50_000)
        #expect(try Program.release.run(["new", "case", "moncas"], in: scratch.folder).status == 1)
    }

    @Test func aNewPlanIsValid() throws {
        let scratch = try Scratch()
        let made = try Program.release.run(["new", "plan", "--case", Program.caseFolder], in: scratch.folder)
        #expect(made.status == 0, "\(made.errors)")
        #expect(FileManager.default.fileExists(atPath: scratch.file(".schemas/plan.fr.json").path))
        let checked = try Program.release.run(
            ["validate", "mon-plan.yaml", "--case", Program.caseFolder], in: scratch.folder)
        #expect(checked.status == 0, "\(checked.errors)")
        let unknown = try Program.release.run(
            ["new", "plan", "--case", Program.caseFolder, "--kinds", "objektive"], in: scratch.folder)
        #expect(unknown.status == 1 && unknown.errors.contains("objective"))
        #expect(
            try Program.release.run(
                ["new", "plan", "--case", Program.caseFolder, "--all", "--kinds", "price"], in: scratch.folder
            ).status == 2)
    }

    @Test func theTableOfKindsCanBeRead() throws {
        let scratch = try Scratch()
        let list = try Program.release.run(["elements"])
        #expect(list.output.contains("objective") && list.output.contains("Plan · Objectifs"))
        let page = try Program.release.run(["elements", "show", "objectifs", "--language", "en"])
        #expect(page.output.contains("Objective · objective") && page.output.contains("deadline"))
        #expect(try Program.release.run(["elements", "show", "nothing"]).status == 1)
        for words in [
            ["elements", "--json"], ["elements", "show", "action", "--json"], ["schema", "plan"],
        ] {
            let outcome = try Program.release.run(words)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
        }
        let pages = try Program.release.run(["elements", "--output", "pages"], in: scratch.folder)
        #expect(pages.status == 0)
        let written = try String(contentsOf: scratch.file("pages/en/objective.md"), encoding: .utf8)
        #expect(written.contains("| `deadline` | `échéance` |"))
        #expect(try Program.release.run(["schema", "--output", "s"], in: scratch.folder).status == 0)
        #expect(FileManager.default.fileExists(atPath: scratch.file("s/world.en.json").path))
        #expect(try Program.release.run(["schema"]).status == 2)
        #expect(try Program.release.run(["schema", "nothing"]).status == 1)
    }
}
