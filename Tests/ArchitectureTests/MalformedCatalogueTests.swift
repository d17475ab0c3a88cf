import Bilingual
import Diagnostics
import Foundation
import Testing

/// Every diagnostic code has a situation that raises it, with its exact texts in both languages.
@Suite struct MalformedCatalogueTests {
    /// A broken rule of a schema shows the rule's own code; `everyRuleFiresOnItsOwnExample` raises each of them.
    private static let codes = DiagnosticCode.allCases.filter { $0 != .brokenRule }
    private static let folder = SourceTree.root.appending(path: "Tests/Malformed")

    @Test func everyCodeHasItsTwoTexts() {
        for code in Self.codes {
            for language in Language.allCases {
                #expect(Self.text(of: code, language) != nil, "no text for \(code.rawValue) in \(language)")
            }
        }
    }

    /// What is not there cannot be found; any other refusal says what it found.
    @Test func everyTextSaysWhatIsFoundAndExpected() {
        let absences: Set<DiagnosticCode> = [
            .missingKey, .missingContent, .missingResource,
        ]
        for code in Self.codes where !absences.contains(code) {
            let text = Self.text(of: code, .french) ?? ""
            #expect(text.contains("  trouvé :"), "\(code.rawValue) does not say what is found")
            #expect(text.contains("  attendu :"), "\(code.rawValue) does not say what is expected")
        }
    }

    /// The public catalogue is made from the codes and their kept texts; `SEUIL_RECORD=1` writes it and fails.
    @Test func thePublicCatalogueIsUpToDate() throws {
        let file = Self.folder.appending(path: "README.md")
        if ProcessInfo.processInfo.environment["SEUIL_RECORD"] != nil {
            try Data(Self.catalogue.utf8).write(to: file)
            Issue.record("recorded README.md: read it, then test without SEUIL_RECORD")
        }
        #expect((try? String(contentsOf: file, encoding: .utf8)) == Self.catalogue)
    }

    private static var catalogue: String {
        let rows = codes.map { code in
            "| [`\(code.rawValue)`](#\(code.rawValue)) | \(code.summary.fr) | \(code.summary.en) |"
        }
        let head = """
            # Ce que Seuil refuse et ce dont il avertit · What Seuil refuses and warns of

            Une page par code, faite à partir des fichiers de ce dossier et des textes exacts que le programme donne.
            · A section per code, made from the files of this folder and the exact texts that the program gives.

            | code | français | English |
            |---|---|---|

            """
        return head + rows.joined(separator: "\n") + "\n\n"
            + codes.map(section).joined(separator: "\n")
    }

    private static func section(of code: DiagnosticCode) -> String {
        let severity =
            code.severity == .error
            ? "Erreur : rien ne se joue. · Error: nothing is run."
            : "Avertissement : l'année se joue. · Warning: the year is run."
        let helps = Language.allCases.compactMap { code.help?[$0] }
        let texts = Language.allCases.compactMap { text(of: code, $0) }
        let paragraphs =
            [severity] + helps + texts.map { "```text\n\($0.trimmingCharacters(in: .newlines))\n```" }
        return "## \(code.rawValue)\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static func text(of code: DiagnosticCode, _ language: Language) -> String? {
        ["", "Plans/"].lazy.compactMap { place in
            let name = "\(place)\(code.rawValue).\(language.rawValue).txt"
            return try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }.first
    }
}
