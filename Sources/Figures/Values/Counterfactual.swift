public import Formulas

/// A figure of the same year without an action, a group of decisions or the whole plan: a value that the analysis hands in.
public struct Counterfactual: Hashable, Comparable, Sendable {
    /// The action left out, or the name of a `DecisionGroup`; nil for the whole plan.
    public let action: String?
    /// The figure asked for.
    public let request: FigureRequest

    /// Makes the name of a counterfactual value.
    public init(withoutAction action: String?, _ request: FigureRequest) {
        self.action = action
        self.request = request
    }

    /// Orders the whole plan first, then by action, then by figure.
    public static func < (left: Counterfactual, right: Counterfactual) -> Bool {
        (left.action ?? "", left.request) < (right.action ?? "", right.request)
    }
}
