public import Bilingual
import CaseFiles
import Diagnostics
import Documents
import Foundation

/// Which kinds of element a new plan holds.
public enum TemplateKinds: Hashable, Sendable {
    /// Those that every plan should have.
    case expected
    /// All that a plan may have.
    case all
    /// Those named, by id.
    case named([String])
}

extension Laboratory {
    /// Writes a plan to complete for a case, with the JSON Schemas beside it, and gives the paths written.
    public func newPlan(
        for caseFolder: String, kinds: TemplateKinds = .expected, language: Language, output: String,
        isForced: Bool = false
    ) throws(Problems) -> [String] {
        let loaded = CaseReader(caseLibrary).read(folder: caseFolder)
        try Problems.check(loaded.diagnostics)
        let sections = caseLibrary.schema.sections(of: "plan")
        let chosen: [String]
        switch kinds {
        case .all: chosen = sections.map(\.id)
        case .expected: chosen = sections.filter(\.isExpected).map(\.id)
        case .named(let ids):
            var found: [String] = []
            var unknown: [String] = []
            for id in ids {
                let named = sections.first { $0.id == id } ?? sections.first { $0.isCalled(id) }
                if let named { found.append(named.id) } else { unknown.append(id) }
            }
            guard unknown.isEmpty else {
                throw Problems(unknown.map { ElementPages.unknown($0, among: sections.map(\.id)) })
            }
            chosen = found
        }
        let text = CaseTemplates(caseLibrary, language: language).plan(
            for: loaded, kinds: Set(chosen), schema: ".schemas/plan.\(language.rawValue).json")
        try Self.write([(output, text)], isForced: isForced)
        let folder = URL(filePath: output).deletingLastPathComponent().path(percentEncoded: false)
        return [output] + (try writeSchemas(["plan"], language, in: folder))
    }

    /// Writes a small case that runs, to be changed into one's own, and gives the paths written.
    public func newCase(
        _ folder: String, language: Language, isForced: Bool = false
    ) throws(Problems) -> [String] {
        let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let id = URL(filePath: root).standardizedFileURL.lastPathComponent
        let templates = CaseTemplates(caseLibrary, language: language)
        let starter = templates.starter(id: id, resources)
        try Problems.check(starter.diagnostics)
        let plan = root + (language == .french ? "/plans/exemple.yaml" : "/plans/example.yaml")
        let files = starter.files.map { (path: "\(root)/\($0.name)", text: $0.text) }
        try Self.write(files + [(plan, "")], isForced: isForced)
        let loaded = CaseReader(caseLibrary).read(folder: root)
        try Problems.check(loaded.diagnostics)
        let kinds = caseLibrary.schema.sections(of: "plan").filter(\.isExpected).map(\.id)
        let text = templates.plan(
            for: loaded, kinds: Set(kinds), schema: "../.schemas/plan.\(language.rawValue).json")
        try Self.write([(plan, text)], isForced: true)
        return files.map(\.path) + [plan]
            + (try writeSchemas(["case", "world", "actions", "plan"], language, in: root))
    }

    /// Writes the schemas of documents in the folder `.schemas` of a folder, over those of another version.
    private func writeSchemas(
        _ documents: [String], _ language: Language, in folder: String
    ) throws(Problems) -> [String] {
        let schema = SchemaJSON(catalogue: caseLibrary.schema, language: language)
        let root = folder.hasSuffix("/") || folder.isEmpty ? folder : folder + "/"
        let files = documents.map {
            ("\(root).schemas/\($0).\(language.rawValue).json", schema.schema(of: $0).text)
        }
        try Self.write(files, isForced: true)
        return files.map(\.0)
    }
}

extension Laboratory {
    /// The documents that have a schema: `plan`, `case`, `world`, `actions`, in that order, then others.
    public var documents: [String] {
        let first = ["plan", "case", "world", "actions"]
        let found = Set(caseLibrary.schema.kinds.compactMap(\.document))
        return first.filter(found.contains) + found.subtracting(first).sorted()
    }

    /// The JSON Schema of a document.
    public func schema(of document: String, language: Language) throws(Problems) -> String {
        guard documents.contains(document) else {
            throw Problems([ElementPages.unknown(document, among: documents)])
        }
        return SchemaJSON(catalogue: caseLibrary.schema, language: language).schema(of: document).text
    }

    /// Writes the JSON Schemas of all documents in both languages to a folder, and gives their paths.
    public func writeSchemas(to folder: String) throws(Problems) -> [String] {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        let files = documents.flatMap { document in
            Language.allCases.map { language in
                (
                    "\(root)\(document).\(language.rawValue).json",
                    SchemaJSON(catalogue: caseLibrary.schema, language: language).schema(of: document).text
                )
            }
        }
        try Self.write(files, isForced: true)
        return files.map(\.0)
    }
}

extension Documents.Kind {
    /// Whether a word is the key of the section in a file of either language, or what a page calls the kind.
    fileprivate func isCalled(_ word: String) -> Bool {
        [section?.fr, section?.en, label.fr, label.en].contains { $0?.lowercased() == word.lowercased() }
    }
}
