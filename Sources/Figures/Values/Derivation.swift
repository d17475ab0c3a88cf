public import CaseModel
public import Formulas
public import Quantities

/// Where the value of a figure comes from, one level deep: its formula, its inputs and what lies behind them.
///
/// Each input is a figure with a derivation of its own, so that the whole tree can be walked.
public struct Derivation: Hashable, Sendable {
    /// A figure that the formula uses.
    public struct Input: Hashable, Sendable {
        /// The name as the formula writes it.
        public let written: Name
        /// The figure with the scope that it inherits.
        public let request: FigureRequest
        /// Its value.
        public let value: Value
        /// What it measures.
        public let unit: Unit
    }

    /// The figure with its scope.
    public let request: FigureRequest
    /// Its value.
    public let value: Value
    /// What it measures.
    public let unit: Unit
    /// The formula of the catalogue; nil for a request that the catalogue refuses.
    public let formula: Formula?
    /// The computations, innermost first; empty for a series, whose elements have derivations of their own.
    public let steps: [Step]
    /// The figures used, each once, in the order of the formula; for a series, its elements.
    public let inputs: [Input]
    /// The answers of the books, the plan and the analysis, in the order of the formula.
    public let sources: [SourceAnswer]
}

/// The answer to one call of a formula, with what stands behind it.
public struct SourceAnswer: Hashable, Sendable {
    /// The call.
    public let call: SourceCall
    /// The answer.
    public let value: Value
    /// What it measures.
    public let unit: Unit
    /// What stands behind the answer.
    public let evidence: Evidence

    /// What stands behind an answer.
    public enum Evidence: Hashable, Sendable {
        /// Entries of the journal, with the amount that each contributes.
        case entries([SourceEntry])
        /// Rows of the activity log, with the count that each contributes.
        case counts([SourceCount])
        /// Rows of the customer file.
        case customers([CustomerAccount])
        /// Fields of the case or the plan, by their dotted paths.
        case fields([String])
        /// The figure that an objective aims at.
        case figure(FigureRequest)
        /// The same year without an action, or without the plan.
        case counterfactual(Counterfactual)
        /// Nothing: the answer is missing.
        case nothing
    }
}

/// An entry of the journal as evidence for a figure.
public struct SourceEntry: Hashable, Sendable {
    /// The day of the entry.
    public let date: CalendarDate
    /// What was posted.
    public let line: LedgerLine
    /// What the entry contributes to the answer, with its sign.
    public let contribution: Money
}

/// A row of the activity log as evidence for a figure.
public struct SourceCount: Hashable, Sendable {
    /// The last day of the period, or the day of the stock.
    public let date: CalendarDate
    /// What was counted.
    public let line: CounterLine
    /// How many; a counter in cents is in cents.
    public let count: Int64
}
