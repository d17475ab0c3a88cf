import CaseModel
import Criteria
import Figures
import Formulas
import Quantities

/// Which figures a run keeps with their distributions.
///
/// Every figure of the catalogue that has a meaning for the whole company, with its parts; the dashboard's months; each action,
/// seller, channel and segment; what criteria read. The list is cut at the limit of `ColumnPlan`.
struct RunRequests {
    let catalogue: FigureCatalogue
    let business: BusinessCase
    let plan: Plan
    let standard: Standard

    private static let monthly = [
        "revenue", "fixed_costs", "variable_costs", "operating_profit", "cash_balance",
    ]
    private static let byAction = ["roi_action", "roi_tracked", "budget_total", "budget_variance"]
    private static let byPart = ["incremental_profit", "attributed_profit"]
    private static let bySeller = ["rep_revenue", "rep_quota_attainment"]
    private static let bySegment = ["revenue", "customer_count", "retention", "brand_awareness"]
    private static let byChannel = ["revenue", "orders"]
    private static let byStage = ["stage_entries", "conversion_rate_by_stage", "pipeline_value_by_stage"]
    private static let byClass = ["abc_class", "abc_share"]
    private static let byProfile = ["rfm_segment", "rfm_share"]

    /// The requests, each once, in the order of `figures.json`; all are kept with their distribution.
    var all: [FigureRequest] {
        var seen: Set<FigureRequest> = []
        let wanted = company + effects + criteria + objectives + months + parts
        let ordered = wanted.filter { seen.insert($0).inserted }
        return Array(ordered.prefix(ColumnPlan.requestLimit - plan.objectives.count))
    }

    private var company: [FigureRequest] {
        catalogue.figures.filter { $0.required.isEmpty }.map { Name($0.id, .none) }
    }

    /// The parts of the figures that have some, for the whole company.
    private var effects: [FigureRequest] {
        catalogue.figures.filter { $0.required.isEmpty }.flatMap { figure in
            figure.parts.map { Name(figure.id, Scope([$0.key.rawValue: $0.member])) }
        }
    }

    private var criteria: [FigureRequest] { standard.criteria.flatMap(\.evidence.figures) }

    private var objectives: [FigureRequest] {
        plan.objectives.flatMap { objective in
            ["objective_result", "target_gap", "target_attainment"].map {
                Name($0, Scope(["objective": objective.id.text]))
            }
        }
    }

    private var months: [FigureRequest] {
        let first = business.calendar.yearStart.month
        return Self.monthly.flatMap { id in
            (0..<12).map { Name(id, Scope(["month": first.advanced(by: $0).iso])) }
        }
    }

    private var parts: [FigureRequest] {
        let truth = business.truth
        return each(Self.byAction, "action", plan.actions.map(\.id.text))
            + each(Self.byPart, "action", plan.actions.map(\.id.text))
            + each(Self.byPart, "decisions", plan.decisionGroups.map(\.rawValue))
            + each(Self.bySeller, "seller", truth.sellers.map(\.id.text))
            + each(Self.byChannel, "channel", truth.channels.map(\.id.text))
            + each(Self.bySegment, "segment", truth.segments.map(\.id.text))
            + each(Self.byClass, "class", CustomerClass.allCases.map(\.rawValue))
            + each(Self.byProfile, "profile", CustomerProfile.allCases.map(\.rawValue))
            + each(Self.byStage, "stage", ["qualified", "meeting", "quotation", "negotiation"])
    }

    private func each(_ ids: [String], _ key: String, _ members: [String]) -> [FigureRequest] {
        members.flatMap { member in ids.map { Name($0, Scope([key: member])) } }
    }
}
