import Analysis
import Bilingual
import CaseModel
import Criteria
import Figures
import Formulas
import Quantities

/// The document `figures.json`: every figure of a run with its distribution, objectives, criteria.
struct FiguresJSON {
    /// The version of the document's layout.
    static let schema = "seuil.figures/1"

    let record: RunRecord
    let year: YearAnalysis
    let requests: [FigureRequest]
    let objectives: [ObjectiveOutcome]
    let criteria: [CriterionAssessment]

    var json: JSONValue {
        .object([
            ("schema", .text(Self.schema)),
            (
                "run",
                .object([
                    ("verification", .text(record.verification)), ("case", .text(record.caseID)),
                    ("plan", .text(record.planID)), ("seed", .whole(record.seed)),
                    ("replications", .whole(Int64(record.replications))), ("engine", .text(record.engine)),
                ])
            ), ("figures", .list(requests.map(figure))), ("objectives", .list(objectives.map(objective))),
            ("criteria", .list(criteria.map(criterion))), ("counterfactuals", .list(counterfactuals)),
        ])
    }

    /// The values of the same year without an action, or without the plan, on which figures rest.
    private var counterfactuals: [JSONValue] {
        var values: [Counterfactual: Value] = [:]
        for derivation in year.sheet.derivations(of: requests) {
            for source in derivation.sources {
                if case .counterfactual(let name) = source.evidence, name.comparison == .without {
                    values[name] = source.value
                }
            }
        }
        return values.keys.sorted().map { name in
            .object([
                ("without", .optional(name.part)), ("figure", .text(name.request.description)),
                ("value", values[name]?.json ?? .null),
            ])
        }
    }

    private func figure(_ request: FigureRequest) -> JSONValue {
        let catalogue = year.sheet.catalogue
        let derivation = year.sheet.derivation(of: request)
        return .object([
            ("id", .text(request.id)), ("scope", request.scope.json),
            ("label", catalogue.label(of: request.id).json),
            ("unit", .text(derivation.unit.rawValue)),
            ("level", .text(catalogue.figure(request.id)?.level.rawValue ?? "")),
            ("value", derivation.value.json),
            ("missing", derivation.value.missingJSON), ("formula", .optional(derivation.formula?.source)),
            (
                "inputs",
                .list(
                    derivation.inputs.map {
                        .object([("id", .text($0.request.id)), ("scope", $0.request.scope.json)])
                    })
            ), ("expected", expected(year.columns.expected(of: request))),
        ])
    }

    private func expected(_ expected: Expected?) -> JSONValue {
        guard let expected else { return .null }
        let quantiles = expected.quantiles
        return .object([
            ("n", .whole(Int64(expected.n.value))), ("defined_share", .number(expected.definedShare.value)),
            ("estimate", .text(expected.estimate.rawValue)), ("mean", expected.mean?.json ?? .null),
            ("standard_error", .optional(expected.standardError?.value)),
            ("sd", .optional(expected.standardDeviation?.value)), ("p05", quantiles.p05.json),
            ("p25", quantiles.p25.json), ("p50", quantiles.p50.json), ("p75", quantiles.p75.json),
            ("p95", quantiles.p95.json),
        ])
    }

    private func objective(_ outcome: ObjectiveOutcome) -> JSONValue {
        let objective = outcome.objective
        let scope = (try? Scope(parsing: objective.scope)) ?? .none
        return .object([
            ("id", .text(objective.id.text)), ("figure", .text(objective.figure)), ("scope", scope.json),
            ("baseline", outcome.baseline.json), ("target", outcome.target.json),
            ("date", .text(objective.date.iso)),
            ("forecast", outcome.forecast.json), ("expected", outcome.expected?.mean?.json ?? .null),
            ("realised", outcome.realised.json), ("gap", outcome.gap.json),
            ("attainment", outcome.attainment.json),
            ("probability", .optional(outcome.probability?.value)),
        ])
    }

    private func criterion(_ assessment: CriterionAssessment) -> JSONValue {
        .object([
            ("standard", .text(assessment.standard)), ("id", .text(assessment.criterion)),
            ("code", .text(assessment.code)), ("state", .text(assessment.state.rawValue)),
            ("figures", .list(assessment.figures.map { .text($0.description) })),
            ("elements", .list(assessment.elements.map { .text($0.path) })),
        ])
    }
}
