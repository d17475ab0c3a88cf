import Foundation
import Testing

/// Figures of the report come out again from the journal alone, by a script that knows nothing of Seuil.
@Suite struct RecomputationTests {
    @Test(arguments: ["statu-quo", "ambitieux", "defaillant"])
    func figuresComeOutOfTheJournalAlone(plan: String) throws {
        let run = try ShortRun(plan: plan, replications: 2)
        let script = Program.root.appending(path: "Tests/EndToEndTests/recompute.awk").path
        let journal = run.folder.appending(path: "journal.csv").path
        let outcome = try Program.run("/usr/bin/awk", ["-v", "year=2027", "-f", script, journal])
        #expect(outcome.status == 0, "\(outcome.errors)")
        var recomputed: [String: Double] = [:]
        for line in outcome.output.split(separator: "\n") {
            let words = line.split(separator: " ")
            recomputed[String(words[0])] = Double(words[1])
        }
        let figures = try run.figures()
        for id in ["revenue", "variable_costs", "contribution_margin", "operating_profit"] {
            let ours = try #require(figures.value(id))
            let theirs = try #require(recomputed[id])
            #expect(abs(ours - theirs) < 0.005, "\(id): \(ours) in the report, \(theirs) from the journal")
        }
        #expect(figures.value("revenue") ?? 0 > 100_000, "a year of the case is not empty")
    }
}
