public import Bilingual
public import Documents
import Formulas

extension ElementQuestion {
    /// Whether the answer counts elements, and not values or figures.
    public var isCount: Bool {
        switch self {
        case .distinct, .expected: false
        default: true
        }
    }

    /// What is counted, in words, with the names that the schema gives.
    public func label(_ schema: SchemaCatalogue, figure: (String) -> Text) -> Text {
        switch self {
        case .elements(let kind):
            return .counted(schema, kind) + Text(fr: " du dossier", en: " of the plan")
        case .filled(let kind, let fields):
            let names = Text.listed(fields.map { Text.field($0, of: kind, schema) })
            return .counted(schema, kind) + Text(fr: " avec ", en: " with ") + names
        case .matching(let kind, let field, let values):
            let choices = schema.kind(kind)?.field(field)?.type.choices ?? []
            let names = values.map { value in
                choices.first { $0.id == value }?.name ?? Text(verbatim: value)
            }
            return .counted(schema, kind) + Text(fr: " où « ", en: " where “")
                + .field(field, of: kind, schema) + Text(fr: " » vaut ", en: "” is ") + .listed(names)
        case .measures(let kind, _, let figures):
            return .counted(schema, kind) + Text(fr: " qui mesurent ", en: " that measure ")
                + .listed(figures.map(figure))
        case .distinct(let kind, let field):
            return .counted(schema, kind)
                + Text(fr: ", valeurs différentes de « ", en: ", different values of “")
                + .field(field, of: kind, schema) + Text(fr: " »", en: "”")
        case .linked(let kind, let other, _):
            return .counted(schema, kind) + Text(fr: " que cite ", en: " named in ")
                + .listed([.counted(schema, other)])
        case .compared(let comparison): return comparison.label(schema)
        case .outsideYear(let kind, _):
            return .counted(schema, kind)
                + Text(fr: ", dates hors de l'année du plan", en: ", dates outside the year of the plan")
        case .expected(let name): return figure(name.description)
        }
    }
}

extension ElementQuestion.Comparison {
    fileprivate func label(_ schema: SchemaCatalogue) -> Text {
        let own = schema.kind(kind)?.field(field)
        let named = own.flatMap { _ in
            schema.kind(kind)?.field(reference)?.type.namedKinds.first {
                schema.kind($0)?.field(otherField) != nil
            }
        }
        let other = named.map { Text.field(otherField, of: $0, schema) } ?? Text(verbatim: otherField)
        let isDate = own?.type == .date
        let relation =
            switch (isDate, isAbove) {
            case (true, true): Text(fr: " vient après « ", en: " comes after “")
            case (true, false): Text(fr: " vient avant « ", en: " comes before “")
            case (false, true): Text(fr: " dépasse « ", en: " is above “")
            case (false, false): Text(fr: " est inférieur à « ", en: " is below “")
            }
        return .counted(schema, kind) + Text(fr: " dont « ", en: " whose “") + .field(field, of: kind, schema)
            + Text(fr: " »", en: "”") + relation + other
            + Text(fr: " » de « ", en: "” of “") + .field(reference, of: kind, schema)
            + Text(fr: " »", en: "”")
    }
}

extension Text {
    fileprivate static func counted(_ schema: SchemaCatalogue, _ kind: String) -> Text {
        schema.kind(kind)?.section.map { $0.mapped { $0.replacing("_", with: " ") } }
            ?? schema.kind(kind)?.label ?? Text(verbatim: kind)
    }

    fileprivate static func field(_ field: String, of kind: String, _ schema: SchemaCatalogue) -> Text {
        schema.kind(kind)?.field(field)?.label.mapped { $0.lowercasedFirst } ?? Text(verbatim: field)
    }

    /// Names in quotation marks, which keeps them apart from what stands around.
    fileprivate static func listed(_ parts: [Text]) -> Text {
        Text(
            fr: parts.map { "« \($0.fr) »" }.joined(separator: ", "),
            en: parts.map { "“\($0.en)”" }.joined(separator: ", "))
    }
}

extension String {
    /// The text within a sentence: `Date de fin` gives `date de fin`, `TVA` stays.
    fileprivate var lowercasedFirst: String {
        dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
    }
}
