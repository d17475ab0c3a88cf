public import Bilingual

/// Why a case and a plan cannot be lived together, although each was read without error.
public struct CompilationProblem: Error, Hashable, Sendable {
    /// The problem in words, for the author of the case or of the plan.
    public let message: Text

    /// Makes a problem.
    public init(message: Text) { self.message = message }
}
