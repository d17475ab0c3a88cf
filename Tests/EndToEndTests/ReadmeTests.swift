import Foundation
import Testing

/// Every code block of the README is true: commands run, and print what the README shows.
@Suite struct ReadmeTests {
    private struct Block {
        let language: String
        let text: String
    }

    private func blocks() throws -> [Block] {
        let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
        return readme.matches(of: /(?m)^```(\w*)\n([\s\S]*?)^```/).map {
            Block(language: String($0.output.1), text: String($0.output.2))
        }
    }

    @Test func theReadmeIsShort() throws {
        let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
    }

    @Test func thePlanOfTheReadmeRunsAndPrintsWhatTheReadmeShows() throws {
        let blocks = try blocks()
        let plan = try #require(blocks.first { $0.language == "yaml" })
        let shown = try #require(blocks.first { $0.language == "text" })
        let scratch = try Scratch()
        let path = try scratch.write(plan.text, to: "mon-plan.yaml")
        let outcome = try Program.release.run([
            "run", Program.caseFolder, path, "--output", scratch.file("sortie").path,
        ])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let printed = outcome.output.replacing(scratch.file("sortie").path, with: "Reports/velos/mon-plan")
        #expect(Self.plain(printed) == Self.plain(shown.text))
    }

    @Test func theTwoCommandsOfTheReadmeAreTargetsOfTheMakefile() throws {
        let makefile = try String(contentsOf: Program.root.appending(path: "Makefile"), encoding: .utf8)
        let shell = try blocks().filter { $0.language == "sh" }
        let commands = shell.flatMap { $0.text.split(separator: "\n") }.filter { $0.hasPrefix("make ") }
        #expect(
            commands.contains { $0.hasPrefix("make run") } && commands.contains { $0.hasPrefix("make test") })
        for command in commands {
            let target = command.split(separator: " ")[1]
            #expect(makefile.contains("\n\(target):"), "the Makefile has no « \(target) »")
        }
        let continuous = try String(contentsOf: Program.root.appending(path: ".ci/run"), encoding: .utf8)
        #expect(continuous.contains("\nmake test\n"))
    }

    @Test func everyCommandOfTheReadmeRuns() throws {
        let scratch = try Scratch()
        try FileManager.default.copyItem(
            at: Program.root.appending(path: "Scenarios"), to: scratch.file("Scenarios"))
        let shell = try blocks().filter { $0.language == "sh" }
        let commands = shell.flatMap { $0.text.split(separator: "\n") }.filter { $0.hasPrefix("seuil ") }
        #expect(commands.count >= 4)
        for command in commands {
            let line = command.split(separator: "#")[0].trimmingCharacters(in: .whitespaces)
            let quoted = "'\(Program.release.binary.path)' " + line.dropFirst("seuil ".count)
            let outcome = try Program.run("/bin/sh", ["-c", quoted], in: scratch.folder)
            #expect(outcome.status == 0, "\(line): \(outcome.errors)")
        }
    }

    /// The text with ordinary spaces, as a person copies it, without the verification number, which any file changes.
    private static func plain(_ text: String) -> [String] {
        text.replacing(/[\u{00A0}\u{202F}]/, with: " ")
            .replacing(/[0-9a-f]{4}(-[0-9a-f]{4}){3}/, with: "…").split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
