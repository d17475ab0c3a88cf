import Foundation
import Testing

/// `seuil verify` accepts what it can replay, and names the first thing that it cannot.
@Suite struct VerifyTests {
    @Test func anUntouchedFolderIsConfirmedInBothLanguages() throws {
        let run = try ShortRun(replications: 3)
        let french = try Program.release.run(["verify", run.folder.path])
        let english = try Program.release.run(["verify", run.folder.path, "--language", "en"])
        #expect(french.status == 0 && english.status == 0, "\(french.errors)\(english.errors)")
        let number = try run.figures().run.verification
        #expect(french.output.contains(number) && english.output.contains(number))
        #expect(french.output != english.output)
    }

    @Test func oneFlippedByteOfAnyInputIsNamed() throws {
        let run = try ShortRun(replications: 2)
        let inputs = run.folder.appending(path: "inputs")
        let walk = try #require(
            FileManager.default.enumerator(at: inputs, includingPropertiesForKeys: [.isRegularFileKey]))
        let files = walk.compactMap { $0 as? URL }.filter {
            (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        }
        #expect(files.count >= 5)
        for file in files {
            let original = try Data(contentsOf: file)
            var changed = original
            changed[changed.count / 2] ^= 1
            try changed.write(to: file)
            let outcome = try Program.release.run(["verify", run.folder.path])
            #expect(outcome.status == 1)
            #expect(
                outcome.errors.contains(file.lastPathComponent),
                "\(file.lastPathComponent) is not named: \(outcome.errors)")
            try original.write(to: file)
        }
        #expect(try Program.release.run(["verify", run.folder.path]).status == 0)
    }

    @Test func oneChangedDigitOfAFigureIsNamed() throws {
        let run = try ShortRun(replications: 2)
        let file = run.folder.appending(path: "figures.json")
        let original = try String(contentsOf: file, encoding: .utf8)
        for id in ["revenue", "break_even_revenue", "nps"] {
            let start = try #require(original.range(of: "\"id\": \"\(id)\""))
            let value = try #require(original[start.upperBound...].range(of: "\"value\": "))
            let digit = try #require(original[value.upperBound...].firstIndex { $0.isNumber })
            var changed = original
            let other: Character = original[digit] == "7" ? "8" : "7"
            changed.replaceSubrange(digit...digit, with: [other])
            try Data(changed.utf8).write(to: file)
            let outcome = try Program.release.run(["verify", run.folder.path])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains(id), "\(id) is not named: \(outcome.errors)")
        }
    }

    @Test func aFolderThatIsNoRunIsRefusedWithAReason() throws {
        let scratch = try Scratch()
        for arguments in [
            ["verify", scratch.folder.path], ["explain", "revenue", "--run", scratch.folder.path],
        ] {
            let french = try Program.release.run(arguments)
            let english = try Program.release.run(arguments + ["--language", "en"])
            #expect(french.status == 1 && english.status == 1)
            #expect(french.errors.contains("erreur[missing-file]"), "\(french.errors)")
            #expect(english.errors.contains("error[missing-file]"), "\(english.errors)")
        }
    }
}
