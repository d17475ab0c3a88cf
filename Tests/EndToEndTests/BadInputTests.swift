import Foundation
import Testing

/// Bad input gives a precise diagnostic in both languages and exit code 1; wrong usage gives 2; nothing crashes.
@Suite struct BadInputTests {
    /// Runs a command in both languages and expects an error of a code, at a line where one is given.
    private func expect(
        _ code: String, line: Int? = nil, _ arguments: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let french = try Program.release.run(arguments)
        let english = try Program.release.run(arguments + ["--language", "en"])
        #expect(french.status == 1, "\(french.errors)", sourceLocation: sourceLocation)
        #expect(english.status == 1, "\(english.errors)", sourceLocation: sourceLocation)
        #expect(french.errors.contains("erreur[\(code)]"), "\(french.errors)", sourceLocation: sourceLocation)
        #expect(
            english.errors.contains("error[\(code)]"), "\(english.errors)", sourceLocation: sourceLocation)
        if let line {
            #expect(
                french.errors.contains("yaml:\(line):"), "\(french.errors)", sourceLocation: sourceLocation)
        }
    }

    /// The status-quo plan with one replacement, as a file of its own, and the line of the change.
    private func plan(_ scratch: Scratch, replacing old: String, with new: String) throws -> (
        path: String, line: Int
    ) {
        let text = try String(contentsOfFile: Program.plan("statu-quo"), encoding: .utf8)
        let place = try #require(text.range(of: old), "the plan no longer holds « \(old) »")
        let line = text[..<place.lowerBound].filter { $0 == "\n" }.count + 1
        let changed = text.replacingCharacters(in: place, with: new)
        return (try scratch.write(changed, to: "plan.yaml"), line)
    }

    @Test func filesThatCannotBeReadAreNamed() throws {
        let scratch = try Scratch()
        let empty = try scratch.write("", to: "vide.yaml")
        let broken = try scratch.write("langue: [fr\nx: \"", to: "casse.yaml")
        let latin = scratch.file("latin.yaml")
        try Data([0x6C, 0x61, 0x3A, 0x20, 0xE9, 0xE9, 0x0A]).write(to: latin)
        try expect("missing-file", ["run", Program.caseFolder, scratch.file("rien.yaml").path])
        try expect("missing-file", ["run", scratch.file("aucun-cas").path, Program.plan("statu-quo")])
        try expect("empty-file", ["run", Program.caseFolder, empty])
        try expect("yaml-syntax", ["run", Program.caseFolder, broken])
        try expect("wrong-encoding", ["run", Program.caseFolder, latin.path])
        try expect("unreadable-file", ["run", Program.caseFolder, scratch.folder.path])
    }

    @Test func hugeDeepAndAliasedFilesAreRefused() throws {
        let scratch = try Scratch()
        let huge = try scratch.write(String(repeating: "# rien\n", count: 400_000), to: "enorme.yaml")
        let deep = try scratch.write(
            "a: " + String(repeating: "[", count: 300) + String(repeating: "]", count: 300),
            to: "profond.yaml")
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            bomb +=
                "a\(level): &a\(level) [\((0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n"
        }
        let aliases = try scratch.write(bomb, to: "alias.yaml")
        try expect("file-too-large", ["run", Program.caseFolder, huge])
        try expect("too-deep", ["run", Program.caseFolder, deep])
        let outcome = try Program.release.run(["validate", aliases, "--case", Program.caseFolder])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("too-many-"), "\(outcome.errors)")
    }

    @Test func aPlanForAnotherCaseIsRefused() throws {
        let scratch = try Scratch()
        let (path, line) = try plan(scratch, replacing: "cas: velos", with: "cas: fromages")
        try expect("plan-for-another-case", line: line, ["run", Program.caseFolder, path])
    }

    @Test func everyProblemOfAPlanIsToldAtOnce() throws {
        let scratch = try Scratch()
        let text = try String(contentsOfFile: Program.plan("statu-quo"), encoding: .utf8)
        let wrong = text.replacing("budget: ", with: "budjet: ")
        #expect(wrong != text)
        let path = try scratch.write(wrong, to: "plan.yaml")
        let outcome = try Program.release.run(["validate", path, "--case", Program.caseFolder])
        #expect(outcome.status == 1)
        let count = outcome.errors.components(separatedBy: "erreur[unknown-key]").count - 1
        #expect(count == text.components(separatedBy: "budget: ").count - 1, "\(outcome.errors)")
        #expect(outcome.errors.contains("« budget »"), "the likely key is proposed")
    }

    @Test func placesWhereNothingCanBeWrittenAreRefusedBeforeTheWork() throws {
        let scratch = try Scratch()
        let file = try scratch.write("déjà là", to: "fichier")
        let plan = Program.plan("statu-quo")
        try expect("output-is-a-file", ["run", Program.caseFolder, plan, "--output", file])
        try expect("output-is-a-file", ["run", Program.caseFolder, plan, "--output", file + "/dedans"])
        _ = try scratch.write("précieux", to: "plein/notes.txt")
        try expect("cannot-write", ["run", Program.caseFolder, plan, "--output", scratch.file("plein").path])
        #expect(try String(contentsOf: scratch.file("plein/notes.txt"), encoding: .utf8) == "précieux")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "déjà là")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDiskIsSaid() throws {
        let scratch = try Scratch()
        let command =
            "'\(Program.release.binary.path)' run '\(Program.caseFolder)' '\(Program.plan("statu-quo"))' "
            + "--replications 2 --json --output '\(scratch.file("run").path)' > /dev/full"
        let outcome = try Program.run("/bin/sh", ["-c", command])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("erreur[cannot-write]"), "\(outcome.errors)")
    }

    @Test func wrongUsageExitsWithTwoInTheLanguageOfTheUser() throws {
        for arguments in [
            ["run"], ["run", "a", "b", "--seeds", "3"], ["verify"], ["run", "a", "b", "--replications", "0"],
            ["nothing"],
        ] {
            let french = try Program.release.run(arguments)
            let english = try Program.release.run(arguments + ["--language", "en"])
            #expect(french.status == 2, "\(arguments): \(french.errors)")
            #expect(english.status == 2, "\(arguments): \(english.errors)")
            #expect(french.errors.contains("Erreur : "), "\(french.errors)")
            #expect(english.errors.contains("Error: "), "\(english.errors)")
        }
    }

    @Test func helpTeachesInBothLanguages() throws {
        for command in [
            [], ["run"], ["validate"], ["figures"], ["compute"], ["explain"], ["sensitivity"], ["verify"],
        ] {
            let french = try Program.release.run(command + ["--help"])
            let english = try Program.release.run(command + ["--help", "--language", "en"])
            #expect(french.status == 0 && english.status == 0)
            #expect(
                french.output.contains("EXEMPLE") && french.output.contains("UTILISATION"), "\(french.output)"
            )
            #expect(
                english.output.contains("EXAMPLE") && english.output.contains("USAGE"), "\(english.output)")
            for word in ["OVERVIEW", "USAGE", "SUBCOMMANDS", "Show help", "default:"] {
                #expect(!french.output.contains(word), "« \(word) » is left in the French help of \(command)")
            }
        }
    }
}
