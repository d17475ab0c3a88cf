import Bilingual
import Diagnostics
import Documents
import Foundation
import Testing

/// One file per rule, with the exact texts that it gives in both languages.
///
/// `SEUIL_RECORD=1 swift test --filter MalformedFileTests` writes the texts, and fails so that nobody
/// records without reading.
struct MalformedFileTests {
    static let codes: [DiagnosticCode] = [
        .emptyFile, .wrongEncoding, .forbiddenCharacter, .fileTooLarge, .tooDeep, .tooManyAliases,
        .tooManyNodes, .complexKey, .severalDocuments, .yamlSyntax, .duplicatedKey, .unknownKey, .missingKey,
        .unknownReference, .duplicatedID, .wrongKind, .wrongValue, .wrongUnit, .decimalComma,
        .valueOutOfRange, .budgetBelowZero, .impossibleDate, .unknownChoice, .missingContent, .badSchema,
    ]

    @Test(arguments: codes) func eachRuleHasItsExactTexts(_ code: DiagnosticCode) throws {
        let diagnostics = try diagnostics(of: code)
        #expect(diagnostics.contains { $0.code == code })
        for language in Language.allCases {
            let text = DiagnosticWriter(language: language).text(diagnostics)
            let expected = Self.folder.appending(path: "\(code.rawValue).\(language.rawValue).txt")
            if ProcessInfo.processInfo.environment["SEUIL_RECORD"] != nil {
                try Data(text.utf8).write(to: expected)
                Issue.record(
                    "recorded \(expected.lastPathComponent): read it, then test without SEUIL_RECORD")
            }
            #expect(try String(decoding: Data(contentsOf: expected), as: UTF8.self) == text)
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Malformed")

    private func diagnostics(of code: DiagnosticCode) throws -> [Diagnostic] {
        let name = "\(code.rawValue).yaml"
        let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
        var limits = DocumentLimits.standard
        if code == .fileTooLarge { limits.bytes = 64 }
        if code == .tooDeep { limits.depth = 6 }
        if code == .tooManyAliases { limits.aliases = 3 }
        let document = DocumentParser.parse(bytes, file: name, limits: limits)
        if code == .badSchema { return SchemaCatalogue.reading([document]).diagnostics }
        let catalogue = try Samples.catalogue()
        guard document.root != nil else { return document.diagnostics }
        let reader = SchemaReader(catalogue: catalogue, language: document.language.language)
        let read = reader.readDocument(document, as: "plan")
        let unresolved = catalogue.unresolvedReferences(in: read.records, known: read.ids)
        return read.diagnostics + document.withExcerpts(unresolved)
    }
}
