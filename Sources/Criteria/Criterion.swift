public import Bilingual
public import Diagnostics
import Figures
public import Formulas

/// Something by which a jury judges a competence, with the rules by which a plan gives evidence of it.
public struct Criterion: Hashable, Sendable {
    /// The id, unique over standards: `responsable_imcp.Ce1.1.1`.
    public let id: String
    /// The code that the text gives.
    public let code: String
    /// What is judged, in our own words.
    public let label: Text
    /// The rules by which its state follows from a plan.
    public let evidence: Evidence
    /// Where it is written.
    public let place: Place
}

/// The rules by which the state of a criterion follows from a plan and its figures.
public struct Evidence: Hashable, Sendable {
    /// Who can judge the criterion.
    public enum Judge: String, Hashable, Sendable, CaseIterable {
        /// Rules over elements and figures.
        case computed
        /// A person who reads what the plan says.
        case reading
        /// The jury alone, before the candidate.
        case jury
    }

    /// Who can judge the criterion.
    public let judge: Judge
    /// What must hold for the plan to show anything about it; nil means always.
    public let shownWhen: Formula?
    /// What speaks against the plan as soon as one holds.
    public let contradictions: [EvidenceRule]
    /// What the plan needs to support the criterion.
    public let requirements: [EvidenceRule]
    /// The figures that a juror reads beside it, those of the rules included.
    public let figures: [Name]
    /// The kinds of elements that it rests on, those of the rules included.
    public let elements: [String]
    /// What the rules leave to the jury, or what to look at.
    public let note: Text?

    /// The figures whose means over possible years the rules ask for.
    public var expectedFigures: [Name] {
        formulas.flatMap(\.calls).compactMap { ElementQuestion($0)?.figure }
    }

    /// The conditions, in the order in which they are read.
    private var formulas: [Formula] {
        (shownWhen.map { [$0] } ?? []) + (contradictions + requirements).map(\.formula)
    }
}

/// A condition on a plan and what it says in words.
public struct EvidenceRule: Hashable, Sendable {
    /// The condition.
    public let formula: Formula
    /// What is true of the plan where the condition holds.
    public let label: Text
}
