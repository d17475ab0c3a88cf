import Foundation
import Testing

/// `seuil run` leaves a whole folder, the same whatever the threads, the process or the optimisation.
@Suite struct RunTests {
    @Test func aRunLeavesAWholeFolder() throws {
        let run = try ShortRun()
        let names = [
            "run.json", "figures.json", "journal.csv", "activity.csv", "columns.csv", "report.fr.html",
            "report.en.html",
            "inputs",
        ]
        for name in names {
            #expect(
                FileManager.default.fileExists(atPath: run.folder.appending(path: name).path),
                "\(name) is missing")
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: run.scratch.folder.path)
        #expect(left == ["run"], "half-written leftovers: \(left)")
    }

    @Test func figuresKeepTheirInterface() throws {
        let document = try ShortRun().figures()
        #expect(document.figures.count >= 30)
        #expect(
            document.run.case == "velos" && document.run.plan == "ambitieux"
                && document.run.replications == 10)
        for figure in document.figures {
            #expect(
                figure.value != nil || figure.missing != nil,
                "\(figure.id)\(figure.scope) has no value and no reason")
            #expect(figure.label.fr != "" && figure.label.en != "")
            if let expected = figure.expected { #expect(expected.n == 10) }
        }
        #expect(!document.objectives.isEmpty)
        #expect(document.criteria.count == 29)
        #expect(Set(document.criteria.map(\.standard)) == ["responsable_imcp"])
    }

    @Test func oneJobAndTwoJobsAndTwoProcessesGiveTheSameBytes() throws {
        let first = try ShortRun(jobs: 1)
        let second = try ShortRun(jobs: 2)
        for name in [
            "figures.json", "journal.csv", "activity.csv", "columns.csv", "report.fr.html", "report.en.html",
        ] {
            #expect(try first.bytes(name) == second.bytes(name), "\(name) differs between one and two jobs")
        }
    }

    @Test(.enabled(if: Program.debug != nil, "make test builds the unoptimised binary"))
    func debugAndReleaseGiveTheSameBytes() throws {
        let debug = try #require(Program.debug)
        let first = try ShortRun(program: debug, replications: 3)
        let second = try ShortRun(replications: 3)
        for name in ["figures.json", "journal.csv", "activity.csv", "columns.csv", "report.fr.html"] {
            #expect(try first.bytes(name) == second.bytes(name), "\(name) differs between debug and release")
        }
    }

    /// Whoever mistypes a convention is told those that there are: help names them all.
    @Test(arguments: ["fr", "en"]) func helpNamesEveryConvention(_ language: String) throws {
        let plan = Program.plan("ambitieux")
        let refused = try Program.release.run(
            ["run", Program.caseFolder, plan, "--convention", "none=1", "--language", language])
        let line = try #require(refused.errors.split(separator: "\n").first { $0.contains("roi_hours") })
        let known = try #require(line.split(separator: ":").last).split(separator: ",").map {
            $0.filter { !$0.isWhitespace }
        }
        #expect(refused.status == 1 && known.count >= 5)
        let help = try Program.release.run(
            ["run", "--help"], environment: ["SEUIL_LANGUAGE": language])
        for id in known { #expect(help.output.contains(id + "="), "\(id)") }
    }

    @Test func theSeedChangesTheYearLivedAndNotTheYearBefore() throws {
        let scratch = try Scratch()
        for seed in ["11", "12"] {
            let outcome = try Program.release.run([
                "run", Program.caseFolder, Program.plan("statu-quo"), "--replications", "2", "--seed", seed,
                "--output",
                scratch.file(seed).path,
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            // Two years make no interval of nine in ten, and the summary says so.
            #expect(outcome.output.contains("vingt années"))
            #expect(!outcome.output.contains("neuf années sur dix : "))
        }
        func journal(_ seed: String, year: String) throws -> [Substring] {
            let text = try String(
                contentsOf: scratch.file(seed).appending(path: "journal.csv"), encoding: .utf8)
            return text.split(separator: "\n").filter { $0.hasPrefix(year) }
        }
        #expect(try journal("11", year: "2026") == journal("12", year: "2026"))
        #expect(try !journal("11", year: "2026").isEmpty)
        #expect(try journal("11", year: "2027") != journal("12", year: "2027"))
    }

    @Test func jsonOnStandardOutputIsTheFileAndNothingElse() throws {
        let scratch = try Scratch()
        let outcome = try Program.release.run([
            "run", Program.caseFolder, Program.plan("defaillant"), "--replications", "5", "--json",
            "--output",
            scratch.file("run").path,
        ])
        #expect(outcome.status == 0)
        let file = try String(
            contentsOf: scratch.file("run").appending(path: "figures.json"), encoding: .utf8)
        #expect(outcome.output == file)
        #expect(outcome.errors.contains("avertissement["), "the planted mistakes are told on standard error")
    }

    @Test func aCopiedBinaryNeedsOnlyItsResourceFolders() throws {
        let scratch = try Scratch()
        let disk = FileManager.default
        let built = Program.release.binary.deletingLastPathComponent()
        try disk.copyItem(at: Program.release.binary, to: scratch.file("seuil"))
        try disk.copyItem(atPath: Program.caseFolder, toPath: scratch.file("velos").path)
        let copied = Program(binary: scratch.file("seuil"))
        let arguments = [
            "run", "velos", "velos/plans/statu-quo.yaml", "--replications", "2", "--output", "sortie",
        ]

        let alone = try copied.run(arguments, in: scratch.folder)
        #expect(alone.status != 0, "without its resource folders the binary must not find those of the build")
        #expect(
            alone.errors.contains("Seuil_"), "the message names the folder that is missing: \(alone.errors)")

        for name in try disk.contentsOfDirectory(atPath: built.path) where name.hasSuffix(".resources") {
            try disk.copyItem(at: built.appending(path: name), to: scratch.file(name))
        }
        let whole = try copied.run(arguments, in: scratch.folder)
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(disk.fileExists(atPath: scratch.file("sortie/report.fr.html").path))
    }
}
