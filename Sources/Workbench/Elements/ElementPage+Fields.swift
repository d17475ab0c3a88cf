import Bilingual
import Documents

/// The fields of a kind: as lines, as a table, as JSON. The tables of case, world and actions are the reference
/// of the parameters: unit, default, bounds, and where the default comes from.
extension ElementPage {
    /// Each field by its key, what is written there, where its default comes from, who may know it.
    func lines(of fields: [Field], in language: Language) -> [String] {
        let other: Language = language == .french ? .english : .french
        let colon = language == .french ? "\u{A0}: " : ": "
        return fields.flatMap { field in
            [
                "\(field.key[language]) (\(other.rawValue)\(colon)\(field.key[other]))",
                "    " + notes(language).sentence(on: field),
            ]
                + [origin(of: field, in: language), standing(of: field, in: language)]
                .compactMap { $0.map { "    " + $0 } }
        }
    }

    /// A row for each field; columns that would be empty are left out.
    func table(of fields: [Field], in language: Language) -> [String] {
        let other: Language = language == .french ? .english : .french
        let notes = notes(language)
        let columns: [(head: Text, cell: (Field) -> String?)] = [
            (Text(fr: "clé", en: "key"), { "`\($0.key[language])`" }),
            (Text(fr: "en anglais", en: "in French"), { "`\($0.key[other])`" }),
            (Text(fr: "ce que c’est", en: "what it is"), { meaning(of: $0, in: language) }),
            (Text(fr: "ce que l’on y écrit", en: "what is written"), { notes.unit(of: $0.type) }),
            (Text(fr: "bornes", en: "bounds"), { notes.limits(of: $0) }),
            (Text(fr: "sinon", en: "otherwise"), { notes.standIn(of: $0) }),
            (Text(fr: "source du défaut", en: "source of the default"), { $0.source?[language] }),
            (Text(fr: "qui le sait", en: "who knows"), { standing(of: $0, in: language) }),
        ]
        let shown = columns.filter { column in fields.contains { column.cell($0)?.isEmpty == false } }
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        return [
            row(shown.map(\.head[language])), "|" + String(repeating: "---|", count: shown.count),
        ] + fields.map { field in row(shown.map { Self.cell($0.cell(field) ?? "") }) }
    }

    /// The JSON of a field: both keys, type, unit, bounds, need, default with its source, level and lever.
    func json(of field: Field) -> JSONValue {
        func both(_ words: (FieldNotes) -> String?) -> JSONValue {
            guard let fr = words(notes(.french)), let en = words(notes(.english)) else { return .null }
            return Text(fr: fr, en: en).json
        }
        let choices: [JSONValue] =
            if case .choice(let choices) = field.type.element {
                choices.map { .object([("id", .text($0.id)), ("name", $0.name.json)]) }
            } else { [] }
        return .object([
            ("id", .text(field.id)), ("key", field.key.json), ("label", field.label.json),
            ("holds", both { $0.notation(of: field.type) }), ("help", field.help.json),
            ("need", .text(field.need.rawValue)), ("unit", both { $0.unit(of: field.type) }),
            ("range", both { $0.bounds(of: field) }), ("size", both { $0.size(of: field) }),
            ("default", both { $0.standIn(of: field) }), ("source", field.source.json),
            ("choices", .list(choices)), ("level", .text(field.level.rawValue)),
            ("lever", .optional(field.lever)), ("example", field.example.json),
        ])
    }

    /// A text inside a cell of a Markdown table.
    static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    /// Whether the field must be there, what it is, and the names or the number of values that it allows.
    private func meaning(of field: Field, in language: Language) -> String {
        let notes = notes(language)
        let choices = notes.choices(of: field.type)
        let among = Text(fr: "au choix : ", en: "one of: ")[language]
        let number = Text(fr: "nombre : ", en: "number: ")[language]
        return [
            field.need == .optional ? nil : notes.need(of: field), field.help?[language],
            choices.isEmpty ? nil : among + choices.joined(separator: ", "),
            notes.size(of: field).map { number + $0 },
        ].compactMap { $0 }.joined(separator: " · ")
    }

    /// Where the default of a field comes from.
    private func origin(of field: Field, in language: Language) -> String? {
        field.source.map { Text(fr: "source : ", en: "source: ")[language] + $0[language] }
    }

    /// Who may know a field, and which lever of the simulation reads it.
    private func standing(of field: Field, in language: Language) -> String? {
        let level =
            field.level == .observable
            ? nil : Text(fr: "niveau : ", en: "level: ")[language] + field.level.label[language]
        let lever = field.lever.map {
            Text(fr: "lu par la simulation (\($0))", en: "read by the simulation (\($0))")[language]
        }
        let parts = [level, lever].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
