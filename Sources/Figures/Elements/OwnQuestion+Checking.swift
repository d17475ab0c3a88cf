import Bilingual
import Diagnostics
import Documents
import Formulas

extension OwnQuestion {
    /// What the answer is, for the elements of a kind; what the tables do not know is a problem.
    func check(
        _ kind: Documents.Kind, schema: SchemaCatalogue, figures: (Name) -> Formulas.Kind?
    ) throws(QuestionProblem) -> Formulas.Kind {
        switch self {
        case .has(let fields):
            for field in fields { _ = try Self.field(field, of: kind) }
            return Formulas.Kind(.truth)
        case .isAmong(let field, let values):
            let type = try Self.field(field, of: kind).type
            if let problem = ElementQuestion.unknownValues(values, type).first { throw problem }
            return Formulas.Kind(.truth)
        case .count(let field), .words(let field):
            _ = try Self.field(field, of: kind)
            return Formulas.Kind(.count)
        case .items(let groups, let field):
            return try Self.items(groups, field, of: kind, schema)
        case .of(let reference, let field, let choice):
            return try Self.named(reference, field, choice, of: kind, schema)
        case .quantity(let field, let unit):
            guard try Self.field(field, of: kind).type == .quantity else {
                throw QuestionProblem(
                    .wrongUnit, field, "une rubrique de type quantity", "a field of type quantity")
            }
            return Formulas.Kind(unit)
        case .direction(let field): return try Self.reference(field, to: "figure", of: kind, .ratio)
        case .commission(let field), .relativePrice(let field):
            return try Self.reference(field, to: "offer", of: kind, .ratio)
        case .objectiveTarget(let figure):
            if let found = figures(Name(figure)) { return found }
            throw QuestionProblem(
                .unknownReference, figure, "un chiffre du catalogue", "a figure of the catalogue")
        case .elements(let question):
            if let problem = question.problems(schema: schema, figures: figures).first { throw problem }
            return Formulas.Kind(.count)
        default: return try gathered(kind, schema)
        }
    }

    private func gathered(
        _ kind: Documents.Kind, _ schema: SchemaCatalogue
    ) throws(QuestionProblem) -> Formulas.Kind {
        switch self {
        case .namedBy(let other, let reference):
            try Self.check(reference, of: other, names: kind, schema)
            return Formulas.Kind(.count)
        case .sumNamedBy(let other, let reference, let value):
            try Self.check(reference, of: other, names: kind, schema)
            return try Self.number(value, of: other, schema)
        case .same(let other, let theirs, let own), .sameBefore(let other, let theirs, let own):
            try Self.checkEqual(theirs, of: other, own, of: kind, schema)
            return Formulas.Kind(.count)
        case .sum(let other, let value): return try Self.number(value, of: other, schema)
        case .sumWhere(let other, let value, let field, let values):
            let matching = ElementQuestion.matching(kind: other, field: field, values: values)
            if let problem = matching.problems(schema: schema, figures: { _ in nil }).first { throw problem }
            return try Self.number(value, of: other, schema)
        case .sumSame(let other, let value, let theirs, let own):
            try Self.checkEqual(theirs, of: other, own, of: kind, schema)
            return try Self.number(value, of: other, schema)
        case .yearStart, .yearEnd: return Formulas.Kind(.date)
        case .hours: return Formulas.Kind(.time)
        case .published(let id):
            guard let published = schema.kind("published") else {
                throw QuestionProblem(.unknownReference, "published", "une sorte déclarée", "a declared kind")
            }
            return try Self.formulaKind(try Self.field(id, of: published))
        default:
            guard kind.id == "action" else {
                throw QuestionProblem(
                    .badFormula, kind.id, "une question sur les actions seules",
                    "a question about actions only")
            }
            return Formulas.Kind(self == .usualBudget ? .money : .count)
        }
    }

    private static func field(_ id: String, of kind: Documents.Kind) throws(QuestionProblem) -> Field {
        if let field = kind.field(id) { return field }
        throw QuestionProblem(
            .unknownReference, id, "une rubrique de « \(kind.id) »", "a field of “\(kind.id)”",
            among: kind.fields.map(\.id))
    }

    private static func element(
        _ id: String, _ schema: SchemaCatalogue
    ) throws(QuestionProblem) -> Documents.Kind {
        if let problem = ElementQuestion.unknownKind(id, schema) { throw problem }
        guard let kind = schema.kind(id) else { throw QuestionProblem(.unknownReference, id, "", "") }
        return kind
    }

