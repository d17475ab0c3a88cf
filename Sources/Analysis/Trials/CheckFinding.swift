public import CaseModel
public import Quantities

/// What a trial of an author's expectation gave.
public struct CheckTrial: Sendable {
    /// What was moved.
    public let move: LeverMove
    /// The figure without and with the move.
    public let response: PairedResponse
    /// The elasticity, where it is what is expected.
    public let elasticity: Ratio?
    /// Its standard error.
    public let elasticityError: Ratio?
    /// Whether the expectation holds.
    public let holds: Bool

    /// Judges a trial; differences count from two standard errors on, and a figure without value fails.
    ///
    /// A lever without any effect would seem to raise a figure once in 44 trials (normal law, one side).
    /// *Verified by* `anExpectationThatMustFailFails`.
    public init(_ predicate: ModelPredicate, _ move: LeverMove, _ response: PairedResponse) {
        (self.move, self.response) = (move, response)
        let measured = response.elasticity(to: move.factor)
        if case .elasticity = predicate {
            (elasticity, elasticityError) = (measured?.value, measured?.error)
        } else {
            (elasticity, elasticityError) = (nil, nil)
        }
        holds = Self.holds(predicate, response, measured)
    }

    private static func holds(
        _ predicate: ModelPredicate, _ response: PairedResponse, _ measured: (value: Ratio, error: Ratio)?
    ) -> Bool {
        guard let moved = response.moved else { return false }
        func lies(from low: Double?, to high: Double?) -> Bool {
            RangeVerdict(
                moved, error: Ratio(0), low: low.map { Ratio($0) }, high: high.map { Ratio($0) }
            ).isInside
        }
        let margin = RangeVerdict.errors.value * response.error.value
        switch predicate {
        case .rises: return response.change.value > margin
        case .falls: return response.change.value < -margin
        case .above(let value): return lies(from: value.value, to: nil)
        case .below(let value): return lies(from: nil, to: value.value)
        case .between(let low, let high): return lies(from: low.value, to: high.value)
        case .approx(let value, let tolerance):
            let width = value.value.magnitude * tolerance.value
            return lies(from: value.value - width, to: value.value + width)
        case .elasticity(let low, let high):
            guard let measured else { return false }
            return RangeVerdict(measured.value, error: measured.error, low: low, high: high).isInside
        }
    }
}

/// What became of an author's expectation.
public struct CheckFinding: Sendable {
    /// The expectation.
    public let check: ModelCheck
    /// Its trials, one per factor.
    public let trials: [CheckTrial]

    /// Whether every trial holds.
    public var holds: Bool { trials.allSatisfy(\.holds) }

    /// Gathers the trials of an expectation.
    public init(_ check: ModelCheck, trials: [CheckTrial]) { (self.check, self.trials) = (check, trials) }
}
