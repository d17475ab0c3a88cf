import Bilingual
import CaseModel
import Documents

extension ReportComposer {
    /// The plan as it is written: a section for each part, a table, sheets or a matrix for each kind.
    func elements() -> [Section] {
        let cells = ElementCells(
            schema: matter.schema,
            names: ElementNames(
                schema: matter.schema, plan: matter.plan, business: matter.business,
                catalogue: matter.catalogue))
        return matter.schema.parts.compactMap { part in
            let content = matter.schema.sections(of: "plan").filter { $0.part == part.id }
                .flatMap { self.blocks(of: $0, cells) }
            guard !content.isEmpty else { return nil }
            return Section(
                id: "plan-part-\(part.id)",
                title: Text(fr: "Le dossier : ", en: "The file: ") + part.label.withSmallInitial,
                introduction: part.help.map { $0.asSentence + Self.notSimulated }, level: .observable,
                blocks: content)
        }
    }

    private static let notSimulated = Text(
        fr: " « Non simulé » : à lire ; les chiffres de l’année n’en dépendent pas.",
        en: " “Not simulated”: to be read; the figures of the year do not depend on it.")

    private func blocks(of kind: Kind, _ cells: ElementCells) -> [Block] {
        let elements = matter.plan.elements(of: kind.id)
        guard !elements.isEmpty else { return [] }
        return ElementDrawing(kind: kind, elements: elements, cells: cells).blocks
    }
}

extension Kind {
    /// Whether a lever of the simulation reads one of its fields.
    var isSimulated: Bool { fields.contains { $0.lever != nil } }
}

extension Text {
    /// The words as a sentence, with a capital and a full stop.
    var asSentence: Text {
        func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
        return Text(fr: sentence(fr), en: sentence(en))
    }

    /// The key of a section as the heading of its elements: `dossiers_d_évènement` is “Dossiers d’évènement”.
    var asHeading: Text {
        func heading(_ key: String) -> String {
            let words = key.split(separator: "_").map(String.init)
            let joined = words.map { ["crm", "rse", "csr"].contains($0) ? $0.uppercased() : $0 }
                .joined(separator: " ")
            let elided = joined.replacing(" d ", with: " d’").replacing(" l ", with: " l’")
            return elided.prefix(1).uppercased() + elided.dropFirst()
        }
        return Text(fr: heading(fr), en: heading(en))
    }

    /// The text after other words of a title.
    var withSmallInitial: Text {
        func small(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
        return Text(fr: small(fr), en: small(en))
    }
}

/// The blocks that show the elements of a kind, by its layout.
struct ElementDrawing {
    let kind: Kind
    let elements: [Record]
    let cells: ElementCells
    /// More columns than this are shown as sheets: a page is not wide enough.
    private static let mostColumns = 6

    var blocks: [Block] {
        switch kind.layout {
        case .table: columns.count > Self.mostColumns ? sheets : [.table(table)]
        case .sheet: sheets
        case .matrix(let rows, let columns, let cell):
            matrix(rows, columns, cell).map { [.table($0)] + details(beside: [rows, columns], of: cell) }
                ?? sheets
        }
    }

    /// What a matrix has no room for: the other fields, after the one that its cells show.
    private func details(beside shown: [String], of cell: String) -> [Block] {
        let others = columns.filter { field in
            !(shown + [cell]).contains(field.id)
                && elements.contains { $0.entry(field.id).map { !$0.isDefault } ?? false }
        }
        guard let name = kind.field(cell), !others.isEmpty else { return [] }
        let all = [name] + others
        let caption = Text(fr: "\(heading.fr) : le détail", en: "\(heading.en): the details")
        guard all.count > Self.mostColumns else {
            return [.table(table(all, id: "plan-\(kind.id)-details", caption: caption))]
        }
        return [
            .heading(caption),
            .sheets(elements.enumerated().map { sheet($0.offset, $0.element, all, but: nil) }),
        ]
    }

