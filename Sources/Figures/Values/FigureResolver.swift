import Bilingual
import CaseModel
import Formulas
import Quantities

/// Turns what formulas write into what is asked of the books, the plan and the analysis.
struct FigureResolver: Sendable {
    let catalogue: FigureCatalogue
    let facts: CaseFacts

    /// What is wrong with a request, or nil.
    func problem(of request: FigureRequest) -> FigureRequestProblem? {
        guard let figure = catalogue.figure(request.id) else {
            return .unknownFigure(request.id, among: catalogue.figures.map(\.id))
        }
        for entry in request.scope.entries {
            guard figure.accepts(entry.key), let key = ScopeKey(rawValue: entry.key) else {
                return .unacceptedKey(entry.key, of: figure)
            }
            if !isMember(entry.value, of: key, figure) {
                return .unknownMember(entry.value, of: key, among: knownMembers(of: key, figure))
            }
        }
        if request.scope.seriesKeys.count > 1 { return .severalSeries(figure.id) }
        for key in figure.required where request.scope[key.rawValue] == nil {
            return .neededKey(key, of: figure.id)
        }
        return nil
    }

    private func isMember(_ value: String, of key: ScopeKey, _ figure: Figure) -> Bool {
        switch key {
        case .month: value == "*" || (value.count == 7 && Month(iso: value) != nil)
        case .until: value.count == 7 && (Month(iso: value) ?? .earliest) >= facts.yearStart.month
        case .year: Self.years.contains(value)
        default: value == "*" || members(of: key, figure).contains(value)
        }
    }

    /// The years before and after that of the plan.
    private static let years = ["previous", "following"]

    /// The parts of the figure where the key chooses one, else what the case and the plan hold.
    private func members(of key: ScopeKey, _ figure: Figure?) -> [String] {
        figure?.members(of: key) ?? facts.members(of: key)
    }

    private func knownMembers(of key: ScopeKey, _ figure: Figure) -> [String] {
        switch key {
        case .month, .until: (0..<12).map { facts.yearStart.month.advanced(by: $0).iso }
        case .year: Self.years
        default: members(of: key, figure)
        }
    }

    /// A name of a formula with what it inherits from the figure in which it stands.
    ///
    /// An explicit `month` keeps an outer `until` out, unless it is `*`, which then ends there.
    func inner(_ name: Name, in outer: Scope) -> FigureRequest {
        guard let figure = catalogue.figure(name.id) else { return name }
        var keys = figure.scopes.map(\.rawValue)
        if let month = name.scope["month"], month != "*" { keys.removeAll { $0 == "until" } }
        if name.scope["until"] != nil { keys.removeAll { $0 == "month" } }
        return Name(name.id, name.scope.inheriting(outer, only: keys))
    }

    /// The requests of which a request with `*` is the series; nil where it is a single value.
    ///
    /// Within a category of offers, `offer=*` stands for the offers of this category.
    func elements(of request: FigureRequest) -> [FigureRequest]? {
        guard let text = request.scope.seriesKeys.first, let key = ScopeKey(rawValue: text) else {
            return nil
        }
        var scope = request.scope.setting(text, nil)
        let members: [String]
        if key == .month {
            let months = MonthSpan(scope.setting("year", nil), yearStart: facts.yearStart)?.months ?? []
            members = months.map(\.iso)
            scope = scope.setting("until", nil)
        } else if key == .offer, let category = scope[ScopeKey.category.rawValue] {
            members = facts.offersByCategory[category] ?? []
        } else {
            members = self.members(of: key, catalogue.figure(request.id))
        }
        return members.map { Name(request.id, scope.setting(text, $0)) }
    }

    /// The value in force of a convention: the one chosen, else the first of the catalogue.
    func convention(_ id: String) -> String? {
        guard let values = catalogue.convention(id)?.values else { return nil }
        return facts.conventions[id].flatMap { values.contains($0) ? $0 : nil } ?? values.first
    }

    /// What a request measures: for objectives, the unit of their figure.
    func unit(of request: FigureRequest) -> Unit {
        guard let figure = catalogue.figure(request.id) else { return .text }
        switch figure.unit {
        case .fixed(let unit): return unit
        case .objective: return objectiveUnit(request.scope)
        case .objectiveDifference:
            let unit = objectiveUnit(request.scope)
            return Unit.difference(unit, unit) ?? unit
        }
    }

    private func objectiveUnit(_ scope: Scope) -> Unit {
        guard let objective = scope["objective"].flatMap({ facts.objective($0) }),
            let figure = catalogue.figure(objective.figure), case .fixed(let unit) = figure.unit
        else { return .money }
        return unit
    }
}

extension Month {
    fileprivate static let earliest = Month(year: 1, month: 1)
}
