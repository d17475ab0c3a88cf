public import Bilingual
public import Diagnostics
import Documents
import Foundation

/// A file of a case or a plan in the other language.
public struct FileTranslation: Sendable {
    /// The text in the other language; nil where the file has an error.
    public let text: String?
    /// The language that it was written in.
    public let from: Language
    /// What the file is: `plan`, `case`, `world`, `actions`.
    public let document: String
    /// The problems of the file.
    public let diagnostics: [Diagnostic]

    /// The language of the text.
    public var to: Language { from == .french ? .english : .french }

    /// Translates a file; what it says in the other language is read again and must be the same.
    ///
    /// A file with errors is not translated. Warnings are no hindrance.
    public init(of file: InputFile, by caseLibrary: CaseLibrary) {
        let original = Reading(file, caseLibrary)
        from = original.language
        document = original.name
        let problems = original.diagnostics.filter(\.isError)
        guard problems.isEmpty, var content = String(validating: file.bytes, as: UTF8.self) else {
            text = nil
            diagnostics = problems
            return
        }
        let mark = content.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : ""
        content = String(content.unicodeScalars.dropFirst(mark.isEmpty ? 0 : 1))
        let translator = DocumentTranslator(
            catalogue: caseLibrary.schema, rewording: Self.rewording)
        let result = mark + translator.translate(content, read: file.document, as: document)
        let other = Reading(
            InputFile(name: file.name, path: file.path, bytes: Array(result.utf8)), caseLibrary)
        let different =
            other.diagnostics.first(where: \.isError)?.place
            ?? zip(original.records, other.records)
            .first { !translator.isSame($0, $1, from: original.language) }?.0.place
        guard different == nil, original.records.count == other.records.count else {
            text = nil
            diagnostics = [Self.unclear(different ?? Place(file: file.path))]
            return
        }
        text = result
        diagnostics = []
    }

    /// The scope of a measure is written in words of the language; all other texts are prose or ids.
    private static func rewording(
        _ kind: Kind, _ field: Field, _ text: String, _ language: Language
    ) -> String? {
        guard field.id == "scope", kind.fields.contains(where: { $0.type == .reference(["figure"]) }) else {
            return nil
        }
        return ScopeText.translated(text, from: language)
    }

    private static func unclear(_ place: Place) -> Diagnostic {
        Diagnostic(
            .yamlSyntax, at: place,
            expected: Text(
                fr: "pour traduire, une valeur écrite sur une ligne, sans renvoi « *nom »",
                en: "in order to translate, a value written on one line, without reference “*name”"))
    }
}

/// What a file says, by its own kind of document.
private struct Reading {
    let language: Language
    let name: String
    let records: [Record]
    let diagnostics: [Diagnostic]

    init(_ file: InputFile, _ caseLibrary: CaseLibrary) {
        let document = file.document
        let (language, problems) = document.language
        self.language = language
        name = Self.name(of: document, file.path, caseLibrary.schema, language)
        let read = SchemaReader(catalogue: caseLibrary.schema, language: language)
            .readDocument(document, as: name)
        records = ([read.header].compactMap { $0 }) + read.records
        diagnostics = document.root == nil ? document.diagnostics : (problems + read.diagnostics).inOrder
    }

    /// The document whose keys the file uses most; where two are even, the one that the file is named after.
    private static func name(
        of document: ParsedDocument, _ path: String, _ schema: SchemaCatalogue, _ language: Language
    ) -> String {
        let names = ["plan"] + Set(schema.kinds.compactMap(\.document)).subtracting(["plan"]).sorted()
        let stem = URL(filePath: path).lastPathComponent.split(separator: ".").first.map(String.init)
        let written = Set((document.root?.pairs ?? []).map(\.key.folded))
        func score(_ name: String) -> Int {
            let header = schema.kind(name)?.fields.map(\.key) ?? []
            let keys = schema.sections(of: name).compactMap(\.section) + header
            let known = keys.count { written.contains($0[language].folded) }
            return known * 2 + (name == stem ? 1 : 0)
        }
        return names.max { score($0) < score($1) } ?? "plan"
    }
}
