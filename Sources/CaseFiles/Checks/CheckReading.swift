import Bilingual
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
import Quantities

/// The expectations of one file, and what their parts must keep beyond their types.
struct CheckReading {
    let caseLibrary: CaseLibrary
    let loaded: LoadedCase
    let plan: Plan?
    let language: Language
    var diagnostics: [Diagnostic] = []

    init(caseLibrary: CaseLibrary, loaded: LoadedCase, plan: Plan?, language: Language) {
        (self.caseLibrary, self.loaded, self.plan) = (caseLibrary, loaded, plan)
        self.language = language
    }

    mutating func check(_ record: Record) -> ModelCheck? {
        checkFigure(record)
        let moves = moves(record)
        guard let predicate = predicate(record), let id = record.id, let figure = record.reference("figure"),
            let statement = record.text("describe"), !moves.isEmpty
        else { return nil }
        let scope = ScopeText(record.text("scope")?.fr ?? "", language: language).scope
        return ModelCheck(
            id: Identifier(id), statement: statement, moves: moves, figure: Name(figure, scope).description,
            predicate: predicate, source: record.text("source"))
    }

    func departure(_ record: Record) -> Departure? {
        guard let kind = record.choice("measure").flatMap(ElasticityKind.init(rawValue:)),
            let reason = record.text("reason")
        else { return nil }
        return Departure(
            kind: kind, offer: record.reference("offer").map { Identifier($0) }, reason: reason)
    }

    private mutating func checkFigure(_ record: Record) {
        guard let figure = record.reference("figure").flatMap(caseLibrary.figures.figure) else { return }
        var known = loaded.ids
        known["action"] = Set((plan?.actions ?? []).map(\.id.text))
        let isElasticity = record.choice("predicate") == "elasticity"
        let measure = MeasureCheck(
            figure: figure, fields: isElasticity ? [] : ["value", "low", "high"],
            hasScope: loaded.business != nil, known: known, language: language)
        diagnostics += measure.problems(of: record)
    }

    private mutating func moves(_ record: Record) -> [LeverMove] {
        guard let inputs = record.record("inputs"),
            let lever = inputs.choice("lever").flatMap(ModelLever.init(rawValue:)),
            let factors = inputs.series("factors")
        else { return [] }
        for factor in factors where !(0...100).contains(factor) {
            diagnostics.append(
                Diagnostic(
                    .valueOutOfRange, at: inputs.entry("factors")?.place,
                    found: Text(verbatim: FieldValue.ratio(Ratio(factor)).written(language)),
                    expected: Text(fr: "des facteurs de 0 à 100", en: "factors from 0 to 100")))
        }
        let subjects = inputs.texts("of").map(\.fr)
        checkSubjects(subjects, of: lever, inputs)
        return factors.map { LeverMove(lever, of: subjects, by: Ratio($0)) }
    }

    private mutating func checkSubjects(_ subjects: [String], of lever: ModelLever, _ inputs: Record) {
        guard loaded.business != nil else { return }
        let members = members(of: lever)
        let places = inputs.entry("of")?.elementPlaces ?? []
        for (position, subject) in subjects.enumerated() where !members.contains(subject) {
            diagnostics.append(
                Diagnostic(
                    .unknownReference,
                    at: places.indices.contains(position) ? places[position] : inputs.entry("of")?.place,
                    found: Text(verbatim: subject),
                    expected: Text(verbatim: members.sorted().joined(separator: ", ")),
                    fix: suggestion(for: subject, among: members.sorted()).map {
                        Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
                    }))
        }
    }

    private func members(of lever: ModelLever) -> Set<String> {
        switch lever {
        case .price: loaded.ids["offer"] ?? []
        case .budget, .hours: Set((plan?.actions ?? []).map(\.id.text))
        case .action: loaded.ids["action_kind"] ?? []
        case .awareness, .demand: loaded.ids["segment"] ?? []
        case .rivalPrice: loaded.ids["rival"] ?? []
        case .availability: loaded.ids["channel"] ?? []
        }
    }

    private mutating func predicate(_ record: Record) -> ModelPredicate? {
        switch record.choice("predicate") {
        case "rises": return .rises
        case "falls": return .falls
        case "above": return need("value", record).map { .above($0) }
        case "below": return need("value", record).map { .below($0) }
        case "approx":
            guard let value = need("value", record), let tolerance = record.share("tolerance") else {
                return nil
            }
            return .approx(value, tolerance: tolerance)
        case "between": return range(record).map { .between($0, $1) }
        case "elasticity": return range(record).map { .elasticity($0, $1) }
        default: return nil
        }
    }

    private mutating func range(_ record: Record) -> (Ratio, Ratio)? {
        let (low, high) = (need("low", record), need("high", record))
        guard let low, let high else { return nil }
        if high < low {
            diagnostics.append(
                Diagnostic(
                    .valueOutOfRange, at: record.entry("high")?.place,
                    expected: Text(
                        fr: "le haut de la plage au-dessus du bas", en: "the high end above the low end")))
        }
        return (low, high)
    }

    /// A number that the predicate needs, in the unit of its figure.
    private mutating func need(_ field: String, _ record: Record) -> Ratio? {
        if case .duration(let length)? = record[field] { return Ratio(length.days) }
        if let number = record[field]?.magnitude { return Ratio(number) }
        let key = caseLibrary.schema.kind("check")?.field(field)?.key ?? Text(verbatim: field)
        diagnostics.append(
            Diagnostic(
                .missingKey, at: record.entry("predicate")?.place ?? record.place,
                expected: Text(fr: "« \(key.fr) »", en: "“\(key.en)”")))
        return nil
    }
}
