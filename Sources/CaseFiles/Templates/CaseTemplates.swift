public import Bilingual
import CaseModel
public import Diagnostics
import Documents
import Figures
import Foundation
import Quantities

/// Files to begin with: a plan for a case, or a whole small case that runs, each key explained.
public struct CaseTemplates: Sendable {
    private let caseLibrary: CaseLibrary
    private let language: Language

    /// Makes templates of one language.
    public init(_ caseLibrary: CaseLibrary, language: Language) {
        self.caseLibrary = caseLibrary
        self.language = language
    }

    /// A plan for a case with one element of each of some kinds; kinds that these must name come along.
    ///
    /// `schema` is the path of the JSON Schema as seen from the file.
    public func plan(for loaded: LoadedCase, kinds: Set<String>, schema: String) -> String {
        var known = Self.ids(of: loaded.records)
        known["figure"] = caseLibrary.figures.figures.map(\.id).filter { $0 != "revenue" }
        known["figure"]?.insert("revenue", at: 0)
        let chosen = complete(kinds, known: Set(known.keys))
        for kind in chosen where kind.isIdentified { known[kind.id] = [SampleWriter.id(of: kind, language)] }
        let year = loaded.business?.calendar.yearStart.components.year ?? 2027
        let writer = TemplateWriter(
            catalogue: caseLibrary.schema, language: language,
            setting: SampleWriter.Setting(ids: known, year: year))
        return writer.template(
            of: "plan", kinds: chosen, head: ["case": loaded.business?.id.text ?? ""],
            opening: [
                "yaml-language-server: $schema=\(schema)",
                word(
                    "Un plan à compléter : remplacez les valeurs d'exemple, effacez ce qui ne sert pas. Une "
                        + "ligne « #clé: valeur » montre ce que l'on peut ajouter : retirez son dièse.",
                    "A plan to complete: replace the example values, delete what is of no use. A line "
                        + "“#key: value” shows what may be added: remove its number sign."),
            ])
    }

    /// The kinds asked for, and those without which their required references would name nothing.
    private func complete(_ kinds: Set<String>, known: Set<String>) -> [Kind] {
        let sections = caseLibrary.schema.sections(of: "plan")
        var chosen = kinds
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for kind in sections where chosen.contains(kind.id) {
                for targets in needs(of: kind)
                where targets.allSatisfy({ !chosen.contains($0) && !known.contains($0) }) {
                    let found = targets.first { target in sections.contains { $0.id == target } }
                    if let found { isGrowing = chosen.insert(found).inserted || isGrowing }
                }
            }
        }
        return sections.filter { chosen.contains($0.id) }
    }

    /// The kinds among which each required reference of a kind chooses.
    private func needs(of kind: Kind) -> [[String]] {
        kind.fields.filter { $0.need == .required }.flatMap { field -> [[String]] in
            if let group = field.type.groupKind.flatMap(caseLibrary.schema.kind), group.id != kind.id {
                return needs(of: group)
            }
            switch field.type {
            case .reference(let kinds), .list(.reference(let kinds)): return [kinds]
            default: return []
            }
        }
    }

    /// The files of a small case by name, with last year's plan; what is wrong in them is told.
    public func starter(id: String, _ finder: ResourceFinder) -> (
        files: [(name: String, text: String)], diagnostics: [Diagnostic]
    ) {
        let tables = finder.tables(of: "CaseFiles", in: "starter")
        var diagnostics = tables.diagnostics
        var texts: [(name: String, document: String, text: String)] = []
        for table in tables.files {
            let name = URL(filePath: table.path).lastPathComponent
            let own = String(decoding: table.bytes, as: UTF8.self)
                .replacing("case: starter", with: "case: \(SampleWriter.quoted(id))")
            let file = InputFile(name: name, path: name, bytes: Array(own.utf8))
            let translation = FileTranslation(of: file, by: caseLibrary)
            diagnostics += translation.diagnostics
            texts.append((name, translation.document, language == .english ? own : translation.text ?? own))
        }
        let known = Self.ids(
            of: texts.flatMap { records(of: $0.text, as: $0.document) } + caseLibrary.actionKinds)
        let writer = TemplateWriter(
            catalogue: caseLibrary.schema, language: language,
            setting: SampleWriter.Setting(ids: known, year: 2027))
        return (
            texts.map { name, document, text in
                let folder = document == "plan" ? "plans/" : ""
                let schema =
                    "\(document == "plan" ? "../" : "").schemas/\(document).\(language.rawValue).json"
                return (
                    folder + name,
                    writer.annotated(
                        text, as: document,
                        opening: ["yaml-language-server: $schema=\(schema)", opening(of: document)])
                )
            }, diagnostics
        )
    }

    private func opening(of document: String) -> String {
        switch document {
        case "case":
            word(
                "Qui est l'entreprise, quand elle travaille, ce que le candidat apprend, où elle en est.",
                "Who the company is, when it works, what a learner is told, where it stands.")
        case "world":
            word(
                "La vérité du marché, que ni l'entreprise ni le candidat ne voient.",
                "The truth of the market, which neither the company nor the learner sees.")
        default:
            word(
                "Les décisions de l'an dernier, avec lesquelles l'année N-1 est vécue.",
                "Last year's decisions, with which year N−1 is lived.")
        }
    }

    private func records(of text: String, as document: String) -> [Record] {
        let parsed = DocumentParser.parse(Array(text.utf8), file: document)
        return SchemaReader(catalogue: caseLibrary.schema, language: language)
            .readDocument(parsed, as: document).records
    }

    /// Ids by kind, in the order of the files.
    private static func ids(of records: [Record]) -> [String: [String]] {
        records.reduce(into: [:]) { ids, record in
            if let id = record.id { ids[record.kind, default: []].append(id) }
        }
    }

    private func word(_ fr: String, _ en: String) -> String { language == .french ? fr : en }
}
