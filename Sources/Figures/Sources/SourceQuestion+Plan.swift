import CaseModel
import Formulas
import Quantities

/// What the case, the plan and the analysis state.
extension FigureResolver {
    func planned(_ amount: PlannedAmount, _ scope: Scope) -> SourceQuestion {
        switch amount {
        case .budget:
            let actions = scope["action"].map { [$0] } ?? facts.members(of: .action)
            return sum(actions.map { ($0, facts.budgets[$0], "actions.\($0).budget") })
        case .quota:
            // Who was recruited has no quota of the case.
            let sellers =
                scope["seller"].map { [$0] }
                ?? facts.members(of: .seller).filter { facts.quotas[$0] != nil }
            return sum(
                sellers.map { ($0, facts.quotas[$0]?.amount, facts.quotas[$0]?.path ?? "sellers.\($0)") })
        case .revenue: return forecast(scope)
        }
    }

    private func sum(_ parts: [(id: String, amount: Money?, path: String)]) -> SourceQuestion {
        var total = Money.zero
        for part in parts {
            guard let amount = part.amount else { return .missing(.notStated) }
            total += amount
        }
        return .stated(.number(total.euros), paths: parts.map(\.path))
    }

    /// The planned revenue of the months of a scope; none for the year before.
    private func forecast(_ scope: Scope) -> SourceQuestion {
        guard let span = MonthSpan(scope, yearStart: facts.yearStart) else { return .missing(.noForecast) }
        var total = Money.zero
        for month in span.months {
            let start = facts.yearStart.month
            let position = (month.year - start.year) * 12 + month.month - start.month
            guard facts.monthlyForecast.indices.contains(position) else { return .missing(.noForecast) }
            total += facts.monthlyForecast[position]
        }
        return .stated(.number(total.euros), paths: ["forecast.monthly_revenue"])
    }

    func stated(_ fact: CaseFact, _ scope: Scope) -> SourceQuestion {
        if let counted = PlanCount(fact) { return self.counted(counted, scope) }
        guard let span = MonthSpan(scope, yearStart: facts.yearStart) else {
            return .missing(.outsideTheBooks)
        }
        switch fact {
        case .yearStart: return .stated(.date(span.first.firstDay), paths: ["calendar.year_start"])
        case .openDays:
            let days = span.months.reduce(0) { sum, month in
                sum + (0..<month.dayCount).count { facts.calendar.isOpen(month.firstDay + $0) }
            }
            let fields = ["closed_weekdays", "holidays", "closed_periods"]
            return .stated(.number(Double(days)), paths: fields.map { "calendar.\($0)" })
        case .buyers:
            let segments = scope["segment"].map { [$0] } ?? facts.members(of: .segment)
            let total = segments.reduce(Int64(0)) { $0 + (facts.buyersBySegment[$1] ?? 0) }
            return .stated(.number(Double(total)), paths: segments.map { "segments.\($0).buyers" })
        case .tracedActions:
            let actions = scope["action"].map { [$0] } ?? facts.members(of: .action)
            let traced = actions.filter(facts.tracedActions.contains)
            return .stated(.number(Double(traced.count)), paths: traced.map { "actions.\($0).kind" })
        case .wholePlan: return .stated(.number(scope["action"] == nil ? 1 : 0), paths: [])
        case .recruits:
            let recruits = facts.recruits.filter { id in scope["seller"].map { $0 == id } ?? true }
            return .stated(
                .number(Double(recruits.count)), paths: recruits.map { "recruitments.\($0).start" })
        case .expectedFields, .filledFields, .applyingRules, .heldRules: return .missing(.notStated)
        }
    }

    /// What was counted when the plan was read, over its parts or in one of them.
    private func counted(_ count: PlanCount, _ scope: Scope) -> SourceQuestion {
        guard let quality = facts.quality else { return .missing(.notJudged) }
        let parts = quality.parts.filter { part in scope["part"].map { $0 == part.part } ?? true }
        return .stated(.number(Double(parts.map { count.value(of: $0).value }.reduce(0, +))), paths: [])
    }

    func compared(_ comparison: Counterfactual.Comparison, _ id: String, _ scope: Scope) -> SourceQuestion {
        guard let figure = catalogue.figure(id) else { return .missing(.noCounterfactual) }
        let inherited = Scope.none.inheriting(scope, only: figure.scopes.map(\.rawValue))
            .setting("action", nil).setting("decisions", nil)
        let group = scope["decisions"].flatMap(DecisionGroup.init(rawValue:))?.name
        return .counterfactual(
            Counterfactual(comparison, part: scope["action"] ?? group, Name(id, inherited)))
    }

    func objective(_ part: String, _ scope: Scope) -> SourceQuestion {
        guard let id = scope["objective"], let objective = facts.objective(id),
            let part = ObjectivePart(rawValue: part)
        else { return .missing(.notStated) }
        let number: Ratio?
        switch part {
        case .result: return result(of: objective)
        case .target: number = objective.target
        case .baseline: number = objective.baseline
        case .forecast: number = objective.forecast
        }
        guard let number else { return .missing(.notStated) }
        return .stated(.number(number.value), paths: ["objectives.\(id).\(part.rawValue)"])
    }

    /// The figure that an objective aims at, at the objective's date.
    ///
    /// Where the figure accepts it, the period ends with the month of the date, unless that month ends the year.
    private func result(of objective: Objective) -> SourceQuestion {
        guard let figure = catalogue.figure(objective.figure) else {
            let known = catalogue.figures.map(\.id)
            return .missing(FigureRequestProblem.unknownFigure(objective.figure, among: known).reason)
        }
        guard !figure.accepts("objective"), var scope = try? Scope(parsing: objective.scope) else {
            return .missing(.objectiveOfObjective)
        }
        let month = objective.date.month
        let start = facts.yearStart.month
        let isWholeYear = month >= start.advanced(by: 11) || month < start
        if !isWholeYear, figure.accepts("until"), scope["until"] == nil, scope["month"] == nil {
            scope = scope.setting("until", month.iso)
        }
        let request = Name(objective.figure, scope)
        if let problem = problem(of: request) { return .missing(problem.reason) }
        return request.isSeries ? .missing(.wrongKind) : .figure(request)
    }
}

/// What is counted in a plan when it is read.
private enum PlanCount {
    case expected, filled, applying, held

    init?(_ fact: CaseFact) {
        switch fact {
        case .expectedFields: self = .expected
        case .filledFields: self = .filled
        case .applyingRules: self = .applying
        case .heldRules: self = .held
        default: return nil
        }
    }

    func value(of part: PlanQuality.PartQuality) -> Count {
        switch self {
        case .expected: part.expected
        case .filled: part.filled
        case .applying: part.applying
        case .held: part.held
        }
    }
}
