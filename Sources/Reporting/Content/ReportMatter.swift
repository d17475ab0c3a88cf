public import Analysis
public import Bilingual
public import CaseModel
public import Criteria
public import Diagnostics
public import Documents
public import Figures
import Formulas
public import Quantities

/// Everything that a report speaks of: the case, the plan, the figures of the year lived and of the possible years.
public struct ReportMatter {
    /// The company.
    public let business: BusinessCase
    /// The plan.
    public let plan: Plan
    /// Figures of the year lived.
    public let sheet: FigureSheet
    /// Figures of the possible years.
    public let columns: FigureColumns
    /// Targets against results.
    public let objectives: [ObjectiveOutcome]
    /// The standard by which the plan is read.
    public let standard: Standard
    /// The state of each criterion.
    public let criteria: [CriterionAssessment]
    /// The kinds of things that files declare.
    public let schema: SchemaCatalogue
    /// What the case assumes, line by line.
    public let parameters: [CaseParameter]
    /// Weaknesses found in the plan.
    public let warnings: [Diagnostic]
    /// Where a field of the case or the plan is written, by its dotted path.
    public let place: (String) -> SourcePlace?
    /// The number printed at the foot of every page.
    public let verification: String
    /// The number of the draw.
    public let seed: UInt64
    /// How many possible years there are.
    public let replications: Count
    let log = RequestLog()

    // swift-format-ignore
    /// Gathers the matter of a report.
    public init(
        business: BusinessCase, plan: Plan, schema: SchemaCatalogue, sheet: FigureSheet, columns: FigureColumns,
        objectives: [ObjectiveOutcome], standard: Standard, criteria: [CriterionAssessment],
        parameters: [CaseParameter], warnings: [Diagnostic], place: @escaping (String) -> SourcePlace?,
        verification: String, seed: UInt64, replications: Count
    ) {
        (self.business, self.plan, self.schema, self.sheet, self.columns) = (business, plan, schema, sheet, columns)
        (self.objectives, self.standard, self.criteria) = (objectives, standard, criteria)
        (self.parameters, self.warnings, self.place) = (parameters, warnings, place)
        (self.verification, self.seed, self.replications) = (verification, seed, replications)
    }

    /// The definitions of figures.
    var catalogue: FigureCatalogue { sheet.catalogue }

    /// The twelve months of the plan's year.
    var months: [Month] { (0..<12).map { business.calendar.yearStart.month.advanced(by: $0) } }
}

/// A parameter of a case and what it belongs to: a segment, an offer, a kind of action.
public struct CaseParameter {
    /// The name of what it belongs to; empty for the case itself.
    public let owner: Text
    /// The parameter.
    public let line: ParameterLine

    /// Makes a parameter of something.
    public init(owner: Text, line: ParameterLine) { (self.owner, self.line) = (owner, line) }
}

/// The figures that a report has shown so far, in order.
final class RequestLog {
    private(set) var requests: [FigureRequest] = []
    private var seen: Set<FigureRequest> = []

    func note(_ request: FigureRequest) { if seen.insert(request).inserted { requests.append(request) } }
}

extension ReportMatter {
    /// The figures shown with a link to their derivation, in the order of the report.
    var shown: [FigureRequest] { log.requests }

    /// The request of a figure in a scope.
    func request(_ id: String, _ scope: [String: String] = [:]) -> FigureRequest {
        FigureRequest(id, Scope(scope))
    }

    /// The value of a figure in the year lived.
    func value(_ id: String, _ scope: [String: String] = [:]) -> Value { sheet.value(of: request(id, scope)) }

    /// The amount of a figure in the year lived, or nil where it has none.
    func amount(_ id: String, _ scope: [String: String] = [:]) -> Money? {
        value(id, scope).number.map(Money.init(euros:))
    }

    /// What the possible years say of a figure.
    func expected(_ id: String, _ scope: [String: String] = [:]) -> Expected? {
        columns.expected(of: request(id, scope))
    }

    /// The value as a cell that leads to its derivation.
    func cell(_ id: String, _ scope: [String: String] = [:]) -> Cell {
        log.note(request(id, scope))
        return .figure(plainCell(id, scope), anchor: Derivation.anchor(of: request(id, scope).description))
    }

    /// The value as a cell without a derivation of its own.
    func plainCell(_ id: String, _ scope: [String: String] = [:]) -> Cell {
        let request = request(id, scope)
        return Cell(sheet.value(of: request), unit: sheet.unit(of: request))
    }

    /// The central value of the possible years, with its 90 % interval beside, to the same decimals.
    func expectedCells(_ id: String, _ scope: [String: String] = [:]) -> (central: Cell, interval: Cell) {
        guard let expected = expected(id, scope) else { return (.empty, .empty) }
        let unit = sheet.unit(of: request(id, scope))
        let quantiles = expected.quantiles
        let central = unit == .date ? quantiles.p50 : expected.mean ?? quantiles.p50
        let cells = Cell.alike([central, quantiles.p05, quantiles.p95].map { Cell($0, unit: unit) })
        return (cells[0], quantiles.p05.missing != nil ? .empty : Self.interval(cells[1], cells[2]))
    }

    /// Nine possible years in ten; one value where both bounds are the same.
    private static func interval(_ low: Cell, _ high: Cell) -> Cell {
        low == high ? low : .interval(low: low, high: high)
    }

    /// The name of a figure.
    func label(of id: String) -> Text { catalogue.label(of: id) }
}
