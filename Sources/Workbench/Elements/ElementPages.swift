public import Bilingual
import CaseFiles
import Diagnostics
import Documents

/// The pages of the table of kinds: what plans, cases, worlds and kinds of action may hold.
public struct ElementPages: Sendable {
    let catalogue: SchemaCatalogue
    let documents: [String]
    let shipped: [Record]

    /// What stands at the top of each document, then the kinds that have a section, by rank.
    var kinds: [Kind] {
        documents.flatMap { document in
            [catalogue.kind(document)].compactMap { $0 }.filter { $0.section == nil && !$0.fields.isEmpty }
                + catalogue.sections(of: document)
        }
    }

    /// The pages of the kinds of action that every case offers.
    var actionKinds: [ActionKindPage] {
        shipped.map { ActionKindPage(record: $0, catalogue: catalogue) }
    }

    /// The page of a shipped kind of action; nil where there is none of the id.
    public func actionKind(_ id: String) -> ActionKindPage? { actionKinds.first { $0.id == id } }

    /// The page of one kind, by id or by the key of its section in a language.
    public func page(of id: String) throws(Problems) -> ElementPage {
        let kind =
            kinds.first { $0.id == id } ?? kinds.first {
                $0.section.map { $0.fr == id || $0.en == id } == true
            }
            ?? catalogue.kinds.first { $0.id == id && !$0.fields.isEmpty }
        guard let kind else { throw Problems([Self.unknown(id, among: kinds.map(\.id))]) }
        return ElementPage(kind: kind, catalogue: catalogue)
    }

    /// One line per kind under the name of its part or of its file: its id, its section, its name.
    public func list(in language: Language) -> String {
        let width = kinds.map(\.id.count).max() ?? 0
        var lines: [String] = []
        var group = ""
        for kind in kinds {
            let title = Self.title(of: kind, catalogue)[language]
            if title != group {
                lines += (lines.isEmpty ? [] : [""]) + [title]
                group = title
            }
            lines.append(
                "  " + kind.id.padding(to: width + 2) + (kind.section?[language] ?? "").padding(to: 32)
                    + kind.label[language])
        }
        lines += ["", Self.shippedTitle[language]]
        lines += actionKinds.map { "  " + $0.id.padding(to: width + 2) + $0.name[language] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let shippedTitle = Text(
        fr: "Types d’action livrés", en: "Kinds of action that are shipped")

    /// The table as JSON.
    public var json: JSONValue { .list(kinds.map { ElementPage(kind: $0, catalogue: catalogue).json }) }

    /// The pages of a language as Markdown by file name, and their index.
    func files(in language: Language) -> [(name: String, text: String)] {
        var index = ["# " + Text(fr: "Ce qu’un fichier peut contenir", en: "What a file may hold")[language]]
        var group = ""
        for kind in kinds {
            let title = Self.title(of: kind, catalogue)[language]
            if title != group { index += ["", "## " + title, ""] }
            group = title
            let help = kind.help.map { (language == .french ? " : " : ": ") + $0[language] } ?? ""
            index.append("- [\(kind.label[language])](\(kind.id).md)\(help)")
        }
        let title = Self.shippedTitle[language]
        index += ["", "## " + title, "", "- [\(title)](shipped-actions.md)"]
        let shippedPage = (["# " + title + "\n"] + actionKinds.map { $0.markdown(in: language) })
            .joined(separator: "\n")
        return [
            ("README.md", index.joined(separator: "\n") + "\n"), ("shipped-actions.md", shippedPage),
        ]
            + kinds.map {
                ("\($0.id).md", ElementPage(kind: $0, catalogue: catalogue).markdown(in: language))
            }
    }

    /// The part of the plan, or the file, to which a kind belongs.
    static func title(of kind: Kind, _ catalogue: SchemaCatalogue) -> Text {
        let file = (kind.document ?? kind.id) + ".yaml"
        guard let part = kind.part.flatMap(catalogue.part) else { return Text(verbatim: file) }
        return Text(verbatim: "Plan · ") + part.label
    }

    static func unknown(_ id: String, among known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownReference, at: nil, found: Text(verbatim: id),
            expected: Text(
                fr: "une sorte d’élément (« seuil elements »)", en: "a kind of element (\"seuil elements\")"),
            fix: suggestion(for: id, among: known).map {
                Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean \"\($0)\"?")
            })
    }
}

extension Laboratory {
    /// The pages of the table of kinds.
    public func elementPages() -> ElementPages {
        ElementPages(
            catalogue: caseLibrary.schema, documents: documents, shipped: caseLibrary.actionKinds)
    }

    /// Writes the pages of all kinds in both languages to a folder, and gives the paths of the two indexes.
    public func writeElementPages(to folder: String) throws(Problems) -> [String] {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        for language in Language.allCases {
            try Self.write(
                elementPages().files(in: language).map {
                    ("\(root)\(language.rawValue)/\($0.name)", $0.text)
                },
                isForced: true)
        }
        return Language.allCases.map { "\(root)\($0.rawValue)/README.md" }
    }
}
