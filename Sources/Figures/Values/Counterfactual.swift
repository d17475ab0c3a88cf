public import Formulas

/// What a part of the plan does to a figure: a value that the analysis hands in.
///
/// A part is an action, a group of decisions or the whole plan.
public struct Counterfactual: Hashable, Comparable, Sendable {
    /// How the part is set against the rest of the plan.
    public enum Comparison: String, Hashable, Sendable {
        /// The figure of the same year without the part.
        case without
        /// What the part adds to the figure, on average over every order in which parts can come.
        case share
    }

    /// The action, or the name of a `DecisionGroup`; nil for the whole plan.
    public let part: String?
    /// How the part is set against the rest of the plan.
    public let comparison: Comparison
    /// The figure asked for.
    public let request: FigureRequest

    /// Makes the name of a counterfactual value.
    public init(_ comparison: Comparison, part: String?, _ request: FigureRequest) {
        (self.comparison, self.part, self.request) = (comparison, part, request)
    }

    /// Orders the whole plan first, then by part, by comparison and by figure.
    public static func < (left: Counterfactual, right: Counterfactual) -> Bool {
        (left.part ?? "", left.comparison.rawValue, left.request)
            < (right.part ?? "", right.comparison.rawValue, right.request)
    }
}