    /// The name of the kind, with the word that says that the year does not read it.
    private var title: Text {
        let heading = heading
        return kind.isSimulated
            ? heading : Text(fr: "\(heading.fr) (non simulé)", en: "\(heading.en) (not simulated)")
    }

    /// The name of one element, or of its section where there are several.
    private var heading: Text {
        guard elements.count > 1, let section = kind.section else { return kind.label }
        return section.asHeading
    }

    /// The fields that at least one element writes, or that all are asked for.
    private var columns: [Field] {
        kind.fields.filter { field in
            field.need == .expected || elements.contains { $0.entry(field.id).map { !$0.isDefault } ?? false }
        }
    }

    private var table: Table { table(columns, id: "plan-\(kind.id)", caption: title) }

    private func table(_ shown: [Field], id: String, caption: Text) -> Table {
        Table(
            id: id, caption: caption,
            columns: shown.enumerated().map { position, field in
                position == 0 ? .names(field.label) : Column(field.label)
            },
            rows: elements.map { element in Row(shown.map { cells.cell($0, of: element) }) })
    }

    private var sheets: [Block] {
        let sheets = elements.enumerated().map { position, element in
            sheet(position, element, columns, but: ElementNames.titleField(of: element, kind))
        }
        return [.heading(title), .sheets(sheets)]
    }

    private func sheet(_ position: Int, _ element: Record, _ shown: [Field], but titleField: String?) -> Sheet
    {
        let number = elements.count > 1 ? Text(verbatim: " \(position + 1)") : Text(verbatim: "")
        let name = ElementNames.title(of: element, kind) ?? cells.names.measure(of: element, kind)
        return Sheet(
            id: "plan-\(kind.id)-\(position + 1)", title: name ?? kind.label + number,
            lines: shown.filter { $0.id != titleField }.flatMap { lines(of: $0, element) })
    }

    /// The lines of a field; each group of fields has a line of its own.
    private func lines(of field: Field, _ element: Record) -> [Sheet.Line] {
        guard case .records(let records)? = element[field.id] else {
            let cell = cells.cell(field, of: element)
            return cell == .empty ? [] : [Sheet.Line(field.label, cell)]
        }
        return records.enumerated().map { position, record in
            let label = records.count > 1 ? field.label + Text(verbatim: " \(position + 1)") : field.label
            return Sheet.Line(label, .text(cells.words(of: record)))
        }
    }

    /// A field crossed with another; nil where the schema names a field that the kind lacks.
    private func matrix(_ row: String, _ column: String, _ cell: String) -> Table? {
        guard let rowField = kind.field(row), let columnField = kind.field(column),
            let cellField = kind.field(cell)
        else { return nil }
        func word(_ field: Field, _ element: Record) -> Text {
            element[field.id].map { cells.words($0, field.type) } ?? ElementCells.toComplete
        }
        func inOrder(_ field: Field) -> [Text] {
            let written = elements.map { word(field, $0) }
            var names: [Text] = []
            if case .choice(let choices) = field.type {
                names = choices.map { cells.words(.choice($0.id), field.type) }.filter(written.contains)
            }
            for name in written where !names.contains(name) { names.append(name) }
            return names
        }
        let heads = inOrder(columnField)
        return Table(
            id: "plan-\(kind.id)", caption: title,
            columns: [.names(rowField.label)] + heads.map { Column($0) },
            rows: inOrder(rowField).map { name in
                Row(
                    [.text(name)]
                        + heads.map { head in
                            let found = elements.filter {
                                word(rowField, $0) == name && word(columnField, $0) == head
                            }
                            let texts = found.map { word(cellField, $0) }
                            return texts.isEmpty ? .empty : .text(Self.lines(texts))
                        })
            })
    }

    private static func lines(_ texts: [Text]) -> Text {
        Text(
            fr: texts.map(\.fr).joined(separator: " ; "), en: texts.map(\.en).joined(separator: "; "))
    }
}
