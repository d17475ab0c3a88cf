public import Bilingual
import Diagnostics
public import Figures
import Formulas
import Quantities

/// The pages of the catalogue of figures.
public struct FigurePages: Sendable {
    let catalogue: FigureCatalogue

    /// The figures in the order of the catalogue.
    public var figures: [Figure] { catalogue.figures }

    /// The page of one figure.
    public func page(of id: String) throws(Problems) -> FigurePage {
        guard let figure = catalogue.figure(id) else {
            throw Problems([Self.unknown(id, among: catalogue.figures.map(\.id))])
        }
        return FigurePage(figure: figure, catalogue: catalogue)
    }

    /// One line per figure: its id, its unit, its name.
    public func list(in language: Language) -> String {
        let width = catalogue.figures.map(\.id.count).max() ?? 0
        return catalogue.figures.map { figure in
            let unit = figure.unit.label[language]
            return figure.id.padding(to: width + 2) + unit.padding(to: 22)
                + catalogue.label(of: figure.id)[language]
        }.joined(separator: "\n") + "\n"
    }

    /// The catalogue as JSON.
    public var json: JSONValue {
        .list(
            catalogue.figures.map { figure in
                .object([
                    ("id", .text(figure.id)), ("label", catalogue.label(of: figure.id).json),
                    ("unit", .text(figure.unit.word)), ("level", .text(figure.level.rawValue)),
                    ("scopes", .list(figure.scopes.map { .text($0.rawValue) })),
                    ("formula", .text(figure.formula.source)),
                ])
            })
    }

    static func unknown(_ id: String, among known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownReference, at: nil, found: Text(verbatim: id),
            expected: Text(
                fr: "un chiffre du catalogue (« seuil figures list »)",
                en: "a figure of the catalogue (\"seuil figures list\")"),
            fix: suggestion(for: id, among: known).map {
                Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean \"\($0)\"?")
            })
    }
}

/// What the catalogue says of one figure.
public struct FigurePage: Sendable {
    let figure: Figure
    let catalogue: FigureCatalogue

    /// The page as text.
    public func text(in language: Language) -> String {
        var lines = [catalogue.label(of: figure.id)[language] + " · " + figure.id, ""]
        func add(_ title: Text, _ content: String?) {
            guard let content, !content.isEmpty else { return }
            lines += [title[language], "  " + content, ""]
        }
        add(Text(fr: "Ce que c’est", en: "What it is"), catalogue.definition(of: figure.id)?[language])
        add(Text(fr: "Unité", en: "Unit"), figure.unit.label[language])
        add(Text(fr: "Formule", en: "Formula"), figure.formula.source)
        add(Text(fr: "Ses parts", en: "Its parts"), parts(in: language))
        add(Text(fr: "À partir de", en: "Computed from"), inputs(in: language))
        add(
            Text(fr: "Se restreint par", en: "Can be restricted by"),
            figure.scopes.map { "\($0.rawValue) (\($0.label[language]))" }.joined(separator: ", "))
        add(Text(fr: "Comment le lire", en: "How to read it"), catalogue.reading(of: figure.id)?[language])
        add(
            Text(fr: "Erreurs classiques", en: "Classic mistakes"),
            catalogue.mistakes(of: figure.id)?[language])
        add(
            Text(fr: "Conventions", en: "Conventions in force"),
            figure.conventions.compactMap { id in
                catalogue.convention(id).map { convention in
                    let label = catalogue.label(ofConvention: id)?[language] ?? id
                    return "\(label) : \(convention.values.first ?? "") (\(id))"
                }
            }.joined(separator: "\n  "))
        add(Text(fr: "Niveau", en: "Level"), figure.level.label[language])
        add(Text(fr: "Source de la définition", en: "Source of the definition"), figure.source[language])
        return lines.joined(separator: "\n")
    }

    private func parts(in language: Language) -> String {
        figure.parts.map { part in
            let label = catalogue.label(ofPart: part.member, of: figure.id)[language]
            return "\(part.key.rawValue)=\(part.member) (\(label)) : \(part.formula.source)"
        }.joined(separator: "\n  ")
    }

    private func inputs(in language: Language) -> String {
        (catalogue.inputs(of: figure.id) ?? []).map { input in
            let series = input.isSeries ? Text(fr: ", série", en: ", series")[language] : ""
            return "\(input.name.description) (\(input.unit.label[language])\(series))"
        }.joined(separator: ", ")
    }

    /// The page as JSON: inputs with unit and whether they are series, conventions.
    public var json: JSONValue {
        .object([
            ("id", .text(figure.id)), ("label", catalogue.label(of: figure.id).json),
            ("unit", .text(figure.unit.word)), ("direction", .text(figure.direction.rawValue)),
            ("level", .text(figure.level.rawValue)), ("origin", .text(figure.origin.rawValue)),
            ("scopes", .list(figure.scopes.map { .text($0.rawValue) })),
            ("required", .list(figure.required.map { .text($0.rawValue) })),
            ("formula", .text(figure.formula.source)), ("parts", .list(figure.parts.map(part))),
            ("estimate", .text(figure.estimate.rawValue)),
            ("inputs", .list((catalogue.inputs(of: figure.id) ?? []).map(Self.input))),
            ("conventions", .list(figure.conventions.map(convention))),
            ("definition", (catalogue.definition(of: figure.id)).json),
            ("reading", (catalogue.reading(of: figure.id)).json),
            ("mistakes", (catalogue.mistakes(of: figure.id)).json), ("source", figure.source.json),
        ])
    }

    private func part(_ part: FigurePart) -> JSONValue {
        .object([
            ("key", .text(part.key.rawValue)), ("member", .text(part.member)),
            ("label", catalogue.label(ofPart: part.member, of: figure.id).json),
            ("formula", .text(part.formula.source)),
        ])
    }

    private static func input(_ input: (name: Name, unit: Formulas.Unit, isSeries: Bool)) -> JSONValue {
        .object([
            ("id", .text(input.name.id)), ("scope", input.name.scope.json),
            ("unit", .text(input.unit.rawValue)),
            ("series", .truth(input.isSeries)),
        ])
    }

    private func convention(_ id: String) -> JSONValue {
        let values = catalogue.convention(id)?.values ?? []
        return .object([
            ("id", .text(id)), ("values", .list(values.map { .text($0) })),
            ("value", .optional(values.first)),
        ])
    }
}

extension FigureUnit {
    /// The unit in words.
    var label: Text {
        switch self {
        case .fixed(let unit): unit.label
        case .objective: Text(fr: "celle de l’objectif", en: "the objective's")
        case .objectiveDifference:
            Text(fr: "celle d’un écart de l’objectif", en: "that of a gap of the objective")
        }
    }
}

extension String {
    /// The text with spaces up to a width.
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