    /// A rule never tells what a case keeps hidden.
    private static func formulaKind(_ field: Field) throws(QuestionProblem) -> Formulas.Kind {
        guard field.level == .observable else {
            throw QuestionProblem(
                .unknownReference, field.id, "une rubrique que tous peuvent connaître",
                "a field that everyone may know")
        }
        if let kind = field.type.formulaKind { return kind }
        throw QuestionProblem(
            .wrongUnit, field.id, "une rubrique qui se calcule", "a field that can be computed with")
    }

    private static func number(
        _ value: String, of id: String, _ schema: SchemaCatalogue
    ) throws(QuestionProblem) -> Formulas.Kind {
        let found = try formulaKind(try field(value, of: try element(id, schema)))
        guard found.unit.isNumeric, found.unit != .index else {
            throw QuestionProblem(.wrongUnit, value, "une rubrique qui s'additionne", "a field that adds up")
        }
        return Formulas.Kind(found.unit)
    }

    private static func items(
        _ groups: String, _ id: String, of kind: Documents.Kind, _ schema: SchemaCatalogue
    ) throws(QuestionProblem) -> Formulas.Kind {
        guard let group = try field(groups, of: kind).type.group.flatMap(schema.kind) else {
            throw QuestionProblem(.wrongKind, groups, "une rubrique de groupes", "a field of groups")
        }
        let found = try formulaKind(try field(id, of: group))
        guard found.unit.isNumeric, !found.isSeries else {
            throw QuestionProblem(.wrongUnit, id, "une rubrique chiffrée", "a field with a number")
        }
        return Formulas.Kind(found.unit, isSeries: true)
    }

    private static func named(
        _ reference: String, _ id: String, _ choice: Choice, of kind: Documents.Kind,
        _ schema: SchemaCatalogue
    ) throws(QuestionProblem) -> Formulas.Kind {
        let type = try field(reference, of: kind).type
        let kinds = type.namedKinds.compactMap(schema.kind)
        guard !kinds.isEmpty else {
            throw QuestionProblem(
                .unknownReference, reference, "une rubrique qui cite quelque chose",
                "a field that names something")
        }
        let fields = kinds.compactMap { $0.field(id) }
        guard let first = fields.first else {
            throw QuestionProblem(
                .unknownReference, id, "une rubrique de ce qui est cité", "a field of what is named",
                among: kinds.flatMap { $0.fields.map(\.id) })
        }
        let found = try formulaKind(first)
        for other in fields where try formulaKind(other) != found {
            throw QuestionProblem(.wrongUnit, id, "des rubriques de même unité", "fields of one unit")
        }
        var isList = false
        if case .list = type { isList = true }
        let isOrdered = found.unit.isNumeric || found.unit == .date
        if choice == .every ? isList && !found.unit.isNumeric && found.unit != .truth : !isOrdered {
            throw QuestionProblem(
                .wrongUnit, id, "une rubrique chiffrée, ou min_of et max_of pour des dates",
                "a field with a number, or min_of and max_of for dates")
        }
        return Formulas.Kind(found.unit, isSeries: choice == .every && isList)
    }

    private static func reference(
        _ id: String, to named: String, of kind: Documents.Kind, _ unit: Formulas.Unit
    ) throws(QuestionProblem) -> Formulas.Kind {
        guard try field(id, of: kind).type.namedKinds == [named] else {
            throw QuestionProblem(
                .unknownReference, id, "une rubrique qui cite : \(named)", "a field that names: \(named)")
        }
        return Formulas.Kind(unit)
    }

    private static func check(
        _ reference: String, of other: String, names kind: Documents.Kind, _ schema: SchemaCatalogue
    ) throws(QuestionProblem) {
        let named = try field(reference, of: try element(other, schema)).type.namedKinds
        guard named.contains(kind.id) else {
            throw QuestionProblem(
                .unknownReference, reference, "une rubrique qui cite des pièces « \(kind.id) »",
                "a field that names elements “\(kind.id)”")
        }
    }

    private static func checkEqual(
        _ theirs: String, of other: String, _ own: String, of kind: Documents.Kind, _ schema: SchemaCatalogue
    ) throws(QuestionProblem) {
        let owner = try element(other, schema)
        if theirs != "id" { _ = try field(theirs, of: owner) }
        if own != "id" { _ = try field(own, of: kind) }
    }
}

extension QuestionProblem: Error {}

extension FieldType {
    /// The kind of the groups that a value holds; nil for a value without groups.
    fileprivate var group: String? {
        switch self {
        case .record(let kind), .records(let kind): kind
        case .map(_, let element), .list(let element): element.group
        default: nil
        }
    }
}
