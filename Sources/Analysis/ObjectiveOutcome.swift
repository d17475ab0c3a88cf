public import CaseModel
public import Figures
public import Formulas
public import Quantities

/// What became of an objective: its numbers in the unit of its figure, and how likely it was.
public struct ObjectiveOutcome: Hashable, Sendable {
    /// The objective.
    public let objective: Objective
    /// What its figure measures.
    public let unit: Unit
    /// Which way is better.
    public let direction: Direction
    /// Where the figure stood when the plan was written.
    public let baseline: Value
    /// The value aimed at.
    public let target: Value
    /// What the candidate expected.
    public let forecast: Value
    /// What the possible years say of the result; nil without possible years.
    public let expected: Expected?
    /// The result of the realised year.
    public let realised: Value
    /// Realised − target.
    public let gap: Value
    /// Realised ÷ target.
    public let attainment: Value
    /// The share of possible years that reach the target; nil without possible years.
    ///
    /// A year without value does not reach it.
    public let probability: Share?
    /// The standard error of that share, `√(p (1 − p) / n)`.
    public let probabilityError: Share?
    /// Why the result is not the target; nil where one of the four numbers is missing.
    public let explanation: GapExplanation?

    /// Gathers what a year says of an objective of its plan.
    public init(_ objective: Objective, in year: YearAnalysis) {
        func name(_ id: String) -> FigureRequest { Self.request(id, objective) }
        let sheet = year.sheet
        self.objective = objective
        unit = sheet.unit(of: name("objective_result"))
        baseline = sheet.value(of: name("objective_baseline"))
        target = sheet.value(of: name("objective_target"))
        forecast = sheet.value(of: name("objective_forecast"))
        realised = sheet.value(of: name("objective_result"))
        gap = sheet.value(of: name("target_gap"))
        attainment = sheet.value(of: name("target_attainment"))
        expected = year.columns.expected(of: name("objective_result"))
        direction = Self.direction(objective, sheet.catalogue)
        let share = Self.share(year.columns, name("objective_result"), objective.target.value, direction)
        probability = share
        probabilityError = share.map { share in
            Share((share.value * (1 - share.value) / Double(year.columns.replications.value)).squareRoot())
        }
        explanation = Self.explanation(
            realised: realised, expected: expected?.mean, forecast: forecast, target: target)
    }

    /// What must be among the requests of a year, so that its objectives can be told.
    public static func requests(_ facts: CaseFacts) -> [FigureRequest] {
        facts.objectives.map { request("objective_result", $0) }
    }

    private static func request(_ id: String, _ objective: Objective) -> FigureRequest {
        Name(id, Scope(["objective": objective.id.text]))
    }

    /// The better way of the figure; for a figure without, the way from the baseline to the target.
    private static func direction(_ objective: Objective, _ catalogue: FigureCatalogue) -> Direction {
        let stated = catalogue.figure(objective.figure)?.direction ?? .none
        guard stated == .none else { return stated }
        guard let baseline = objective.baseline else { return .higher }
        return objective.target < baseline ? .lower : .higher
    }

    private static func share(
        _ columns: FigureColumns, _ request: FigureRequest, _ target: Double, _ direction: Direction
    ) -> Share? {
        guard columns.replications.value > 0, case .numbers(let values) = columns.column(of: request) else {
            return nil
        }
        let reached = values.count { direction == .lower ? $0 <= target : $0 >= target }
        return Share(Double(reached) / Double(values.count))
    }

    private static func explanation(
        realised: Value, expected: Value?, forecast: Value, target: Value
    ) -> GapExplanation? {
        guard let realised = realised.number, let expected = expected?.number,
            let forecast = forecast.number, let target = target.number
        else { return nil }
        return GapExplanation(
            realised: Ratio(realised), expected: Ratio(expected), forecast: Ratio(forecast),
            target: Ratio(target))
    }
}
