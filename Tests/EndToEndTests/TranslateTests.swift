import Foundation
import Testing

/// `seuil translate`, as a person uses it.
@Suite struct TranslateTests {
    private func figures(_ plan: String) throws -> [String] {
        let scratch = try Scratch()
        let outcome = try Program.release.run([
            "run", Program.caseFolder, plan, "--replications", "8", "--output", scratch.file("run").path,
            "--json",
        ])
        try #require(outcome.status == 0, "\(outcome.errors)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let document = try decoder.decode(FiguresDocument.self, from: Data(outcome.output.utf8))
        return document.figures.map {
            "\($0.id) \($0.scope.sorted { $0.key < $1.key }) \(String(describing: $0.value))"
        }
    }

    @Test func aTranslatedPlanGivesTheSameFigures() throws {
        let scratch = try Scratch()
        let original = try String(contentsOfFile: Program.plan("ambitieux"), encoding: .utf8)
        let path = try scratch.write(original, to: "plan.yaml")
        let outcome = try Program.release.run(["translate", path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasSuffix("plan.en.yaml\n"))
        #expect(try figures(scratch.file("plan.en.yaml").path) == figures(path))
    }

    @Test func aFileIsOnlyReplacedWhenAsked() throws {
        let scratch = try Scratch()
        let path = try scratch.write("langue: fr\ncas: velos\ntitre: Un plan\n", to: "plan.yaml")
        _ = try scratch.write("to keep", to: "plan.en.yaml")
        let refused = try Program.release.run(["translate", path])
        #expect(refused.status == 1)
        #expect(refused.errors.contains("--force"))
        #expect(try String(contentsOf: scratch.file("plan.en.yaml"), encoding: .utf8) == "to keep")
        #expect(try Program.release.run(["translate", path, "--force"]).status == 0)
        #expect(
            try String(contentsOf: scratch.file("plan.en.yaml"), encoding: .utf8)
                == "language: en\ncase: velos\ntitle: Un plan\n")
        #expect(try Program.release.run(["translate", path, "--to", "fr"]).status == 1)
        #expect(try Program.release.run(["translate", path, "--to", "de"]).status == 2)
        #expect(try Program.release.run(["translate", "nowhere.yaml"]).status == 1)
    }
}
