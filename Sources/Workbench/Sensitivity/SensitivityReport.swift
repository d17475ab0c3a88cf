import Analysis
public import Bilingual
import CaseModel
import Figures
import Formulas
import Quantities
import Simulation

/// On what a figure of a plan hangs: what is assumed, luck, and the plan's own levers.
public struct SensitivityReport: Sendable {
    let business: BusinessCase
    let plan: Plan
    let request: FigureRequest
    let unit: Formulas.Unit
    let findings: SensitivityFindings
    let levers: BestLever
    let seed: UInt64
    let replications: Count
    let catalogue: FigureCatalogue

    /// The report as text.
    public func text(in language: Language) -> String {
        SensitivityWording(self, language: language).lines.joined(separator: "\n") + "\n"
    }
}

extension SensitivityReport {
    var json: JSONValue {
        .object([
            ("case", .text(business.id.text)), ("plan", .text(plan.id.text)),
            ("figure", .text(request.id)), ("scope", request.scope.json), ("unit", .text(unit.rawValue)),
            ("level", .text("debrief")), ("seed", .natural(seed)),
            ("replications", .whole(replications.value)), ("mean", .optional(findings.base?.value)),
            ("deviation", .number(findings.deviation.value)),
            ("points", .whole(findings.points.asked.value)),
            ("points_defined", .whole(findings.points.defined.value)),
            ("luck", Self.json(findings.luck)), ("assumptions", .list(findings.effects.map(Self.json))),
            ("best_lever", levers.best.map(Self.json) ?? .null), ("confirmed", .truth(levers.isConfirmed)),
            ("levers", .list(levers.gains.map(Self.json))),
        ])
    }

    private static func json(_ share: VarianceShare?) -> JSONValue {
        guard let share else { return .null }
        return .object([
            ("total", .number(share.total.value)), ("total_error", .number(share.totalError.value)),
            ("alone", .number(share.alone.value)), ("alone_error", .number(share.aloneError.value)),
        ])
    }

    private static func json(_ effect: AssumptionEffect) -> JSONValue {
        let range = effect.assumption.range
        return .object([
            ("assumption", .text(effect.assumption.rawValue)), ("label", effect.assumption.label.json),
            ("meaning", effect.assumption.meaning.json), ("low_factor", .number(range.lowerBound.value)),
            ("high_factor", .number(range.upperBound.value)), ("idle", .truth(effect.isIdle)),
            ("share", json(effect.share)), ("low", json(effect.low)), ("high", json(effect.high)),
        ])
    }

    private static func json(_ response: PairedResponse) -> JSONValue {
        .object([
            ("mean", .optional(response.moved?.value)), ("change", .number(response.change.value)),
            ("error", .number(response.error.value)),
        ])
    }

    private static func json(_ gain: LeverGain) -> JSONValue {
        let (kind, id) = words(gain.lever.kind)
        return .object([
            ("lever", .text(kind)), ("of", .text(id)), ("factor", .number(gain.lever.factor.value)),
            ("measured", json(gain.measured)), ("where_chosen", json(gain.chosen)),
        ])
    }

    private static func words(_ kind: PlanLever.Kind) -> (kind: String, id: String) {
        switch kind {
        case .without(let action): ("without_action", action.text)
        case .withoutGroup(let group): ("without_decisions", group.rawValue)
        case .budget(let action): ("budget", action.text)
        case .hours(let action): ("hours", action.text)
        case .price(let offer): ("price", offer.text)
        }
    }
}
