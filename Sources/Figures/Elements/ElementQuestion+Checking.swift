public import Bilingual
public import Diagnostics
public import Documents
public import Formulas

/// What is wrong in a question: the word written, what should be there, and the likely correction.
public struct QuestionProblem: Hashable, Sendable {
    /// The rule that the question breaks.
    public let code: DiagnosticCode
    /// The word written.
    public let found: String
    /// What should be there.
    public let expected: Text
    /// The likely correction, where there is only one.
    public let fix: Text?

    init(_ code: DiagnosticCode, _ found: String, _ fr: String, _ en: String, among names: [String] = []) {
        self.code = code
        self.found = found
        let list = names.isEmpty ? "" : " (\(names.prefix(8).joined(separator: ", ")))"
        expected = Text(fr: fr + list, en: en + list)
        fix = suggestion(for: found, among: names).map {
            Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
        }
    }

    /// A call that is no question at all.
    public static func unknown(_ call: SourceCall) -> QuestionProblem {
        if let function = ElementFunction(rawValue: call.function) {
            return QuestionProblem(
                .badFormula, call.description, "la forme \(function.usage)", "the form \(function.usage)")
        }
        return QuestionProblem(
            .badFormula, call.function, "une question connue", "a known question",
            among: ElementFunction.allCases.map(\.rawValue))
    }
}

extension ElementQuestion {
    /// What the schema or the figures do not know; each problem once.
    public func problems(schema: SchemaCatalogue, figures: (Name) -> Formulas.Kind?) -> [QuestionProblem] {
        let unknown = kinds.compactMap { Self.unknownKind($0, schema) }
        guard unknown.isEmpty else { return unknown }
        switch self {
        case .elements: return []
        case .filled(let kind, let fields):
            return fields.compactMap { Self.unknownField($0, of: kind, schema) }
        case .distinct(let kind, let field):
            return Self.unknownField(field, of: kind, schema).map { [$0] } ?? []
        case .matching(let kind, let field, let values):
            return Self.unknownField(field, of: kind, schema).map { [$0] }
                ?? Self.unknownValues(values, schema.kind(kind)?.field(field)?.type)
        case .measures(let kind, let field, let ids):
            return Self.unknownField(field, of: kind, schema).map { [$0] }
                ?? ids.compactMap { figures(Name($0)) == nil ? Self.unknownFigure($0) : nil }
        case .linked(let kind, let other, let field):
            return Self.unknownField(field, of: other, schema).map { [$0] }
                ?? Self.wrongReference(field, of: other, to: kind, schema)
        case .compared(let comparison): return comparison.problems(schema)
        case .outsideYear(let kind, let fields):
            return fields.compactMap { field in
                if let problem = Self.unknownField(field, of: kind, schema) { return problem }
                guard schema.kind(kind)?.field(field)?.type != .date else { return nil }
                return QuestionProblem(.wrongUnit, field, "une rubrique de date", "a date field")
            }
        case .expected(let name):
            guard let kind = figures(name) else { return [Self.unknownFigure(name.description)] }
            let expected = QuestionProblem(.wrongKind, name.description, "une seule valeur", "one value")
            return kind.isSeries ? [expected] : []
        }
    }

    static func unknownField(_ field: String, of kind: String, _ schema: SchemaCatalogue) -> QuestionProblem?
    {
        guard let known = schema.kind(kind), known.field(field) == nil else { return nil }
        return QuestionProblem(
            .unknownReference, field, "une rubrique de « \(kind) »", "a field of “\(kind)”",
            among: known.fields.map(\.id))
    }

    static func unknownKind(_ kind: String, _ schema: SchemaCatalogue) -> QuestionProblem? {
        if schema.kind(kind)?.section != nil { return nil }
        return QuestionProblem(
            .unknownReference, kind, "une sorte de pièce", "a kind of element",
            among: schema.kinds.filter { $0.section != nil }.map(\.id))
    }

    private static func unknownFigure(_ name: String) -> QuestionProblem {
        QuestionProblem(.unknownReference, name, "un chiffre du catalogue", "a figure of the catalogue")
    }

    static func unknownValues(_ values: [String], _ type: FieldType?) -> [QuestionProblem] {
        guard let choices = type?.choices?.map(\.id) else { return [] }
        return values.filter { !choices.contains($0) }.map {
            QuestionProblem(
                .unknownChoice, $0, "un choix de la rubrique", "a choice of the field", among: choices)
        }
    }

    static func wrongReference(
        _ field: String, of other: String, to kind: String, _ schema: SchemaCatalogue
    ) -> [QuestionProblem] {
        let named = schema.kind(other)?.field(field)?.type.namedKinds ?? []
        if named.contains(kind) { return [] }
        return [
            QuestionProblem(
                .unknownReference, field, "une rubrique qui cite des pièces « \(kind) »",
                "a field that names elements “\(kind)”")
        ]
    }
}

extension ElementQuestion.Comparison {
    func problems(_ schema: SchemaCatalogue) -> [QuestionProblem] {
        let unknown = [field, reference].compactMap {
            ElementQuestion.unknownField($0, of: kind, schema)
        }
        guard unknown.isEmpty, let own = schema.kind(kind) else { return unknown }
        let named = (own.field(reference)?.type.namedKinds ?? []).compactMap(schema.kind)
        guard !named.isEmpty else {
            return [
                QuestionProblem(
                    .unknownReference, reference, "une rubrique qui cite quelque chose",
                    "a field that names something")
            ]
        }
        let types = named.compactMap { $0.field(otherField)?.type }
        guard !types.isEmpty else {
            let fields = named.flatMap { $0.fields.map(\.id) }
            return [
                QuestionProblem(
                    .unknownReference, otherField, "une rubrique de ce qui est cité",
                    "a field of what is named", among: fields)
            ]
        }
        guard let type = own.field(field)?.type, type.isOrdered, types.allSatisfy({ $0 == type }) else {
            return [
                QuestionProblem(
                    .wrongUnit, otherField, "deux rubriques de même unité, qui se comparent",
                    "two fields of one unit that can be compared")
            ]
        }
        return []
    }
}
