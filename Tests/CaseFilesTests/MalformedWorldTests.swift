import Bilingual
import CaseFiles
import Diagnostics
import Documents
import Foundation
import Testing

/// Worlds that break a rule, with the exact texts in both languages, in `Tests/Malformed/Worlds`.
///
/// `SEUIL_RECORD=1` writes the texts anew and fails the run.
struct MalformedWorldTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Malformed/Worlds")

    @Test(arguments: ["unknown-attribute"]) func aWorldThatBreaksARuleIsToldSo(name: String) throws {
        let file = "\(name).yaml"
        let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: file)))
        let document = DocumentParser.parse(bytes, file: file, limits: .standard)
        let schema = ShippedCases.caseLibrary.schema
        let read = SchemaReader(catalogue: schema, language: document.language.language)
            .readDocument(document, as: "world")
        let unresolved = schema.unresolvedReferences(in: read.records, known: read.ids)
        let found = read.diagnostics + document.withExcerpts(unresolved)
        for language in Language.allCases {
            let text = DiagnosticWriter(language: language).text(found)
            let expected = Self.folder.appending(path: "\(name).\(language.rawValue).txt")
            if ProcessInfo.processInfo.environment["SEUIL_RECORD"] != nil {
                try Data(text.utf8).write(to: expected)
                Issue.record("recorded \(expected.lastPathComponent)")
            }
            #expect(try String(decoding: Data(contentsOf: expected), as: UTF8.self) == text)
        }
    }
}
