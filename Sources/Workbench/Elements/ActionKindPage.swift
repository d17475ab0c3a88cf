public import Bilingual
import Documents

/// What a shipped kind of action does and on which numbers: each with its range, its source and who may know it.
public struct ActionKindPage: Sendable {
    let record: Record
    let catalogue: SchemaCatalogue

    var id: String { record.id ?? "" }
    var name: Text { record.text("name") ?? Text(verbatim: id) }

    /// The page as text.
    public func text(in language: Language) -> String {
        let rows = lines.map { row(of: $0, in: language) }
        let widths = [0, 1, 2].map { column in rows.map { $0[column].count }.max() ?? 0 }
        let table = rows.map { row in
            let cells = zip(row, widths).map { $0.padding(to: $1 + 2) }.joined()
            return "  " + cells + row.dropFirst(3).filter { !$0.isEmpty }.joined(separator: " · ")
        }
        return ([heading(in: language), ""] + words(in: language).map { "  " + $0 } + [""] + table)
            .joined(separator: "\n") + "\n"
    }

    /// The page as a part of a Markdown page.
    func markdown(in language: Language) -> String {
        let head = Text(
            fr: "| paramètre | valeur | plage | source | qui le sait |",
            en: "| parameter | value | range | source | who knows |")
        let rows = lines.map { line in
            "| " + row(of: line, in: language).map(ElementPage.cell).joined(separator: " | ") + " |"
        }
        let parts = ["## " + heading(in: language), ""] + words(in: language) + ["", head[language]]
        return (parts + ["|---|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }

    /// The page as JSON.
    public var json: JSONValue {
        .object([
            ("id", .text(id)), ("name", name.json), ("help", record.text("help").json),
            ("laws", .list(laws.map(\.json))),
            (
                "parameters",
                .list(
                    lines.map { line in
                        .object([
                            ("path", .text(line.path)), ("label", line.label.json),
                            ("value", Text(fr: line.written(.french), en: line.written(.english)).json),
                            ("range", line.bounds.json), ("source", line.source.json),
                            ("level", .text(line.level.rawValue)),
                        ])
                    })
            ),
        ])
    }

    /// What the file says of the kind; what it leaves at a neutral value is left out.
    private var lines: [ParameterLine] {
        catalogue.parameters(of: record).filter { !$0.isDefault }
    }

    private var laws: [Text] { record.records("consent_rules").compactMap { $0.text("law") } }

    private func heading(in language: Language) -> String { "\(name[language]) · \(id)" }

    private func words(in language: Language) -> [String] {
        let law = Text(fr: "Consentement : ", en: "Consent: ")[language]
        let texts = laws.map { $0[language] }.joined(separator: " ; ")
        return [record.text("help")?[language], laws.isEmpty ? nil : law + texts].compactMap { $0 }
    }

    private func row(of line: ParameterLine, in language: Language) -> [String] {
        let isNumber = line.value.magnitude != nil && !line.value.isDay
        return [
            line.label[language], line.written(language), isNumber ? line.bounds?[language] ?? "" : "",
            isNumber ? line.source?[language] ?? "" : "", line.level.label[language],
        ]
    }
}

extension FieldValue {
    /// Whether it is a day, which has no range.
    fileprivate var isDay: Bool { if case .date = self { true } else { false } }
}
