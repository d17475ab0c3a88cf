public import Bilingual

/// Why a variant of a case cannot be lived.
public struct TrialProblem: Error, Sendable {
    /// The reason in words.
    public let message: Text
}
