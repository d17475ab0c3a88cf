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

    @Test func theGapWithLastYearComesOutOfTheBooksAlone() throws {
        let run = try ShortRun(plan: "ambitieux", replications: 2)
        let script = Program.root.appending(path: "Tests/EndToEndTests/gaps.awk").path
        let files = ["journal.csv", "activity.csv"].map { run.folder.appending(path: $0).path }
        let outcome = try Program.run("/usr/bin/awk", ["-v", "year=2027", "-f", script] + files)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let figures = try run.figures()
        var compared = 0
        for line in outcome.output.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let name = words[0].split { "[=]".contains($0) }.map(String.init)
            let theirs = try #require(Double(words[1]))
            let ours = try #require(figures.value(name[0], name.count == 3 ? [name[1]: name[2]] : [:]))
            #expect(abs(ours - theirs) < 1e-4, "\(words[0]): \(ours), \(theirs) from the books")
            compared += 1
        }
        #expect(compared == 17)
    }

    @Test func buyersInTheMarketAreRecountedFromTheFileAlone() throws {
        let run = try ShortRun(plan: "ambitieux", replications: 2)
        let script = Program.root.appending(path: "Tests/EndToEndTests/pool.awk").path
        let outcome = try Program.run(
            "/usr/bin/awk", ["-f", script, run.folder.appending(path: "activity.csv").path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        var counted: [String: Int] = [:]
        for line in outcome.output.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            counted[words[0]] = Int(words[1])
        }
        #expect(counted["different"] == 0, "\(outcome.errors)")
        // Firms and municipalities, over the weeks of two years and the ends of months inside them.
        let (segments, weeks) = (counted["segments"] ?? 0, counted["weeks"] ?? 0)
        #expect(segments == 2 && weeks >= 103 * segments && counted["dates"] ?? 0 >= weeks + 20 * segments)
        #expect(counted["most"] ?? 0 > 10)
    }

    @Test func figuresOfCustomersComeOutOfTheirFileAlone() throws {
        let run = try ShortRun(plan: "ambitieux", replications: 2)
        let script = Program.root.appending(path: "Tests/EndToEndTests/customers.awk").path
        let outcome = try Program.run(
            "/usr/bin/awk", ["-f", script, run.folder.appending(path: "customers.csv").path])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let figures = try run.figures()
        var compared = 0
        for line in outcome.output.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let theirs = try #require(Double(words[1]))
            guard words[0] != "different" else {
                #expect(theirs == 0, "rows whose class, scores or profile differ")
                continue
            }
            // abc_class[class=a]
            let name = words[0].split { "[=]".contains($0) }.map(String.init)
            let scope = name.count == 3 ? [name[1]: name[2]] : [:]
            let ours = try #require(figures.value(name[0], scope), "\(words[0])")
            #expect(abs(ours - theirs) < 1e-6, "\(words[0]): \(ours), \(theirs) from the file")
            compared += 1
        }
        #expect(compared >= 17)
    }
}
