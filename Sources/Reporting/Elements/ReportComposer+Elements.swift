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
                id: "plan-\(part.id)",
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
            matrix(rows, columns, cell).map { [.table($0)] } ?? sheets
        }
    }

    /// The name of the kind, with the word that says that the year does not read it.
    private var title: Text {
        kind.isSimulated
            ? kind.label : Text(fr: "\(kind.label.fr) (non simulé)", en: "\(kind.label.en) (not simulated)")
    }

    /// The fields that at least one element writes, or that all are asked for.
    private var columns: [Field] {
        kind.fields.filter { field in
            field.need == .expected || elements.contains { $0.entry(field.id).map { !$0.isDefault } ?? false }
        }
    }

    private var table: Table {
        let shown = columns
        return Table(
            id: "plan-\(kind.id)", caption: title,
            columns: shown.enumerated().map { position, field in
                position == 0 ? .names(field.label) : Column(field.label)
            },
            rows: elements.map { element in Row(shown.map { cells.cell($0, of: element) }) })
    }

    private var sheets: [Block] {
        let sheets = elements.enumerated().map { position, element in
            let name = ElementNames.title(of: element, kind)
            let titleField = ElementNames.titleField(of: element, kind)
            return Sheet(
                id: "plan-\(kind.id)-\(position + 1)",
                title: name ?? kind.label + Text(verbatim: " \(position + 1)"),
                lines: columns.filter { $0.id != titleField }.flatMap { lines(of: $0, element) })
        }
        return [.heading(title), .sheets(sheets)]
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
