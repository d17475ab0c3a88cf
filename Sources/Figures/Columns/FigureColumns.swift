public import Formulas
public import Quantities

/// The values of figures in many possible years, one row each, computed column by column.
///
/// In each row exactly what a sheet on the same books gives. It belongs to one thread.
public final class FigureColumns {
    /// How many possible years there are.
    public let replications: Count
    let plan: ColumnPlan
    private let base: [[Double]]
    private let counterfactuals: [Counterfactual: Column]
    private var known: [FigureRequest: Column] = [:]

    /// Makes columns from rows, one after the other, as `extract` wrote them.
    ///
    /// The counterfactual columns have one row per possible year, in the same order. A number of values that
    /// does not fit traps.
    public init(
        _ plan: ColumnPlan, rows: [Double], replications: Count,
        counterfactuals: [Counterfactual: Column] = [:]
    ) {
        let width = plan.columnCount.value
        precondition(
            rows.count == width * replications.value,
            "\(rows.count) values for \(replications.value) rows of \(width)")
        self.plan = plan
        self.replications = replications
        self.counterfactuals = counterfactuals
        base = (0..<width).map { column in
            (0..<replications.value).map { rows[$0 * width + column] }
        }
    }

    private var rows: Int { replications.value }

    /// The values of a request, one per possible year; missing where the request was not planned.
    public func column(of request: FigureRequest) -> Column {
        if let column = known[request] { return column }
        let column = computed(request)
        known[request] = column
        return column
    }

    private func computed(_ request: FigureRequest) -> Column {
        guard plan.resolver.problem(of: request) == nil,
            let figure = plan.resolver.catalogue.figure(request.id)
        else { return missing }
        if let elements = plan.resolver.elements(of: request) {
            return .series(elements.map { numbers(of: $0) })
        }
        return column(figure.formula(in: request.scope), in: request.scope)
    }

    /// The values of a part of a formula in the scope of its figure.
    func column(_ formula: Formula, in scope: Scope) -> Column {
        formula.evaluateColumns(
            rows: rows,
            names: { self.column(of: self.plan.resolver.inner($0, in: scope)) },
            calls: { self.answer(self.plan.resolver.question($0, in: scope)) })
    }

    private func numbers(of request: FigureRequest) -> [Double] {
        if case .numbers(let numbers) = column(of: request) { return numbers }
        return Array(repeating: .nan, count: rows)
    }

    private var missing: Column { .numbers(Array(repeating: .nan, count: rows)) }

    private func answer(_ question: SourceQuestion) -> Column {
        switch question {
        case .missing, .customers: return missing
        case .stated(let value, _): return repeated(value)
        case .figure(let request): return column(of: request)
        case .counterfactual(let name): return counterfactuals[name] ?? missing
        case .books(let question): return plan.questions[question].map { .numbers(base[$0]) } ?? missing
        }
    }

    private func repeated(_ value: Value) -> Column {
        switch value {
        case .number(let number): .numbers(Array(repeating: number, count: rows))
        case .text(let text): .texts(Array(repeating: text, count: rows))
        case .date(let date): .dates(Array(repeating: Double(date.dayNumber), count: rows))
        default: missing
        }
    }
}
